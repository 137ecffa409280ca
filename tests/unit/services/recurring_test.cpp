#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/plans.h"
#include "rapport/storage/planlist.h"
#include "rapport/storage/planrepository.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::CommitmentOutcome;

namespace {

/// A promise to call Anna every Thursday at 15:00, due on the 26th.
struct WithSeries : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    CommitmentId id = done(addCommitment(
        workspace(),
        aCommitment().to(anna).saying("weekly call").due("2026-11-26 15:00").inZone("Europe/Budapest").repeating("FREQ=WEEKLY")));

    domain::Commitment load(CommitmentId which) { return done(loadCommitment(workspace(), which)); }
    std::vector<storage::CommitmentRow> open() { return pageOf(anna).openCommitments; }
    /// The due days of the open ones.
    QStringList days() {
        QStringList texts;
        for (const auto& row : open())
            texts << row.due.date.toString(u"MM-dd"_s);
        return texts;
    }
};

struct WithPlan : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    domain::PlannedInteraction plan(const char* due, const char* rule = "") {
        domain::PlannedInteraction planned;
        planned.customer = anna;
        planned.due = dueOf(due);
        planned.recurrence = QString::fromLatin1(rule);
        return planned;
    }
    std::vector<storage::PlanRow> open() {
        return looks([this](storage::ReadSession& session) { return planRows(session, {.customer = anna}, now(), 100); });
    }
    QStringList days() {
        QStringList texts;
        for (const auto& row : open())
            texts << row.due.date.toString(u"MM-dd"_s);
        return texts;
    }
    domain::Interaction call() { return anInteraction().with(anna).at("2026-11-21T08:00Z").noting("all is well"); }
};

} // namespace

TEST_CASE("A repeating commitment knows its series and the days it counts from", "[unit]") {
    WithSeries office;
    const auto saved = office.load(office.id);
    CHECK_FALSE(saved.series.isEmpty());
    CHECK(saved.anchor == QDate(2026, 11, 26));
    CHECK(saved.planned == QDate(2026, 11, 26));
    REQUIRE(office.open().size() == 1);
    CHECK(office.open().front().recurrence == u"FREQ=WEEKLY"_s);
}

TEST_CASE("The end of one makes the next, and one undo takes both back", "[unit]") {
    for (const auto close : {completeCommitment, releaseCommitment, breakCommitment, skipCommitment}) {
        WithSeries office;
        done(close(office.workspace(), office.id));
        CHECK(office.load(office.id).outcome != CommitmentOutcome::Open);
        CHECK(office.days() == QStringList{u"12-03"_s});
        const auto next = office.load(office.open().front().id);
        CHECK(next.series == office.load(office.id).series);
        CHECK(next.uid != office.load(office.id).uid);
        CHECK(next.due.time == QTime(15, 0));
        done(undo(office.workspace()));
        CHECK(office.days() == QStringList{u"11-26"_s});
        CHECK(office.load(office.id).outcome == CommitmentOutcome::Open);
        done(redo(office.workspace()));
        CHECK(office.days() == QStringList{u"12-03"_s});
    }
}

TEST_CASE("What was entered by mistake has no next one", "[unit]") {
    WithSeries office;
    done(withdrawCommitment(office.workspace(), office.id));
    CHECK(office.days().isEmpty());
}

TEST_CASE("A skipped one counts as no promise, and says that it was skipped", "[unit]") {
    WithSeries office;
    done(skipCommitment(office.workspace(), office.id));
    const auto skipped = office.load(office.id);
    CHECK(skipped.outcome == CommitmentOutcome::Withdrawn);
    CHECK(skipped.closingNote == u"Skipped"_s);
    CHECK(done(undoState(office.workspace())).undoLabel == u"Skip: weekly call"_s);
    const auto once = done(addCommitment(office.workspace(), aCommitment().to(office.anna)));
    CHECK(errorOf([&] { done(skipCommitment(office.workspace(), once)); }) == ErrorCode::InvalidInput);
}

TEST_CASE("A series that has ended makes no more", "[unit]") {
    WithSeries office;
    done(endSeries(office.workspace(), office.id));
    CHECK(office.load(office.id).outcome == CommitmentOutcome::Open);
    done(completeCommitment(office.workspace(), office.id));
    CHECK(office.days().isEmpty());
}

TEST_CASE("This and all following: the edited words go on", "[unit]") {
    WithSeries office;
    const auto base = office.load(office.id);
    auto mine = base;
    mine.words = u"call about the boiler"_s;
    mine.recurrence = u"FREQ=WEEKLY;INTERVAL=2"_s;
    (void)done(updateCommitment(office.workspace(), base, mine));
    done(completeCommitment(office.workspace(), office.id));
    REQUIRE(office.open().size() == 1);
    CHECK(office.open().front().words == u"call about the boiler"_s);
    CHECK(office.days() == QStringList{u"12-10"_s});
}

TEST_CASE("Only this one: the series goes on as it was", "[unit]") {
    WithSeries office;
    const auto base = office.load(office.id);
    auto mine = base;
    mine.words = u"call about the boiler"_s;
    (void)done(updateCommitment(office.workspace(), base, mine, EditScope::OnlyThis));
    CHECK(office.days() == QStringList{u"11-26"_s, u"12-03"_s});
    CHECK(office.load(office.id).words == u"call about the boiler"_s);
    CHECK(office.open().back().words == u"weekly call"_s);
    CHECK(office.open().back().recurrence == u"FREQ=WEEKLY"_s);
    done(completeCommitment(office.workspace(), office.id));
    CHECK(office.days() == QStringList{u"12-03"_s});
    done(undo(office.workspace()));
    done(undo(office.workspace()));
    CHECK(office.days() == QStringList{u"11-26"_s});
    CHECK(office.load(office.id) == base);
}

TEST_CASE("A commitment begins to repeat when it is edited so, and a rule that cannot be is refused", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto id = done(addCommitment(office.workspace(), aCommitment().to(anna).due("2027-01-31")));
    const auto base = done(loadCommitment(office.workspace(), id));
    auto mine = base;
    mine.recurrence = u"FREQ=SECONDLY"_s;
    CHECK(errorOf([&] { (void)done(updateCommitment(office.workspace(), base, mine)); }) == ErrorCode::InvalidInput);
    mine.recurrence = u"FREQ=MONTHLY"_s;
    (void)done(updateCommitment(office.workspace(), base, mine));
    const auto saved = done(loadCommitment(office.workspace(), id));
    CHECK_FALSE(saved.series.isEmpty());
    CHECK(saved.anchor == QDate(2027, 1, 31));
}

TEST_CASE("A planned interaction is filled in, moved, dropped and undone", "[unit]") {
    WithPlan office;
    const auto id = done(addPlan(office.workspace(), office.plan("2026-11-26 15:00")));
    const auto saved = done(loadPlan(office.workspace(), id));
    CHECK_FALSE(saved.uid.isEmpty());
    CHECK(saved.owner == office.maria);
    CHECK(saved.zone == u"Europe/Budapest"_s);
    CHECK(done(undoState(office.workspace())).undoLabel == u"Plan call with Anna Kovács"_s);
    done(movePlan(office.workspace(), id, dueOf("2026-11-30")));
    CHECK(office.days() == QStringList{u"11-30"_s});
    done(dropPlan(office.workspace(), id));
    CHECK(office.days().isEmpty());
    CHECK(errorOf([&] { done(dropPlan(office.workspace(), id)); }) == ErrorCode::InvalidInput);
    done(undo(office.workspace()));
    done(undo(office.workspace()));
    CHECK(office.days() == QStringList{u"11-26"_s});
    CHECK(errorOf([&] { done(movePlan(office.workspace(), PlannedInteractionId(77), dueOf("2026-11-30"))); }) ==
          ErrorCode::NoSuchRecord);
}

TEST_CASE("What was planned happens: logged, linked, and the next one planned, in one change", "[unit]") {
    WithPlan office;
    const auto id = done(addPlan(office.workspace(), office.plan("2026-11-20", "FREQ=MONTHLY")));
    const auto logged = done(logPlanned(office.workspace(), id, office.call(), {}));
    const auto plan = done(loadPlan(office.workspace(), id));
    CHECK(plan.state == domain::PlanState::Happened);
    CHECK(plan.interaction == logged.interaction);
    CHECK(office.days() == QStringList{u"12-20"_s});
    CHECK(office.pageOf(office.anna).timeline.size() == 1);
    done(undo(office.workspace()));
    CHECK(office.days() == QStringList{u"11-20"_s});
    CHECK(office.pageOf(office.anna).timeline.empty());
}

TEST_CASE("One of a series of plans is left out, or the series ends with it", "[unit]") {
    WithPlan office;
    const auto id = done(addPlan(office.workspace(), office.plan("2026-11-26", "FREQ=WEEKLY")));
    done(skipPlan(office.workspace(), id));
    CHECK(office.days() == QStringList{u"12-03"_s});
    done(dropPlan(office.workspace(), office.open().front().id));
    CHECK(office.days().isEmpty());
    const auto once = done(addPlan(office.workspace(), office.plan("2026-11-26")));
    CHECK(errorOf([&] { done(skipPlan(office.workspace(), once)); }) == ErrorCode::InvalidInput);
}

TEST_CASE("An edited plan is saved unless somebody was faster", "[unit]") {
    WithPlan office;
    const auto base =
        done(loadPlan(office.workspace(), done(addPlan(office.workspace(), office.plan("2026-11-26", "FREQ=WEEKLY")))));
    auto mine = base;
    mine.words = u"the boiler"_s;
    mine.due = dueOf("2026-11-27 10:00");
    done(updatePlan(office.workspace(), base, mine));
    const auto saved = done(loadPlan(office.workspace(), base.id));
    CHECK(saved.words == u"the boiler"_s);
    CHECK(saved.anchor == QDate(2026, 11, 27)); // the rule counts from the new day
    CHECK(errorOf([&] { done(updatePlan(office.workspace(), base, mine)); }) == ErrorCode::InvalidInput);
}

TEST_CASE("Plans are changed by those who made or keep them, and assigned by managers", "[unit]") {
    WithPlan office;
    office.logsIn(office.judit);
    const auto id = done(addPlan(office.workspace(), office.plan("2026-11-26")));
    office.logsIn(office.peter);
    CHECK(errorOf([&] { done(movePlan(office.workspace(), id, dueOf("2026-11-30"))); }) == ErrorCode::NotAllowed);
    auto forJudit = office.plan("2026-11-26");
    forJudit.owner = office.judit;
    CHECK(errorOf([&] { done(addPlan(office.workspace(), forJudit)); }) == ErrorCode::NotAllowed);
    const auto own = done(addPlan(office.workspace(), office.plan("2026-11-28")));
    done(movePlan(office.workspace(), own, dueOf("2026-11-30")));
    office.logsIn(office.judit);
    done(dropPlan(office.workspace(), own));
}
