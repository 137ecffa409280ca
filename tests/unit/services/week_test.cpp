#include "rapport/services/week.h"

#include "rapport/services/commitments.h"
#include "rapport/services/gestures.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

WeeklyCheck checkOf(Office& office) { return done(weeklyCheck(office.workspace(), {office.today()})); }

const WeekActCheck& of(const WeeklyCheck& check, WeekAct act) { return check.acts.at(static_cast<size_t>(act)); }

WeekTick tick(Office& office, WeekAct act) { return of(checkOf(office), act).tick; }

InteractionId talks(Office& office, const InteractionBuilder& talk) {
    return done(logInteraction(office.workspace(), talk.build(), {})).interaction;
}

CommitmentId promises(Office& office, CustomerId customer, const Text& due, StaffId owner) {
    return done(addCommitment(office.workspace(), aCommitment().to(customer).ownedBy(owner).due(due).inZone("Europe/Budapest")));
}

/// "Anna: not_greeted", a line a gap.
QStringList gapLines(Office& office, std::optional<WeekAct> act, int limit = 5) {
    QStringList lines;
    for (const WeekGap& gap : done(weekGaps(office.workspace(), act, limit)))
        lines += gap.name + u": "_s + key(gap.reason);
    return lines;
}

} // namespace

TEST_CASE("An empty store has six acts without a verdict and nothing to do", "[unit]") {
    Office office;
    const auto check = checkOf(office);
    CHECK(check.week == Week{QDate(2026, 11, 16), QDate(2026, 11, 22)});
    CHECK(check.atHand);
    REQUIRE(check.acts.size() == weekActs.size());
    for (size_t i = 0; i < weekActs.size(); ++i) {
        CHECK(check.acts[i].act == weekActs[i]);
        CHECK(check.acts[i].tick == WeekTick::Unknown);
        CHECK(check.acts[i].gaps.empty());
    }
    CHECK(gapLines(office, {}).isEmpty());
}

TEST_CASE("What is logged ticks the week, and undo takes the tick back", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key());
    CHECK(tick(office, WeekAct::LoyaltyGiven) == WeekTick::Unknown);
    talks(office, anInteraction().with(anna).at("2026-11-20T10:00Z").understood("the blue one", true));
    CHECK(tick(office, WeekAct::LoyaltyGiven) == WeekTick::Done);
    CHECK(tick(office, WeekAct::Communicated) == WeekTick::Done);
    CHECK(tick(office, WeekAct::UnderstoodGoals) == WeekTick::Done);
    CHECK(tick(office, WeekAct::Surprised) == WeekTick::Unknown);
    done(undo(office.workspace()));
    CHECK(tick(office, WeekAct::LoyaltyGiven) == WeekTick::Unknown);
    CHECK(tick(office, WeekAct::UnderstoodGoals) == WeekTick::Unknown);
}

TEST_CASE("A promise kept in time ticks the word, an overdue one opens it and is the gap", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const CommitmentId call = promises(office, anna, "2026-11-20", office.maria);
    const auto open = of(checkOf(office), WeekAct::KeptWord);
    CHECK(open.tick == WeekTick::Open);
    REQUIRE(open.gaps.size() == 1);
    CHECK(open.gaps[0].record == call.value());
    CHECK(open.gaps[0].start() == GapStart::Done);
    CHECK(reasonOf(open.gaps[0], u"Fri 20 Nov"_s) == u"“call back” was due Fri 20 Nov"_s);
    done(completeCommitment(office.workspace(), call));
    CHECK(gapLines(office, WeekAct::KeptWord).isEmpty());
    const auto late = of(checkOf(office), WeekAct::KeptWord);
    CHECK(late.rows.count == WeekCount{0, 1, true});
}

TEST_CASE("In an office a member sees the word they kept themselves, the owner everybody's", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer());
    promises(office, anna, "2026-11-20", office.maria);
    promises(office, anna, "2026-11-19", office.peter);
    office.logsIn(office.peter);
    CHECK(of(checkOf(office), WeekAct::KeptWord).rows.count.missed == 1);
    CHECK(checkOf(office).promisesOf == office.peter);
    CHECK(gapLines(office, WeekAct::KeptWord).size() == 1);
    office.logsIn(office.judit);
    CHECK(of(checkOf(office), WeekAct::KeptWord).rows.count.missed == 2);
    CHECK_FALSE(checkOf(office).promisesOf);
}

TEST_CASE("Loyalty has key customers to greet and those out of touch for too long, but none twice", "[unit]") {
    Office office;
    office.knows(aCustomer().named("Berta Birthday").key().withBirthday("1980-11-20"));
    office.knows(aCustomer().named("Regular Birthday").withBirthday("1980-11-20"));
    const CustomerId red = office.knows(aCustomer().named("Rita Red").key().withCadence(10, 20));
    const CustomerId amber = office.knows(aCustomer().named("Ambrus Amber").key().withCadence(10, 20));
    talks(office, anInteraction().with(red).at("2026-10-01T10:00Z"));
    talks(office, anInteraction().with(amber).at("2026-11-05T10:00Z"));
    CHECK(gapLines(office, WeekAct::LoyaltyGiven) == QStringList{u"Berta Birthday: not_greeted"_s, u"Rita Red: past_maximum"_s});
    CHECK(gapLines(office, WeekAct::LoyaltyGiven, 1).size() == 1);
    CHECK(gapLines(office, WeekAct::Communicated) == QStringList{u"Ambrus Amber: past_ideal"_s});
}

TEST_CASE("Who wants no greetings is not a gap", "[unit]") {
    Office office;
    Customer quiet = aCustomer().named("Quinn Quiet").key();
    quiet.optedOut = true;
    done(saveCustomer(office.workspace(), {quiet, {aMilestone().kind(MilestoneKind::Birthday).on("1980-11-20")}, {}}));
    CHECK(gapLines(office, WeekAct::LoyaltyGiven).isEmpty());
}

TEST_CASE("Understanding has what is not confirmed, then key customers without a goal", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key().withGoal("a shop of her own"));
    office.knows(aCustomer().named("Nora Nogoal").key());
    const InteractionId talk =
        talks(office, anInteraction().with(anna).at("2026-11-20T10:00Z").noting("long").understood("two in June"));
    const auto gaps = done(weekGaps(office.workspace(), WeekAct::UnderstoodGoals, 5));
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0].record == talk.value());
    CHECK(gaps[0].start() == GapStart::Confirm);
    CHECK(reasonOf(gaps[0], u"Fri"_s) == u"“two in June”, understood Fri, not confirmed"_s);
    CHECK(gaps[1].name == u"Nora Nogoal"_s);
    CHECK(gaps[1].start() == GapStart::Goal);
    CHECK(reasonOf(gaps[1], {}) == u"no goal of theirs is written down"_s);
}

TEST_CASE("Consistency and surprises name their customers and say why", "[unit]") {
    Office office;
    const CustomerId mia = office.knows(aCustomer().named("Mia Mail").preferring(Channel::Email));
    office.knows(aCustomer().named("Berta Birthday").key().withBirthday("1980-11-27"));
    talks(office, anInteraction().with(mia).at("2026-11-20T10:00Z"));
    const auto other = done(weekGaps(office.workspace(), WeekAct::Consistent, 5));
    REQUIRE(other.size() == 1);
    CHECK(other[0].record == mia.value());
    CHECK(reasonOf(other[0], u"Fri"_s) == u"prefers e-mail; last contacted by call, Fri"_s);
    const auto ahead = done(weekGaps(office.workspace(), WeekAct::Surprised, 5));
    REQUIRE(ahead.size() == 1);
    CHECK(ahead[0].start() == GapStart::Plan);
    CHECK(reasonOf(ahead[0], u"Fri 27 Nov"_s) == u"birthday Fri 27 Nov"_s);
}

TEST_CASE("A surprise that was given ticks the week with its row, and who got none for a year is the gap", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key());
    const CustomerId ben = office.knows(aCustomer().named("Ben Busy").key());
    const CustomerId cora = office.knows(aCustomer().named("Cora Cross").key());
    office.knows(aCustomer().named("Dora Distant").key()); // nobody has spoken with her
    for (const CustomerId id : {anna, ben})
        talks(office, anInteraction().with(id).at("2026-11-18T10:00Z"));
    talks(office, anInteraction().with(cora).at("2026-11-18T10:00Z").feeling(Signal::Unhappy));
    done(addCommitment(office.workspace(), aCommitment().to(ben).due("2026-11-20"))); // overdue: no time for presents
    CHECK(tick(office, WeekAct::Surprised) == WeekTick::Unknown);                     // no gesture was ever logged
    const auto gaps = done(weekGaps(office.workspace(), WeekAct::Surprised, 5));
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].name == u"Anna Kovács"_s);
    CHECK(gaps[0].start() == GapStart::Gesture);
    CHECK(reasonOf(gaps[0], {}) == u"nothing open, and no gesture for a year"_s);

    Gesture gesture;
    gesture.customer = anna;
    gesture.words = u"a jar of honey"_s;
    gesture.kind = GestureKind::Gift;
    gesture.day = office.today();
    const GestureId expected = done(saveGesture(office.workspace(), gesture));
    CHECK(done(weekGaps(office.workspace(), WeekAct::Surprised, 5)).empty()); // one is planned
    done(giveGesture(office.workspace(), expected));
    CHECK(tick(office, WeekAct::Surprised) == WeekTick::Open); // gestures are made, and nobody was surprised
    gesture.kind = GestureKind::Surprise;
    gesture.unexpected = true;
    gesture.words = u"a cake"_s;
    done(giveGesture(office.workspace(), done(saveGesture(office.workspace(), gesture))));
    CHECK(tick(office, WeekAct::Surprised) == WeekTick::Done);
    const auto check = done(weeklyCheck(office.workspace(), {office.today()}));
    const auto& rows = check.acts.back().rows;
    CHECK(rows.count.met == 1);
    REQUIRE(rows.met.size() == 1);
    CHECK(rows.met[0].what == storage::WeekRow::What::Gesture);
    CHECK(rows.met[0].words == u"a cake"_s);
    CHECK(rows.met[0].customer == anna);
    done(undo(office.workspace()));
    CHECK(tick(office, WeekAct::Surprised) == WeekTick::Open);
}

TEST_CASE("The weeks before are counted from the facts of each, latest first", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key().createdAt("2026-10-01T10:00Z"));
    talks(office, anInteraction().with(anna).at("2026-11-10T10:00Z"));
    talks(office, anInteraction().with(anna).at("2026-11-03T10:00Z").noAnswer());
    const auto weeks = done(weeksBefore(office.workspace(), office.today(), 3));
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0].week.from == QDate(2026, 11, 9));
    CHECK(weeks[0].ticks[0] == WeekTick::Done);
    CHECK(weeks[0].done() == 2);
    CHECK(weeks[0].known() == 3); // what was understood was not written down
    CHECK(weeks[1].ticks[0] == WeekTick::Open);
    CHECK(weeks[1].done() == 0);
    CHECK(weeks[2].known() == 0);
    const auto past = done(weeklyCheck(office.workspace(), {QDate(2026, 11, 10)}));
    CHECK_FALSE(past.atHand);
    CHECK(past.acts[0].gaps.empty());
    CHECK(past.acts[0].tick == WeekTick::Done);
}
