#include "rapport/services/cases.h"

#include "rapport/services/commitments.h"
#include "rapport/services/duplicates.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseStep;

namespace {

struct WithCase : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    CaseId id = raised();

    CaseId raised() {
        domain::Case one;
        one.customer = anna;
        one.words = u"  the part never came "_s;
        return done(openCase(workspace(), one));
    }
    domain::Case stored() { return done(loadCase(workspace(), id)); }
    void step(CaseStep which, const QString& words = {}) { done(doCaseStep(workspace(), id, which, words)); }
    QString undoLabel() { return *done(undoState(workspace())).undoLabel; }
};

} // namespace

TEST_CASE("A new case is filled in and called by its customer", "[unit][cases]") {
    WithCase office;
    const auto one = office.stored();
    CHECK_FALSE(one.uid.isEmpty());
    CHECK(one.words == u"the part never came"_s);
    CHECK(one.owner == office.maria);
    CHECK(one.openedBy == office.maria);
    CHECK(one.openedAt == office.now());
    CHECK(one.zone == u"Europe/Budapest"_s);
    CHECK(one.updateDue.isValid());
    CHECK(office.undoLabel() == u"Case of Anna Kovács: the part never came"_s);
    done(undo(office.workspace()));
    CHECK(errorOf([&] { office.stored(); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("A case is worked step by step until it may be closed, each step undone by itself", "[unit][cases]") {
    WithCase office;
    office.step(CaseStep::Acknowledge, u"called her"_s);
    CHECK(office.undoLabel() == u"Case of Anna Kovács: acknowledged"_s);
    office.step(CaseStep::Explain, u"the order lay in the wrong tray"_s);
    CHECK(office.stored().cause == u"the order lay in the wrong tray"_s);
    const CommitmentId promise =
        done(promiseInCase(office.workspace(), office.id, aCommitment().saying("bring it").due("2026-11-24")));
    CHECK(done(loadCommitment(office.workspace(), promise)).customer == office.anna);
    CHECK(office.stored().commitments == std::vector{promise});
    CHECK(errorOf([&] { office.step(CaseStep::Fix); }) == ErrorCode::InvalidInput);
    done(completeCommitment(office.workspace(), promise));
    office.step(CaseStep::Fix);
    CHECK(errorOf([&] { done(closeCase(office.workspace(), office.id)); }) == ErrorCode::InvalidInput);
    office.step(CaseStep::Apologise);
    office.step(CaseStep::CheckBack);
    done(closeCase(office.workspace(), office.id));
    CHECK(office.stored().closedBy == office.maria);
    CHECK(office.undoLabel() == u"Close case of Anna Kovács"_s);
    done(undo(office.workspace()));
    CHECK_FALSE(office.stored().closedAt);
    done(undo(office.workspace()));
    CHECK_FALSE(isDone(office.stored(), CaseStep::CheckBack));
}

TEST_CASE("A promise in a case is one change with the case", "[unit][cases]") {
    WithCase office;
    const auto promise = done(promiseInCase(office.workspace(), office.id, aCommitment().saying("bring it")));
    done(undo(office.workspace()));
    CHECK(office.stored().commitments.empty());
    CHECK(errorOf([&] { done(loadCommitment(office.workspace(), promise)); }) == ErrorCode::NoSuchRecord);
    done(closeCase(office.workspace(), office.id, u"withdrawn"_s));
    CHECK(errorOf([&] { done(promiseInCase(office.workspace(), office.id, aCommitment().saying("bring it"))); }) ==
          ErrorCode::InvalidInput);
    done(reopenCase(office.workspace(), office.id));
    CHECK(office.stored().exception.isEmpty());
}

TEST_CASE("Telling how it stands is logged and puts off the next update", "[unit][cases]") {
    WithCase office;
    const QDate owed = office.stored().updateDue;
    office.itIs("2026-11-23T10:00");
    const auto talk = done(updateOnCase(office.workspace(), office.id, {domain::Channel::Email, u"the part is on its way"_s}));
    const auto logged = done(loadInteraction(office.workspace(), talk));
    CHECK(logged.notes == u"the part is on its way"_s);
    CHECK(logged.direction == domain::Direction::Out);
    CHECK(logged.outcome == domain::Outcome::MessageLeft);
    CHECK(office.stored().interactions == std::vector{talk});
    CHECK(office.stored().updateDue == owed.addDays(2));
    done(undo(office.workspace()));
    CHECK(office.stored().updateDue == owed);
    CHECK(errorOf([&] { done(loadInteraction(office.workspace(), talk)); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("What is written of a case is put right, and whose turn it is", "[unit][cases]") {
    WithCase office;
    done(editCase(office.workspace(), office.id,
                  {.words = u"late"_s, .cause = u"lost"_s, .severity = domain::CaseSeverity::Urgent, .owner = office.peter}));
    const auto one = office.stored();
    CHECK(one.words == u"late"_s);
    CHECK(one.cause == u"lost"_s);
    CHECK(one.severity == domain::CaseSeverity::Urgent);
    CHECK(one.owner == office.peter);
    CHECK(errorOf([&] { done(editCase(office.workspace(), office.id, {.words = u" "_s})); }) == ErrorCode::InvalidInput);
    done(setCaseWaiting(office.workspace(), office.id, domain::WaitsOn::Customer));
    CHECK(done(cases(office.workspace(), {.waitsOn = domain::WaitsOn::Customer}, 10)).size() == 1);
    CHECK(office.undoLabel() == u"Case of Anna Kovács waits on them"_s);
    done(removeCase(office.workspace(), office.id));
    CHECK(done(cases(office.workspace(), {.which = storage::CaseFilter::Which::All}, 10)).empty());
}

TEST_CASE("Times are those of cases opened in the period, the median one that somebody waited", "[unit][cases]") {
    WithCase office;
    const QDate today = office.now().dateIn(QTimeZone("Europe/Budapest"));
    CHECK_FALSE(done(caseTimes(office.workspace(), today, today)).medianToAnswer);
    std::vector<CaseId> all{office.id, office.raised(), office.raised(), office.raised()};
    for (size_t i = 0; i < 3; ++i) {
        office.itIs(u"2026-11-21T%1:00"_s.arg(11 + i));
        done(doCaseStep(office.workspace(), all[i], CaseStep::Acknowledge));
    }
    office.itIs("2026-11-21T15:00");
    done(closeCase(office.workspace(), all[0], u"withdrawn"_s));
    const auto times = done(caseTimes(office.workspace(), today, today));
    CHECK(times.opened.size() == 4);
    CHECK(times.answered == 3);
    CHECK(times.resolved == 1);
    CHECK(times.medianToAnswer == 2h);
    CHECK(times.medianToResolve == 5h);
    CHECK(done(caseTimes(office.workspace(), today.addDays(1), today.addDays(9))).opened.empty());
}

TEST_CASE("Who is merged takes their cases along", "[unit][cases]") {
    WithCase office;
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    done(mergeCustomers(office.workspace(), ben, office.anna, {}));
    CHECK(office.stored().customer == ben);
}
