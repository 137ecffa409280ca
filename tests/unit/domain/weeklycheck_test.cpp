#include "support/printing.h"

#include "rapport/domain/weeklycheck.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;

namespace {

/// A call of ours that reached a regular customer who prefers no channel.
WeekTalk aCall() {
    WeekTalk talk;
    talk.twoWay = true;
    return talk;
}

WeekTalk unanswered() { return {}; }

WeekTalk preferring(Channel preferred, Channel used) {
    WeekTalk talk = aCall();
    talk.preferred = preferred;
    talk.channel = used;
    return talk;
}

WeekTalk understood(bool confirmed) {
    WeekTalk talk = aCall();
    talk.understood = true;
    talk.confirmed = confirmed;
    return talk;
}

} // namespace

TEST_CASE("A week begins on its Monday and ends on its Sunday", "[unit][week]") {
    const Week week{QDate(2026, 11, 16), QDate(2026, 11, 22)};
    for (QDate day = week.from; day <= week.to; day = day.addDays(1)) {
        CHECK(weekOf(day) == week);
        CHECK(contains(week, day));
    }
    CHECK(weekOf(QDate(2026, 11, 23)).from == QDate(2026, 11, 23));
    CHECK(weekOf(QDate(2027, 1, 1)) == Week{QDate(2026, 12, 28), QDate(2027, 1, 3)});
    CHECK_FALSE(contains(week, QDate(2026, 11, 15)));
    CHECK_FALSE(contains(week, QDate(2026, 11, 23)));
}

TEST_CASE("An act is done where something was met and nothing missed", "[unit][week]") {
    CHECK(tickOf({3, 0, true}) == WeekTick::Done);
    CHECK(tickOf({3, 1, true}) == WeekTick::Open);
    CHECK(tickOf({0, 1, true}) == WeekTick::Open);
}

TEST_CASE("Nothing met is open where there was an occasion, and no verdict where there was none", "[unit][week]") {
    CHECK(tickOf({0, 0, true}) == WeekTick::Open);
    CHECK(tickOf({0, 0, false}) == WeekTick::Unknown);
}

TEST_CASE("Loyalty is given by a talk with a key customer", "[unit][week]") {
    WeekTalk key = aCall();
    key.tier = Tier::Key;
    CHECK(saysAbout(WeekAct::LoyaltyGiven, key) == WeekSay::Met);
    CHECK(saysAbout(WeekAct::LoyaltyGiven, aCall()) == WeekSay::Occasion);
    key.twoWay = false;
    CHECK(saysAbout(WeekAct::LoyaltyGiven, key) == WeekSay::Occasion);
}

TEST_CASE("Who was only tried was not communicated with", "[unit][week]") {
    CHECK(saysAbout(WeekAct::Communicated, aCall()) == WeekSay::Met);
    CHECK(saysAbout(WeekAct::Communicated, unanswered()) == WeekSay::Occasion);
}

TEST_CASE("What was understood counts once the customer confirmed it", "[unit][week]") {
    CHECK(saysAbout(WeekAct::UnderstoodGoals, understood(true)) == WeekSay::Met);
    CHECK(saysAbout(WeekAct::UnderstoodGoals, understood(false)) == WeekSay::Missed);
    CHECK(saysAbout(WeekAct::UnderstoodGoals, aCall()) == WeekSay::Occasion);
    CHECK(saysAbout(WeekAct::UnderstoodGoals, unanswered()) == WeekSay::Nothing);
}

TEST_CASE("We are consistent in the channel the customer prefers, and they may choose any", "[unit][week]") {
    CHECK(saysAbout(WeekAct::Consistent, preferring(Channel::Email, Channel::Email)) == WeekSay::Met);
    CHECK(saysAbout(WeekAct::Consistent, preferring(Channel::Email, Channel::Call)) == WeekSay::Missed);
    CHECK(saysAbout(WeekAct::Consistent, aCall()) == WeekSay::Nothing);
    WeekTalk theirs = preferring(Channel::Email, Channel::Call);
    theirs.direction = Direction::In;
    CHECK(saysAbout(WeekAct::Consistent, theirs) == WeekSay::Nothing);
    WeekTalk tried = preferring(Channel::Email, Channel::Call);
    tried.twoWay = false;
    CHECK(saysAbout(WeekAct::Consistent, tried) == WeekSay::Missed);
}

TEST_CASE("Talks say nothing about promises and gestures", "[unit][week]") {
    for (const WeekAct act : {WeekAct::KeptWord, WeekAct::Surprised})
        CHECK(saysAbout(act, aCall()) == WeekSay::Nothing);
}

TEST_CASE("What is said of an act adds up", "[unit][week]") {
    WeekCount counts;
    count(counts, WeekSay::Nothing);
    CHECK(counts == WeekCount{});
    count(counts, WeekSay::Occasion);
    CHECK(counts == WeekCount{0, 0, true});
    count(counts, WeekSay::Met);
    count(counts, WeekSay::Met);
    count(counts, WeekSay::Missed);
    CHECK(counts == WeekCount{2, 1, true});
}

TEST_CASE("Each reason for a gap says how to begin", "[unit][week]") {
    CHECK(startOf(GapReason::PastMaximum) == GapStart::Plan);
    CHECK(startOf(GapReason::PastIdeal) == GapStart::Plan);
    CHECK(startOf(GapReason::DateAhead) == GapStart::Plan);
    CHECK(startOf(GapReason::NotGreeted) == GapStart::Greet);
    CHECK(startOf(GapReason::NotConfirmed) == GapStart::Confirm);
    CHECK(startOf(GapReason::NoGoal) == GapStart::Goal);
    CHECK(startOf(GapReason::OtherChannel) == GapStart::Log);
    CHECK(startOf(GapReason::Overdue) == GapStart::Done);
    CHECK(startOf(GapReason::NoGesture) == GapStart::Gesture);
    CHECK(key(GapReason::NoGesture) == u"no_gesture"_s);
    CHECK(fromKey<GapStart>(u"gesture"_s) == GapStart::Gesture);
}

TEST_CASE("The words of the weekly check have keys", "[unit][week]") {
    QStringList keys;
    for (const WeekAct act : weekActs) {
        keys += key(act);
        CHECK(fromKey<WeekAct>(key(act)) == act);
    }
    CHECK(keys == QStringList{u"loyalty_given"_s, u"communicated"_s, u"understood_goals"_s, u"consistent"_s, u"kept_word"_s,
                              u"surprised"_s});
    CHECK(fromKey<WeekTick>(u"unknown") == WeekTick::Unknown);
    CHECK(fromKey<GapStart>(u"confirm") == GapStart::Confirm);
    CHECK(fromKey<GapReason>(u"not_confirmed") == GapReason::NotConfirmed);
    CHECK_FALSE(fromKey<WeekAct>(u"Surprised"));
}

TEST_CASE("Each act and each tick has words of its own", "[unit][week]") {
    QStringList words;
    for (const WeekAct act : weekActs)
        words += word(act);
    for (const WeekTick tick : {WeekTick::Unknown, WeekTick::Open, WeekTick::Done})
        words += word(tick);
    CHECK_FALSE(words.contains(QString()));
    CHECK(words.removeDuplicates() == 0);
    CHECK(words.first() == u"Loyalty given"_s);
}
