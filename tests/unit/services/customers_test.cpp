#include "rapport/services/customers.h"

#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::CustomerState;

namespace {

CustomerRecord recordOf(Office& office, CustomerId id) { return done(loadCustomer(office.workspace(), id)); }
QString undoLabel(Office& office) { return *done(undoState(office.workspace())).undoLabel; }

} // namespace

TEST_CASE("A customer comes back as it was saved, with milestones and relations", "[unit]") {
    Office office;
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    CustomerRecord record{
        aCustomer().named("Anna Kovács").key().tagged("vip").withPhone("+36 30 123 4567").withCareNote("speak slowly"),
        aCustomer().withBirthday("--02-29").milestones(),
        {}};
    record.relations = {{{}, {}, ben, domain::RelationKind::MarriedTo, {}}};
    record.customer.createdBy = {};
    const CustomerId anna = done(saveCustomer(office.workspace(), record));
    CHECK(undoLabel(office) == u"Add Anna Kovács"_s);

    const CustomerRecord saved = recordOf(office, anna);
    CHECK(saved.customer.careNote == u"speak slowly"_s);
    CHECK(saved.customer.createdAt == office.now());
    CHECK(saved.customer.createdBy == office.maria);
    REQUIRE(saved.milestones.size() == 1);
    CHECK(saved.milestones[0].customer == anna);
    CHECK(saved.milestones[0].date.toString() == u"--02-29"_s);
    REQUIRE(saved.relations.size() == 1);
    CHECK(saved.relations[0].from == anna);
    CHECK(recordOf(office, ben).relations.size() == 1);
}

TEST_CASE("Adding a customer is one change: undo takes all of it back", "[unit]") {
    Office office;
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    CustomerRecord record{aCustomer().named("Anna Kovács"), aCustomer().withBirthday("1980-05-17").milestones(), {}};
    record.relations = {{{}, {}, ben, domain::RelationKind::FriendOf, {}}};
    const CustomerId anna = done(saveCustomer(office.workspace(), record));
    CHECK(done(undo(office.workspace())) == u"Add Anna Kovács"_s);
    CHECK(errorOf([&] { recordOf(office, anna); }) == ErrorCode::NoSuchRecord);
    CHECK(recordOf(office, ben).relations.empty());
    CHECK(done(redo(office.workspace())) == u"Add Anna Kovács"_s);
    CHECK(recordOf(office, anna).milestones.size() == 1);
    CHECK(recordOf(office, ben).relations.size() == 1);
}

TEST_CASE("What an edited record no longer holds is removed, what it still holds keeps its number", "[unit]") {
    Office office;
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    const CustomerId anna = office.knows(
        aCustomer().named("Anna Kovács").withBirthday("1980-05-17").withMilestone(aMilestone().called("Name day").on("--07-26")));
    CustomerRecord record = recordOf(office, anna);
    const MilestoneId birthday = record.milestones[0].id;
    record.relations = {{{}, anna, ben, domain::RelationKind::SiblingOf, {}}};
    record.milestones.pop_back();
    record.milestones[0].date = partialOf("1981-05-17");
    done(saveCustomer(office.workspace(), record));

    CustomerRecord after = recordOf(office, anna);
    REQUIRE(after.milestones.size() == 1);
    CHECK(after.milestones[0].id == birthday);
    CHECK(after.milestones[0].date.toString() == u"1981-05-17"_s);
    CHECK(after.relations.size() == 1);
    CHECK(undoLabel(office) == u"Edit Anna Kovács"_s);

    after.relations.clear();
    done(saveCustomer(office.workspace(), after));
    CHECK(recordOf(office, ben).relations.empty());
}

TEST_CASE("Nothing of a record that cannot be saved is saved", "[unit]") {
    Office office;
    const auto count = [&] {
        return office.looks([&](auto& session) { return countCustomers(session, {}, office.now(), office.zone()); });
    };
    CHECK(errorOf([&] { done(saveCustomer(office.workspace(), {})); }) == ErrorCode::InvalidInput);
    CustomerRecord record{
        aCustomer().named("Anna Kovács"), {aMilestone().called("").kind(domain::MilestoneKind::Custom).on("--07-26")}, {}};
    CHECK(errorOf([&] { done(saveCustomer(office.workspace(), record)); }) == ErrorCode::InvalidInput);
    record.milestones.clear();
    record.relations = {{{}, {}, {}, domain::RelationKind::FriendOf, {}}};
    CHECK(errorOf([&] { done(saveCustomer(office.workspace(), record)); }) == ErrorCode::InvalidInput);
    CHECK(count() == 0);
}

TEST_CASE("A customer's own fields take only what fits them", "[unit]") {
    Office office;
    const CustomFieldId size = done(
        saveCustomField(office.workspace(), {{}, u" Size "_s, domain::FieldType::Choice, {u"S"_s, u" M"_s, u"M"_s, u""_s}, 0}));
    CHECK(undoLabel(office) == u"Add field Size"_s);
    const auto fields = done(customFields(office.workspace()));
    REQUIRE(fields.size() == 1);
    CHECK(fields[0].name == u"Size"_s);
    CHECK(fields[0].choices == QStringList{u"S"_s, u"M"_s});

    CHECK_NOTHROW(office.knows(aCustomer().named("Anna Kovács").withCustom(size, "M")));
    CHECK(errorOf([&] { office.knows(aCustomer().withCustom(size, "XL")); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { office.knows(aCustomer().withCustom(CustomFieldId(9), "M")); }) == ErrorCode::NoSuchRecord);
    CHECK(errorOf([&] { done(removeCustomField(office.workspace(), size)); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { done(removeCustomField(office.workspace(), CustomFieldId(9))); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("Fields have names of their own, and choices where they choose", "[unit]") {
    Office office;
    done(saveCustomField(office.workspace(), {{}, u"Height"_s, domain::FieldType::Number, {}, 0}));
    const auto refused = [&](const domain::CustomField& field) {
        return errorOf([&] { done(saveCustomField(office.workspace(), field)); }) == ErrorCode::InvalidInput;
    };
    CHECK(refused({{}, u"HEIGHT"_s, domain::FieldType::Text, {}, 0}));
    CHECK(refused({{}, u"  "_s, domain::FieldType::Text, {}, 0}));
    CHECK(refused({{}, u"Colour"_s, domain::FieldType::Choice, {u" "_s}, 0}));
}

TEST_CASE("Archive, trash and back, several at a time, each undone", "[unit]") {
    Office office;
    const std::vector ids{office.knows(aCustomer().named("Anna Kovács")), office.knows(aCustomer().named("Ben Ode")),
                          office.knows(aCustomer().named("Carla Diaz"))};
    const auto stateOf = [&](size_t index) { return recordOf(office, ids[index]).customer.state; };
    done(setCustomerState(office.workspace(), ids, CustomerState::Trashed));
    CHECK(undoLabel(office) == u"Move Anna Kovács and 2 others to the trash"_s);
    CHECK(stateOf(2) == CustomerState::Trashed);
    done(setCustomerState(office.workspace(), {ids[2]}, CustomerState::Active));
    CHECK(undoLabel(office) == u"Bring back Carla Diaz"_s);
    CHECK(stateOf(2) == CustomerState::Active);
    done(setCustomerState(office.workspace(), {ids[2]}, CustomerState::Archived));
    CHECK(undoLabel(office) == u"Archive Carla Diaz"_s);
    done(undo(office.workspace()));
    CHECK(stateOf(2) == CustomerState::Active);
    CHECK(errorOf([&] { done(setCustomerState(office.workspace(), {CustomerId(99)}, CustomerState::Archived)); }) ==
          ErrorCode::NoSuchRecord);
}

TEST_CASE("A customer's page holds all that is known", "[unit]") {
    Office office;
    const CustomerId bakery = office.knows(aCustomer().organisationNamed("Kovács Bakery"));
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    const CustomerId anna = office.knows(aCustomer()
                                             .named("Anna Kovács")
                                             .memberOf(bakery)
                                             .referredBy(ben)
                                             .ownedBy(office.peter)
                                             .withCadence(10, 20)
                                             .withBirthday("1980-11-24"));
    done(logInteraction(office.workspace(), anInteraction().with(anna).at("2026-11-01T10:00Z"),
                        {aCommitment().theirs().saying("send drawings"), aCommitment().saying("call back")}));
    const CustomerPage page = office.pageOf(anna);
    CHECK(page.organisationName == u"Kovács Bakery"_s);
    CHECK(page.referrerName == u"Ben Ode"_s);
    CHECK(page.ownerName == u"Péter Nagy"_s);
    CHECK(page.cadence == domain::Cadence{10, 20});
    CHECK(page.row.nextTouch == QDate(2026, 11, 11));
    CHECK(page.row.drift == domain::Drift::Amber);
    REQUIRE(page.openCommitments.size() == 2);
    CHECK(page.openCommitments[0].promiser == domain::Promiser::We);
    REQUIRE(page.milestones.size() == 1);
    CHECK(page.milestones[0].next == QDate(2026, 11, 24));
    CHECK(page.milestones[0].years == 46);
    CHECK(page.timeline.size() >= 3);
    CHECK(errorOf([&] { office.pageOf(CustomerId(404)); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("A page that is no longer wanted can be cancelled", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto token = storage::CancelToken::make();
    token.cancel();
    CHECK(errorOf([&] { done(customerPage(office.workspace(), anna, token)); }) == ErrorCode::Cancelled);
}
