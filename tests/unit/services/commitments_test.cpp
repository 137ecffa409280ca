#include "rapport/services/commitments.h"

#include "rapport/services/history.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::CommitmentOutcome;

namespace {

struct WithCommitment : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    CommitmentId id = done(addCommitment(
        workspace(), aCommitment().to(anna).saying("send the offer").due("2026-11-21 15:00").inZone("Europe/Budapest")));
    domain::Commitment now() { return done(loadCommitment(workspace(), id)); }
    QString undoLabel() { return *done(undoState(workspace())).undoLabel; }
};

} // namespace

TEST_CASE("A new commitment is filled in", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    domain::Commitment bare;
    bare.customer = anna;
    bare.words = u"  send\nthe offer "_s;
    bare.due = dueOf("2026-11-24");
    const auto saved = done(loadCommitment(office.workspace(), done(addCommitment(office.workspace(), bare))));
    CHECK_FALSE(saved.uid.isEmpty());
    CHECK(saved.firstDue == bare.due);
    CHECK(saved.zone == u"Europe/Budapest"_s);
    CHECK(saved.owner == office.maria);
    CHECK(saved.madeBy == office.maria);
    CHECK(saved.createdAt == office.now());
    CHECK(saved.words.startsWith(u"send"_s));
    CHECK(done(undoState(office.workspace())).undoLabel == u"Promise to Anna Kovács: send the offer"_s);
}

TEST_CASE("Several are handed over in one change, with a note", "[unit]") {
    WithCommitment office;
    const auto second = done(addCommitment(office.workspace(), aCommitment().to(office.anna).saying("call back")));
    done(assignCommitments(office.workspace(), {office.id, second}, office.peter, u" She likes the phone. "_s));
    for (const auto id : {office.id, second}) {
        const auto handed = done(loadCommitment(office.workspace(), id));
        CHECK(handed.owner == office.peter);
        REQUIRE(handed.handovers.size() == 1);
        CHECK(handed.handovers.front() ==
              domain::Handover{office.Office::now(), office.maria, office.maria, office.peter, u"She likes the phone."_s});
    }
    CHECK(office.undoLabel() == u"Assign 2 commitments"_s);
    done(undo(office.workspace()));
    for (const auto id : {office.id, second}) {
        const auto back = done(loadCommitment(office.workspace(), id));
        CHECK(back.owner == office.maria);
        CHECK(back.handovers.empty());
    }
}

TEST_CASE("Where one of several refuses none is changed", "[unit]") {
    WithCommitment office;
    const auto second = done(addCommitment(office.workspace(), aCommitment().to(office.anna).saying("call back")));
    done(completeCommitment(office.workspace(), second));
    CHECK(errorOf([&] {
              done(assignCommitments(office.workspace(), {office.id, second}, office.peter));
          }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { done(completeCommitments(office.workspace(), {office.id, second})); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] {
              done(completeCommitments(office.workspace(), {office.id, CommitmentId(999)}));
          }) == ErrorCode::NoSuchRecord);
    CHECK(office.now().outcome == CommitmentOutcome::Open);
    CHECK(office.now().owner == office.maria);
}

TEST_CASE("Several are done in one change", "[unit]") {
    WithCommitment office;
    const auto second = done(addCommitment(office.workspace(), aCommitment().to(office.anna).saying("call back")));
    done(completeCommitments(office.workspace(), {office.id, second}));
    CHECK(office.now().outcome == CommitmentOutcome::Kept);
    CHECK(office.undoLabel() == u"Done: 2 commitments"_s);
    CHECK(done(undo(office.workspace())) == u"Done: 2 commitments"_s);
    CHECK(office.now().outcome == CommitmentOutcome::Open);
    CHECK(done(loadCommitment(office.workspace(), second)).outcome == CommitmentOutcome::Open);
}

TEST_CASE("Staff hand over nothing to others", "[unit]") {
    WithCommitment office;
    office.logsIn(office.peter);
    CHECK(errorOf([&] { done(assignCommitments(office.workspace(), {office.id}, office.peter)); }) == ErrorCode::NotAllowed);
}

TEST_CASE("Their promise is labelled as theirs", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    done(addCommitment(office.workspace(), aCommitment().to(anna).theirs().saying("send the drawings")));
    CHECK(done(undoState(office.workspace())).undoLabel == u"Promise of Anna Kovács: send the drawings"_s);
}

TEST_CASE("A commitment needs words, a day and a customer", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    CHECK(errorOf([&] { done(addCommitment(office.workspace(), aCommitment().to(anna).saying(" "))); }) ==
          ErrorCode::InvalidInput);
    domain::Commitment dayless = aCommitment().to(anna);
    dayless.due.date = {};
    dayless.firstDue.date = {};
    CHECK(errorOf([&] { done(addCommitment(office.workspace(), dayless)); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { done(addCommitment(office.workspace(), aCommitment().to(CustomerId(77)))); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("Each end of a commitment is recorded with who and when, under a label that reads well", "[unit]") {
    WithCommitment office;
    office.works(office.peter);
    struct End {
        QFuture<void> (*close)(const Workspace&, CommitmentId);
        CommitmentOutcome outcome;
        QString label;
    };
    for (const End& end : {End{completeCommitment, CommitmentOutcome::Kept, u"Done: send the offer"_s},
                           End{releaseCommitment, CommitmentOutcome::Released, u"Released: send the offer"_s},
                           End{withdrawCommitment, CommitmentOutcome::Withdrawn, u"Withdrawn: send the offer"_s},
                           End{breakCommitment, CommitmentOutcome::Broken, u"Broken: send the offer"_s}}) {
        done(end.close(office.workspace(), office.id));
        CHECK(office.now().outcome == end.outcome);
        CHECK(office.now().closedBy == office.peter);
        CHECK(office.undoLabel() == end.label);
        CHECK(errorOf([&] { done(end.close(office.workspace(), office.id)); }) == ErrorCode::InvalidInput);
        done(undo(office.workspace()));
        CHECK(office.now().outcome == CommitmentOutcome::Open);
    }
}

TEST_CASE("Done after its minute is kept late", "[unit]") {
    WithCommitment office;
    office.itIs("2026-11-21T15:01");
    done(completeCommitment(office.workspace(), office.id));
    CHECK(office.now().outcome == CommitmentOutcome::KeptLate);
}

TEST_CASE("A re-dating keeps the first due moment and whether the customer was told", "[unit]") {
    WithCommitment office;
    done(redateCommitment(office.workspace(), office.id, dueOf("2026-11-25 09:00"), true));
    done(redateCommitment(office.workspace(), office.id, dueOf("2026-11-27"), false));
    const auto moved = office.now();
    CHECK(moved.due == dueOf("2026-11-27"));
    CHECK(moved.firstDue == dueOf("2026-11-21 15:00"));
    REQUIRE(moved.redatings.size() == 2);
    CHECK(moved.redatings[0].customerTold);
    CHECK_FALSE(moved.redatings[1].customerTold);
    CHECK(moved.redatings[1].from == dueOf("2026-11-25 09:00"));
    CHECK(office.undoLabel() == u"Re-date: send the offer"_s);

    done(undo(office.workspace()));
    CHECK(office.now().due == dueOf("2026-11-25 09:00"));
    CHECK(office.now().redatings.size() == 1);
}

TEST_CASE("Assigning names the new owner, who has to work here", "[unit]") {
    WithCommitment office;
    done(assignCommitment(office.workspace(), office.id, office.peter));
    CHECK(office.now().owner == office.peter);
    CHECK(office.undoLabel() == u"Assign to Péter Nagy: send the offer"_s);

    domain::StaffMember left = done(staffMembers(office.workspace()))[0];
    for (const auto& member : done(staffMembers(office.workspace())))
        left = member.id == office.judit ? member : left;
    left.active = false;
    done(saveStaffMember(office.workspace(), left));
    CHECK(errorOf([&] { done(assignCommitment(office.workspace(), office.id, office.judit)); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { done(assignCommitment(office.workspace(), office.id, StaffId(99))); }) == ErrorCode::NoSuchRecord);
    CHECK(office.now().owner == office.peter);
}

TEST_CASE("Editing who keeps it hands it over as assigning does", "[unit]") {
    WithCommitment office;
    const auto base = office.now();
    auto mine = base;
    mine.owner = office.judit;
    done(assignCommitment(office.workspace(), office.id, office.peter));
    auto conflict = done(updateCommitment(office.workspace(), base, mine));
    REQUIRE(std::holds_alternative<EditConflict<domain::Commitment>>(conflict));
    // Asked which it is to be: who edits, after all; the other handover took place all the same.
    const auto stored = std::get<EditConflict<domain::Commitment>>(conflict).theirs;
    REQUIRE(std::holds_alternative<CommitmentId>(done(updateCommitment(office.workspace(), stored, mine))));
    const auto at = office.Office::now();
    CHECK(office.now().owner == office.judit);
    CHECK(office.now().handovers == std::vector<domain::Handover>{{at, office.maria, office.maria, office.peter, {}},
                                                                  {at, office.maria, office.peter, office.judit, {}}});

    domain::StaffMember left = done(staffMembers(office.workspace()))[0];
    for (const auto& member : done(staffMembers(office.workspace())))
        left = member.id == office.peter ? member : left;
    left.active = false;
    done(saveStaffMember(office.workspace(), left));
    const auto now = office.now();
    auto toPeter = now;
    toPeter.owner = office.peter;
    CHECK(errorOf([&] { done(updateCommitment(office.workspace(), now, toPeter)); }) == ErrorCode::InvalidInput);
    CHECK(office.now() == now);

    // What is over is nobody's to hand on: the record of who kept it is put right.
    done(completeCommitment(office.workspace(), office.id));
    const auto kept = office.now();
    auto corrected = kept;
    corrected.owner = office.maria;
    done(updateCommitment(office.workspace(), kept, corrected));
    CHECK(office.now().owner == office.maria);
    CHECK(office.now().handovers.size() == 2);
}

TEST_CASE("Editing changes words and priority, never when it was or is due", "[unit]") {
    WithCommitment office;
    const auto base = office.now();
    auto edited = base;
    edited.words = u"send the new offer"_s;
    edited.priority = domain::Priority::Urgent;
    edited.due = dueOf("2027-01-01");
    edited.firstDue = dueOf("2027-01-01");
    edited.outcome = CommitmentOutcome::Kept;
    CHECK(std::holds_alternative<CommitmentId>(done(updateCommitment(office.workspace(), base, edited))));
    const auto after = office.now();
    CHECK(after.words == u"send the new offer"_s);
    CHECK(after.priority == domain::Priority::Urgent);
    CHECK(after.due == dueOf("2026-11-21 15:00"));
    CHECK(after.firstDue == dueOf("2026-11-21 15:00"));
    CHECK(after.outcome == CommitmentOutcome::Open);
}

TEST_CASE("What is not there cannot be done", "[unit]") {
    Office office;
    for (auto* close : {completeCommitment, releaseCommitment, withdrawCommitment, breakCommitment})
        CHECK(errorOf([&] { done(close(office.workspace(), CommitmentId(5))); }) == ErrorCode::NoSuchRecord);
    CHECK(errorOf([&] { done(loadCommitment(office.workspace(), CommitmentId(5))); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("Long words are shortened in the undo menu alone", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const QString words = QString(u"promise "_s).repeated(200).trimmed();
    const CommitmentId id = done(addCommitment(office.workspace(), aCommitment().to(anna).saying(words)));
    CHECK(done(undoState(office.workspace())).undoLabel->size() < 100);
    CHECK(done(loadCommitment(office.workspace(), id)).words == words);
}
