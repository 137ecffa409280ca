#include "rapport/services/legs.h"

#include "rapport/services/callbrief.h"
#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

Legs legsOf(Office& office, CustomerId id) { return done(customerLegs(office.workspace(), id)).legs; }
LegState state(Office& office, CustomerId id, Leg leg) { return legsOf(office, id).of(leg).state; }

CommitmentId promises(Office& office, CustomerId id, const Text& due, const Text& words = "call back") {
    return done(addCommitment(office.workspace(), aCommitment().to(id).saying(words).due(due).inZone("Europe/Budapest").build()));
}

} // namespace

TEST_CASE("The legs of a customer come with the name, for the page, the brief and by themselves alike", "[unit][legs]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    promises(office, anna, "2026-11-20");
    const CustomerLegs read = done(customerLegs(office.workspace(), anna));
    CHECK(read.customer == anna);
    CHECK(read.name == u"Anna Kovács"_s);
    CHECK(read.legs.weakest == Leg::Trust);
    CHECK(office.pageOf(anna).legs == read.legs);
    CHECK(done(callBrief(office.workspace(), anna)).legs == read.legs);
}

TEST_CASE("A customer who is not there has no legs", "[unit][legs]") {
    Office office;
    CHECK(errorOf([&] { done(customerLegs(office.workspace(), CustomerId(99))); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("A promise made, overdue, kept and undone changes trust at once", "[unit][legs]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    CHECK(state(office, anna, Leg::Trust) == LegState::Unknown);
    const CommitmentId promise = promises(office, anna, "2026-11-21 15:00");
    CHECK(state(office, anna, Leg::Trust) == LegState::Unknown);
    office.itIs("2026-11-21T15:02");
    CHECK(state(office, anna, Leg::Trust) == LegState::Watch);
    office.itIs("2026-11-24T09:00");
    CHECK(state(office, anna, Leg::Trust) == LegState::Weak);
    CHECK(legsOf(office, anna).next->record->id == promise.value());

    done(completeCommitment(office.workspace(), promise));
    CHECK(state(office, anna, Leg::Trust) == LegState::Watch);
    CHECK(legsOf(office, anna).next->act == LegAct::CallNow);
    done(undo(office.workspace()));
    CHECK(state(office, anna, Leg::Trust) == LegState::Weak);
}

TEST_CASE("What is logged changes communication and respect at once, and undoing it too", "[unit][legs]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto logs = [&](const InteractionBuilder& what) { done(logInteraction(office.workspace(), what.build(), {})); };
    logs(anInteraction().with(anna).at("2026-11-18T10:00Z").incoming().by(Channel::Email).feeling(Signal::Unhappy));
    CHECK(state(office, anna, Leg::Communication) == LegState::Weak);
    CHECK(state(office, anna, Leg::Respect) == LegState::Weak);
    CHECK(legsOf(office, anna).next->act == LegAct::Answer);

    logs(anInteraction().with(anna).at("2026-11-20T10:00Z"));
    CHECK(state(office, anna, Leg::Communication) == LegState::Good);
    CHECK(state(office, anna, Leg::Respect) == LegState::Watch);
    CHECK(legsOf(office, anna).next->act == LegAct::AskHow);
    done(undo(office.workspace()));
    CHECK(state(office, anna, Leg::Communication) == LegState::Weak);
}

TEST_CASE("A greeting speaks for respect", "[unit][legs]") {
    Office office;
    office.itIs("2026-01-05T09:00");
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").withBirthday("1980-11-19"));
    office.itIs("2026-11-21T09:00");
    CHECK(state(office, anna, Leg::Respect) == LegState::Unknown);
    office.itIs("2026-12-01T09:00");
    CHECK(state(office, anna, Leg::Respect) == LegState::Watch);
    office.itIs("2026-11-21T09:00");
    const MilestoneId birthday = office.pageOf(anna).milestones.at(0).id;
    done(greet(office.workspace(), birthday, Channel::Call, u"All the best"_s));
    CHECK(state(office, anna, Leg::Respect) == LegState::Good);
}

TEST_CASE("How all customers stand is judged a few at a time, and only once", "[unit][legs]") {
    Office office;
    for (int i = 0; i < judgedAtOnce + 5; ++i)
        office.knows(aCustomer().named(u"Anna %1"_s.arg(i)));
    std::vector<qint64> told;
    CHECK(judgeAllLegs(office.workspace(), [&told](qint64 judged) { told.push_back(judged); }) == judgedAtOnce + 5);
    CHECK(told == std::vector<qint64>{judgedAtOnce, judgedAtOnce + 5});
    CHECK(judgeAllLegs(office.workspace()) == 0);
    const auto latest = done(undoState(office.workspace())).undoLabel;
    REQUIRE(latest);
    CHECK(latest->contains(u"Anna"_s)); // adding them: judging is nothing to undo
}

TEST_CASE("Judging that is cancelled leaves the rest for later", "[unit][legs]") {
    Office office;
    for (int i = 0; i < judgedAtOnce + 5; ++i)
        office.knows(aCustomer().named(u"Anna %1"_s.arg(i)));
    const auto token = storage::CancelToken::make();
    CHECK(judgeAllLegs(
              office.workspace(), [&token](qint64) { token.cancel(); }, token) == judgedAtOnce);
    CHECK(judgeAllLegs(office.workspace()) == 5);
}
