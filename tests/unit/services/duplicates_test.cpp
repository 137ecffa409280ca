#include "rapport/services/duplicates.h"

#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/storage/check.h"
#include "rapport/storage/customerbatch.h"
#include "rapport/storage/customerrepository.h"
#include "support/office.h"
#include "support/storedump.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::CustomerState;

namespace {

/// The store but for its history, table by table.
QHash<QString, QStringList> factsOf(Office& office) {
    return office.looks([](storage::ReadSession& session) {
        auto dump = dumpOf(session);
        for (const QString& table : {u"change"_s, u"change_set"_s})
            dump.remove(table);
        return dump;
    });
}

QStringList findings(Office& office) {
    return office.looks([](storage::ReadSession& session) { return storage::checkStore(session); });
}

CustomerId merged(Office& office, CustomerId kept, CustomerId other, const QSet<QString>& fromOther = {}) {
    return done(mergeCustomers(office.workspace(), kept, other, fromOther));
}

} // namespace

TEST_CASE("All that happened with either is the merged one's, and one undo brings both back", "[unit][duplicates]") {
    Office office;
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    const CustomerId kept =
        office.knows(aCustomer().named("Anna Kovács").withPhone("+36 20 123 4567").withBirthday("1980-05-17"));
    const CustomerId other = office.knows(aCustomer()
                                              .named("Anna Kovacs")
                                              .withPhone("020 7946 0018")
                                              .withEmail("anna@x.org")
                                              .withBirthday("1980-05-17")
                                              .referredBy(ben));
    const CustomerId third = office.knows(aCustomer().named("Cecil Nagy").referredBy(other));
    auto record = done(loadCustomer(office.workspace(), other));
    record.relations = {{{}, other, ben, domain::RelationKind::FriendOf, {}},
                        {{}, other, kept, domain::RelationKind::SiblingOf, {}}};
    done(saveCustomer(office.workspace(), record));
    done(markNotSame(office.workspace(), other, ben));
    done(logInteraction(office.workspace(), anInteraction().with(other).noting("about the oven"), {aCommitment().to(other)}));
    done(logInteraction(office.workspace(), anInteraction().with({kept, other}).noting("with both"), {}));
    done(logInteraction(office.workspace(), anInteraction().with(kept).noting("the first"), {}));
    const auto before = factsOf(office);

    CHECK(merged(office, kept, other) == kept);
    CHECK(findings(office) == QStringList());
    const auto page = office.pageOf(kept);
    CHECK(page.record.customer.contactPoints.size() == 3);
    CHECK(page.record.customer.referrer == ben);
    CHECK(page.timeline.size() == 5);        // what was promised stands in it too
    CHECK(page.openCommitments.size() == 2); // and the thanks for having sent Cecil
    CHECK(page.record.milestones.size() == 1);
    REQUIRE(page.record.relations.size() == 1);
    CHECK(page.record.relations[0].to == ben);
    CHECK(office.pageOf(third).record.customer.referrer == kept);
    CHECK(office.pageOf(other).record.customer.state == CustomerState::Trashed);
    CHECK(done(duplicatesOf(office.workspace(), page.record.customer)).empty());

    CHECK(done(undo(office.workspace())) == u"Merge Anna Kovács with Anna Kovacs"_s);
    CHECK(factsOf(office) == before);
    CHECK(findings(office) == QStringList());
    done(redo(office.workspace()));
    CHECK(office.pageOf(kept).record.customer.contactPoints.size() == 3);
    CHECK(findings(office) == QStringList());
}

TEST_CASE("A photo that is not chosen stays with who goes to the trash, and undo brings both back", "[unit][duplicates]") {
    Office office;
    const auto withPhoto = [&office](const QByteArray& photo) {
        CustomerRecord anna{aCustomer().named("Anna Kovács"), {}, {}};
        anna.customer.photo = photo;
        return done(saveCustomer(office.workspace(), anna));
    };
    const QByteArray ours = "\xff\xd8\xff ours";
    const QByteArray theirs = "\xff\xd8\xff theirs";
    const CustomerId kept = withPhoto(ours);
    const CustomerId other = withPhoto(theirs);
    const auto photoOf = [&office](CustomerId id) { return office.pageOf(id).record.customer.photo; };
    const bool takesTheirs = GENERATE(false, true);
    merged(office, kept, other, takesTheirs ? QSet{u"photo"_s} : QSet<QString>());
    CHECK(photoOf(kept) == (takesTheirs ? theirs : ours));
    CHECK(photoOf(other) == theirs);
    done(undo(office.workspace()));
    CHECK(photoOf(kept) == ours);
    CHECK(photoOf(other) == theirs);
    CHECK(office.pageOf(other).record.customer.state == CustomerState::Active);
}

TEST_CASE("A card of who was merged finds the kept one, until they come back", "[unit][duplicates]") {
    Office office;
    const CustomerId kept = office.knows(aCustomer().named("Anna Kovács").withUid("a"));
    const CustomerId other = office.knows(aCustomer().named("Anna Kovács").withUid("b"));
    const CustomerId third = office.knows(aCustomer().named("Anna Kovács").withUid("c"));
    merged(office, other, third);
    merged(office, kept, other);
    const auto found = [&office](const QString& uid) {
        return office.looks([uid](storage::ReadSession& session) {
            const auto batch = storage::customersByUid(session, {uid});
            const auto one = storage::CustomerRepository(session).findByUid(uid);
            REQUIRE(one);
            CHECK(batch.value(uid).customer.id == *one);
            return *one;
        });
    };
    CHECK(found(u"a"_s) == kept);
    CHECK(found(u"b"_s) == kept);
    CHECK(found(u"c"_s) == kept);
    done(setCustomerState(office.workspace(), {other}, CustomerState::Active));
    CHECK(found(u"b"_s) == other);
    CHECK(found(u"c"_s) == kept);
    CHECK(findings(office) == QStringList());
}

TEST_CASE("Certain duplicates are merged at once, three of one into one", "[unit][duplicates]") {
    Office office;
    const auto anna = [] { return aCustomer().named("Anna Kovács").withEmail("anna@x.org"); };
    const CustomerId first = office.knows(anna());
    const CustomerId second = office.knows(anna().withPhone("1234567"));
    office.knows(aCustomer().named("Anna Kovács").withPhone("1234567"));
    office.knows(aCustomer().named("Anna Kovács")); // likely, no more
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode").withEmail("ben@x.org"));
    const CustomerId alsoBen = office.knows(aCustomer().named("Ben Ode").withEmail("ben@x.org"));
    done(markNotSame(office.workspace(), ben, alsoBen));
    const auto before = factsOf(office);
    CHECK(done(mergeCertain(office.workspace())) == 2);
    CHECK(office.pageOf(first).record.customer.contactPoints.size() == 2);
    CHECK(office.pageOf(second).record.customer.state == CustomerState::Trashed);
    CHECK(office.pageOf(alsoBen).record.customer.state == CustomerState::Active);
    CHECK(findings(office) == QStringList());
    CHECK(done(undo(office.workspace())) == u"Merge 2 certain duplicates"_s);
    CHECK(factsOf(office) == before);
    CHECK(done(redo(office.workspace())) == u"Merge 2 certain duplicates"_s);
    CHECK(done(mergeCertain(office.workspace())) == 0);
}

TEST_CASE("Two who contradict one another are not merged over a third who does not", "[unit][duplicates]") {
    Office office;
    const auto anna = [] { return aCustomer().named("Anna Kovács").withEmail("anna@x.org"); };
    office.knows(anna().withBirthday("1953-01-02"));
    office.knows(anna());
    office.knows(anna().withBirthday("1980-05-17"));
    CHECK(done(mergeCertain(office.workspace())) == 1);
    CHECK(done(mergeCertain(office.workspace())) == 0);
}

TEST_CASE("Merging is for those who may change customers, and of two that are there", "[unit][duplicates]") {
    Office office;
    const CustomerId one = office.knows(aCustomer().named("Anna Kovács"));
    const CustomerId other = office.knows(aCustomer().named("Anna Kovács"));
    CHECK(errorOf([&] { merged(office, one, one); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { merged(office, one, CustomerId(99)); }) == ErrorCode::NoSuchRecord);
    office.logsIn(office.peter);
    CHECK(errorOf([&] { merged(office, one, other); }) == ErrorCode::NotAllowed);
    CHECK(errorOf([&] { done(markNotSame(office.workspace(), one, other)); }) == ErrorCode::NotAllowed);
    CHECK(errorOf([&] { done(mergeCertain(office.workspace())); }) == ErrorCode::NotAllowed);
    office.logsIn(office.judit);
    done(setCustomerState(office.workspace(), {other}, CustomerState::Trashed));
    CHECK(errorOf([&] { merged(office, one, other); }) == ErrorCode::InvalidInput);
}

TEST_CASE("The search for all duplicates is a future that tells its progress", "[unit][duplicates]") {
    Office office;
    office.knows(aCustomer().named("Anna Kovács").withEmail("anna@x.org"));
    office.knows(aCustomer().named("Anna Kovács").withEmail("anna@x.org"));
    auto future = allDuplicates(office.workspace());
    CHECK(done(future).pairs.size() == 1);
    CHECK(future.progressMaximum() == 1000);
}
