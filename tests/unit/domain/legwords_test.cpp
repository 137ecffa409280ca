// How the legs are said.
#include "rapport/domain/legwords.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;

namespace {

QString said(LegFactKind kind, int count, int of = 0) { return textOf(LegFact{kind, LegState::Watch, count, of, {}}); }

LegFact fact(LegFactKind kind, LegState says, int count, int of = 0) { return {kind, says, count, of, {}}; }

QString said(LegAct act, Leg leg, const std::optional<LegRecord>& record = {}) { return textOf(NextAct{act, leg, record}); }

LegRecord promise(const QString& words) { return {CommitmentKind::CallBack, 1, {}, words}; }
LegRecord from(Channel channel) { return {channel, 1, {}, {}}; }

} // namespace

TEST_CASE("each fact about a leg is said with its numbers", "[unit][legs]") {
    CHECK(said(LegFactKind::DatesGreeted, 2, 2) == u"2 of 2 dates greeted"_s);
    CHECK(said(LegFactKind::DatesMissed, 1, 2) == u"1 of 2 dates missed"_s);
    CHECK(said(LegFactKind::LastHappy, 0) == u"happy today"_s);
    CHECK(said(LegFactKind::LastHappy, 12) == u"happy 12 days ago"_s);
    CHECK(said(LegFactKind::LastUnhappy, 1) == u"unhappy 1 day ago"_s);
    CHECK(said(LegFactKind::LastUnhappy, 0) == u"unhappy today"_s);
    CHECK(said(LegFactKind::InTouch, 0, 30) == u"spoken today"_s);
    CHECK(said(LegFactKind::InTouch, 3, 30) == u"3 days, ideal 30"_s);
    CHECK(said(LegFactKind::PastIdeal, 33, 30) == u"33 days, ideal 30"_s);
    CHECK(said(LegFactKind::PastMaximum, 60, 45) == u"60 days, at most 45"_s);
    CHECK(said(LegFactKind::WaitsForAnswer, 1) == u"1 day without our answer"_s);
    CHECK(said(LegFactKind::NotConfirmed, 2) == u"2 not confirmed"_s);
    CHECK(said(LegFactKind::KeptOnTime, 3, 5) == u"3 of 5 kept"_s);
    CHECK(said(LegFactKind::KeptLate, 1, 5) == u"1 kept late"_s);
    CHECK(said(LegFactKind::Broken, 1, 5) == u"1 broken"_s);
    CHECK(said(LegFactKind::Overdue, 1, 5) == u"1 overdue"_s);
}

TEST_CASE("a leg is said by what its state comes from", "[unit][legs]") {
    using enum LegState;
    CHECK(sentenceOf({Leg::Trust, Unknown, {}}) == u"nothing entered yet"_s);
    CHECK(sentenceOf({Leg::Trust,
                      Weak,
                      {fact(LegFactKind::Overdue, Weak, 1, 5), fact(LegFactKind::KeptOnTime, Good, 3, 5),
                       fact(LegFactKind::Broken, Unknown, 1, 5)}}) == u"3 of 5 kept, 1 overdue"_s);
    CHECK(sentenceOf({Leg::Trust, Good, {fact(LegFactKind::KeptOnTime, Good, 3, 3)}}) == u"3 of 3 kept"_s);
    CHECK(sentenceOf({Leg::Trust,
                      Weak,
                      {fact(LegFactKind::Overdue, Weak, 4, 9), fact(LegFactKind::Broken, Weak, 2, 9),
                       fact(LegFactKind::KeptOnTime, Weak, 1, 9), fact(LegFactKind::KeptLate, Watch, 2, 9)}}) ==
          u"1 of 9 kept, 4 overdue, 2 broken"_s);
    CHECK(
        sentenceOf({Leg::Respect, Good, {fact(LegFactKind::LastHappy, Good, 3), fact(LegFactKind::DatesGreeted, Good, 2, 2)}}) ==
        u"happy 3 days ago"_s);
    CHECK(
        sentenceOf(
            {Leg::Communication, Watch, {fact(LegFactKind::NotConfirmed, Watch, 1), fact(LegFactKind::InTouch, Good, 3, 30)}}) ==
        u"1 not confirmed"_s);
}

TEST_CASE("the next act is said as something to do, about what it is about", "[unit][legs]") {
    CHECK(said(LegAct::KeepPromise, Leg::Trust, promise(u"call back about the boiler part"_s)) ==
          u"call back about the boiler part, and say why it is late"_s);
    CHECK(said(LegAct::CallNow, Leg::Trust, promise(u"send the offer"_s)) ==
          u"call them about “send the offer”, and say what happened"_s);
    CHECK(said(LegAct::CallNow, Leg::Trust) == u"call them, and say what they can count on"_s);
    CHECK(said(LegAct::CallNow, Leg::Communication, from(Channel::Call)) == u"call them, just to talk"_s);
    CHECK(said(LegAct::CallNow, Leg::Respect, LegRecord{MilestoneKind::Birthday, 1, {}, {}}) ==
          u"call them: “birthday” went by without a word"_s);
    CHECK(said(LegAct::CallNow, Leg::Respect, LegRecord{MilestoneKind::Custom, 1, {}, u"Opening"_s}) ==
          u"call them: “Opening” went by without a word"_s);
    CHECK(said(LegAct::Greet, Leg::Respect, LegRecord{MilestoneKind::Birthday, 1, {}, {}}) == u"greet them: birthday"_s);
    CHECK(said(LegAct::AskHow, Leg::Respect) == u"ask what made them unhappy, and what would help"_s);
    CHECK(said(LegAct::Confirm, Leg::Communication) == u"have them confirm what we understood"_s);
    CHECK(said(LegAct::Answer, Leg::Communication) == u"answer them"_s);
    const auto answering = [](Channel channel) { return said(LegAct::Answer, Leg::Communication, from(channel)); };
    CHECK(answering(Channel::Email) == u"answer their e-mail"_s);
    CHECK(answering(Channel::Call) == u"return their call"_s);
    CHECK(answering(Channel::Letter) == u"answer their letter"_s);
    CHECK(answering(Channel::Message) == u"answer their message"_s);
    CHECK(answering(Channel::Visit) == answering(Channel::Meeting));
}

TEST_CASE("what is entered is said as it was entered, signs of patterns too", "[unit][legs]") {
    CHECK(said(LegAct::KeepPromise, Leg::Trust, promise(u"refund 10 %1"_s)) == u"refund 10 %1, and say why it is late"_s);
}

TEST_CASE("legs and states have words", "[unit][legs]") {
    CHECK(QStringList{word(Leg::Respect), word(Leg::Communication), word(Leg::Trust)} ==
          QStringList{u"respect"_s, u"communication"_s, u"trust"_s});
    CHECK(QStringList{word(LegState::Unknown), word(LegState::Good), word(LegState::Watch), word(LegState::Weak)} ==
          QStringList{u"unknown"_s, u"good"_s, u"watch"_s, u"weak"_s});
}
