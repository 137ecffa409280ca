#include "rapport/services/editing.h"

#include "rapport/services/commitments.h"
#include "rapport/services/customers.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "rapport/storage/customerrepository.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Two : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács").tagged("bakery").withPhone("+36 1 111").withBirthday("1980-05-17"));
    CommitmentId promise = done(addCommitment(workspace(), aCommitment().to(anna).saying("send the offer").ownedBy(maria)));

    CustomerRecord record() { return done(loadCustomer(workspace(), anna)); }
    QStringList labels() {
        QStringList all;
        for (const auto& entry : done(history(workspace(), {}, 100)))
            all << entry.label;
        return all;
    }
    /// What Péter does at 14:05, Maria working again afterwards.
    template <typename Do>
    void meanwhile(Do act) {
        itIs("2026-11-21T14:05").works(peter);
        act();
        itIs("2026-11-21T14:06").works(maria);
    }
    void peterEdits(const std::function<void(CustomerRecord&)>& change) {
        meanwhile([&] {
            auto theirs = record();
            change(theirs);
            REQUIRE(std::holds_alternative<CustomerId>(done(updateCustomer(workspace(), record(), theirs))));
        });
    }
    void removed() {
        write([this](storage::WriteSession& session) { storage::CustomerRepository::remove(session, anna); });
    }
    template <typename F>
    void write(F function) {
        done(workspace().store.write(workspace().change(u"Remove"_s), std::move(function)));
    }
};

template <typename Record, typename Outcome>
EditConflict<Record> conflictOf(const Outcome& outcome) {
    REQUIRE(std::holds_alternative<EditConflict<Record>>(outcome));
    return std::get<EditConflict<Record>>(outcome);
}

} // namespace

TEST_CASE("Two who edit different fields of a customer both find theirs saved", "[unit][editing]") {
    Two office;
    const auto base = office.record();
    auto mine = base;
    mine.customer.careNote = u"speak slowly"_s;
    mine.customer.tags << u"key"_s;
    mine.milestones[0].leadDays = 3;
    office.peterEdits([](CustomerRecord& theirs) {
        theirs.customer.title = u"baker"_s;
        theirs.customer.tags = QStringList{u"west"_s};
        theirs.milestones.push_back(aMilestone().kind(domain::MilestoneKind::Founding).on("1999"));
    });
    CHECK(std::get<CustomerId>(done(updateCustomer(office.workspace(), base, mine))) == office.anna);
    const auto saved = office.record();
    CHECK(saved.customer.careNote == u"speak slowly"_s);
    CHECK(saved.customer.title == u"baker"_s);
    CHECK(saved.customer.tags == QStringList{u"key"_s, u"west"_s});
    REQUIRE(saved.milestones.size() == 2);
    CHECK(saved.milestones[0].leadDays == 3);
    CHECK(done(undo(office.workspace())) == u"Edit Anna Kovács"_s);
    CHECK(office.record().customer.title == u"baker"_s);
    CHECK(office.record().customer.careNote.isEmpty());
}

TEST_CASE("What both changed differently is given back and nothing is saved", "[unit][editing]") {
    Two office;
    const auto base = office.record();
    auto mine = base;
    mine.customer.name.family = u"Nagy"_s;
    mine.customer.careNote = u"speak slowly"_s;
    mine.milestones[0].date = partialOf("1981-05-17");
    office.peterEdits([&](CustomerRecord& theirs) {
        theirs.customer.name.family = u"Kis"_s;
        theirs.customer.owner = office.judit;
        theirs.milestones[0].date = partialOf("1982-05-17");
    });
    const auto labels = office.labels();
    const auto conflict = conflictOf<CustomerRecord>(done(updateCustomer(office.workspace(), base, mine)));
    CHECK(conflict.fields == QStringList{u"family"_s, milestonesField});
    CHECK(conflict.last == LastChange{u"Péter Nagy"_s, momentOf("2026-11-21T14:05", Office::zone())});
    CHECK(conflict.base.customer.name.family == u"Kovács"_s);
    CHECK(conflict.theirs == office.record());
    CHECK(conflict.names.staff.value(office.judit.value()) == u"Judit Szabó"_s);
    CHECK(office.labels() == labels);

    SECTION("mine") {
        const auto chosen = resolved(conflict, {});
        REQUIRE(std::holds_alternative<CustomerId>(done(updateCustomer(office.workspace(), conflict.theirs, chosen))));
        CHECK(office.record().customer.name.family == u"Nagy"_s);
        CHECK(office.record().milestones[0].date == partialOf("1981-05-17"));
    }
    SECTION("theirs") {
        const auto chosen = resolved(conflict, {u"family"_s, milestonesField});
        REQUIRE(std::holds_alternative<CustomerId>(done(updateCustomer(office.workspace(), conflict.theirs, chosen))));
        CHECK(office.record().customer.name.family == u"Kis"_s);
        CHECK(office.record().milestones[0].date == partialOf("1982-05-17"));
    }
    CHECK(office.record().customer.careNote == u"speak slowly"_s);
    CHECK(office.record().customer.owner == office.judit);
}

TEST_CASE("What is chosen is compared once more with what is stored by then", "[unit][editing]") {
    Two office;
    const auto base = office.record();
    auto mine = base;
    mine.customer.title = u"baker"_s;
    office.peterEdits([](CustomerRecord& theirs) { theirs.customer.title = u"owner"_s; });
    const auto conflict = conflictOf<CustomerRecord>(done(updateCustomer(office.workspace(), base, mine)));
    office.peterEdits([](CustomerRecord& theirs) { theirs.customer.title = u"director"_s; });
    const auto again =
        conflictOf<CustomerRecord>(done(updateCustomer(office.workspace(), conflict.theirs, resolved(conflict, {}))));
    CHECK(again.fields == QStringList{u"title"_s});
    CHECK(again.theirs.customer.title == u"director"_s);
}

TEST_CASE("A milestone that I keep although it was removed is there again", "[unit][editing]") {
    Two office;
    const auto base = office.record();
    auto mine = base;
    mine.milestones[0].leadDays = 5;
    office.peterEdits([](CustomerRecord& theirs) { theirs.milestones.clear(); });
    const auto conflict = conflictOf<CustomerRecord>(done(updateCustomer(office.workspace(), base, mine)));
    CHECK(conflict.fields == QStringList{milestonesField});
    REQUIRE(
        std::holds_alternative<CustomerId>(done(updateCustomer(office.workspace(), conflict.theirs, resolved(conflict, {})))));
    REQUIRE(office.record().milestones.size() == 1);
    CHECK(office.record().milestones[0].leadDays == 5);
}

TEST_CASE("A record that is gone is told with who removed it, and what was typed can be saved anew", "[unit][editing]") {
    Two office;
    const auto base = office.record();
    auto mine = base;
    mine.customer.careNote = u"speak slowly"_s;
    office.meanwhile([&] { office.removed(); });
    const auto outcome = done(updateCustomer(office.workspace(), base, mine));
    REQUIRE(std::holds_alternative<RecordGone>(outcome));
    CHECK(std::get<RecordGone>(outcome).last->author == u"Péter Nagy"_s);
    const CustomerId anew = done(saveCustomer(office.workspace(), asNew(mine)));
    CHECK(done(loadCustomer(office.workspace(), anew)).customer.careNote == u"speak slowly"_s);
    CHECK(done(loadCustomer(office.workspace(), anew)).milestones.size() == 1);
}

TEST_CASE("An interaction, a commitment and a milestone are merged alike", "[unit][editing]") {
    Two office;
    const auto logged =
        done(logInteraction(office.workspace(), anInteraction().with(office.anna).noting("asked for an offer"), {}));
    const auto call = done(loadInteraction(office.workspace(), logged.interaction));
    const auto promise = done(loadCommitment(office.workspace(), office.promise));
    const auto birthday = office.record().milestones[0];
    office.meanwhile([&] {
        auto theirCall = call;
        theirCall.notes = u"asked for two offers"_s;
        done(updateInteraction(office.workspace(), call, theirCall));
        auto theirPromise = promise;
        theirPromise.words = u"send two offers"_s;
        done(updateCommitment(office.workspace(), promise, theirPromise));
        auto theirBirthday = birthday;
        theirBirthday.date = partialOf("--05-18");
        done(updateMilestone(office.workspace(), birthday, theirBirthday));
    });
    SECTION("different fields go together") {
        auto myCall = call;
        myCall.minutes = 10;
        auto myPromise = promise;
        myPromise.priority = domain::Priority::Urgent;
        auto myBirthday = birthday;
        myBirthday.leadDays = 4;
        REQUIRE(std::holds_alternative<InteractionId>(done(updateInteraction(office.workspace(), call, myCall))));
        REQUIRE(std::holds_alternative<CommitmentId>(done(updateCommitment(office.workspace(), promise, myPromise))));
        REQUIRE(std::holds_alternative<MilestoneId>(done(updateMilestone(office.workspace(), birthday, myBirthday))));
        CHECK(done(loadInteraction(office.workspace(), call.id)).notes == u"asked for two offers"_s);
        CHECK(done(loadInteraction(office.workspace(), call.id)).minutes == 10);
        CHECK(done(loadCommitment(office.workspace(), promise.id)).words == u"send two offers"_s);
        CHECK(done(loadCommitment(office.workspace(), promise.id)).priority == domain::Priority::Urgent);
        CHECK(office.record().milestones[0].date == partialOf("--05-18"));
        CHECK(office.record().milestones[0].leadDays == 4);
    }
    SECTION("the same field is a conflict") {
        auto myCall = call;
        myCall.notes = u"asked for three"_s;
        auto myPromise = promise;
        myPromise.words = u"send three"_s;
        auto myBirthday = birthday;
        myBirthday.date = partialOf("--05-19");
        const auto first = done(updateInteraction(office.workspace(), call, myCall));
        CHECK(conflictOf<domain::Interaction>(first).fields == QStringList{u"notes"_s});
        CHECK(conflictOf<domain::Interaction>(first).names.customers.value(office.anna.value()) == u"Anna Kovács"_s);
        const auto second = done(updateCommitment(office.workspace(), promise, myPromise));
        CHECK(conflictOf<domain::Commitment>(second).fields == QStringList{u"words"_s});
        CHECK(conflictOf<domain::Commitment>(second).last->author == u"Péter Nagy"_s);
        const auto third = done(updateMilestone(office.workspace(), birthday, myBirthday));
        CHECK(conflictOf<domain::Milestone>(third).fields == QStringList{u"date"_s});
    }
}

TEST_CASE("Who acts on a promise that somebody closed is told who and when", "[unit][editing]") {
    Two office;
    office.meanwhile([&] { done(completeCommitment(office.workspace(), office.promise)); });
    const auto before = done(loadCommitment(office.workspace(), office.promise));
    const auto& workspace = office.workspace();
    const auto told = [&](const std::function<void()>& act) {
        try {
            act();
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::InvalidInput);
            return error.message();
        }
        return QString();
    };
    for (auto* close : {completeCommitment, releaseCommitment, withdrawCommitment, breakCommitment})
        CHECK(told([&] { done(close(workspace, office.promise)); })
                  .startsWith(u"Péter Nagy marked it as done already (%1)"_s.arg(
                      QLocale().toString(QTime(14, 5), QLocale::ShortFormat))));
    CHECK(
        told([&] { done(redateCommitment(workspace, office.promise, dueOf("2026-12-01"), true)); }).startsWith(u"Péter Nagy"_s));
    CHECK(told([&] { done(assignCommitment(workspace, office.promise, office.judit)); }).startsWith(u"Péter Nagy"_s));
    CHECK(done(loadCommitment(office.workspace(), office.promise)) == before);
}

TEST_CASE("Moving or handing on a promise that somebody moved meanwhile asks to look first", "[unit][editing]") {
    Two office;
    const auto seen = done(loadCommitment(office.workspace(), office.promise));
    office.meanwhile([&] {
        done(redateCommitment(office.workspace(), office.promise, dueOf("2026-11-30"), true));
        done(assignCommitment(office.workspace(), office.promise, office.peter));
    });
    const auto& workspace = office.workspace();
    CHECK(errorOf([&] { done(redateCommitment(workspace, office.promise, dueOf("2026-12-01"), true, seen.due)); }) ==
          ErrorCode::InvalidInput);
    CHECK(errorOf([&] { done(assignCommitment(workspace, office.promise, office.judit, seen.owner)); }) ==
          ErrorCode::InvalidInput);
    const auto now = done(loadCommitment(office.workspace(), office.promise));
    CHECK(now.due == dueOf("2026-11-30"));
    CHECK(now.owner == office.peter);
    done(redateCommitment(workspace, office.promise, dueOf("2026-12-01"), true, now.due));
    done(assignCommitment(workspace, office.promise, office.judit, now.owner));
    CHECK(done(loadCommitment(office.workspace(), office.promise)).due == dueOf("2026-12-01"));
}
