#include "rapport/storage/wholecustomers.h"
#include "unit/storage/recordsfixture.h"

#include <thread>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

std::vector<WholeCustomer> wholeOf(RecordStore& store, const WholeSelection& selection = {}) {
    return store.read([&](ReadSession& session) {
        std::vector<WholeCustomer> all;
        eachWholeCustomer(session, selection, [&all](WholeCustomer&& whole) { all.push_back(std::move(whole)); });
        REQUIRE(countWholeCustomers(session, selection) == std::ssize(all));
        return all;
    });
}

} // namespace

TEST_CASE("a customer is read whole, with the names of what it refers to", "[storage][whole]") {
    RecordStore store;
    const CustomFieldId field = store.change([](WriteSession& session) {
        return CustomerRepository::saveCustomField(session, {{}, u"Code"_s, FieldType::Text, {}, 0});
    });
    const CustomerId bakery = store.save(aCustomer().organisationNamed("Bakery").withUid("bakery"));
    const CustomerId anna = store.save(aCustomer().named("Anna Smith").withUid("anna"));
    Customer ben = aCustomer()
                       .named("Ben Ode")
                       .memberOf(bakery)
                       .referredBy(anna)
                       .ownedBy(store.addStaff(u"Maria"_s))
                       .withPhone("1")
                       .withPhone("2")
                       .withAddress({u"home"_s, {}, {}, u"Main St 1"_s, {}, {}, {}, {}})
                       .tagged("b")
                       .tagged("a")
                       .withGoal("g")
                       .withTopic("t")
                       .withCustom(field, "C-17");
    ben.photo = QByteArray::fromHex("89504e470d0a1a0a0000");
    ben.id = store.save(ben);
    store.save(aMilestone().of(ben.id).on("1980-05-17"));
    store.save(aMilestone().of(ben.id).called("moved in").on("--02-29"));
    store.change([&](WriteSession& session) {
        CustomerRepository::saveRelation(session, {{}, ben.id, bakery, RelationKind::WorksFor, {}});
        CustomerRepository::saveRelation(session, {{}, anna, ben.id, RelationKind::Other, u"aunt"_s});
    });
    const auto all = wholeOf(store);
    REQUIRE(all.size() == 3);
    const WholeCustomer& whole = all[2];
    CHECK(whole.customer == store.load(ben.id));
    CHECK(whole.milestones.size() == 2);
    CHECK(whole.organisation == NamedCustomer{u"bakery"_s, u"Bakery"_s});
    CHECK(whole.referrer == NamedCustomer{u"anna"_s, u"Anna Smith"_s});
    CHECK(whole.owner == u"Maria"_s);
    CHECK(whole.relations == std::vector<RelatedCustomer>{{RelationKind::WorksFor, {}, false, {u"bakery"_s, u"Bakery"_s}},
                                                          {RelationKind::Other, u"aunt"_s, true, {u"anna"_s, u"Anna Smith"_s}}});
    CHECK(all[1].relations == std::vector<RelatedCustomer>{{RelationKind::Other, u"aunt"_s, false, {ben.uid, u"Ben Ode"_s}}});
}

TEST_CASE("more customers than fit into memory at once come one after the other", "[storage][whole]") {
    RecordStore store;
    constexpr int many = 700;
    store.change([](WriteSession& session) { importCustomers(session, many, u"Anna"_s); });
    const auto all = wholeOf(store);
    REQUIRE(all.size() == many);
    for (size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].customer.contactPoints.size() == 1);
        CHECK((i == 0 || all[i - 1].customer.id < all[i].customer.id));
    }
}

TEST_CASE("what was read of a portion becomes customers on any thread, after the store was left", "[storage][whole]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith").withPhone("1").tagged("a"));
    std::vector<WholePortion> portions;
    store.read([&portions](ReadSession& session) {
        eachWholePortion(session, {}, [&portions](WholePortion&& portion) { portions.push_back(std::move(portion)); });
        return true;
    });
    REQUIRE(portions.size() == 1);
    CHECK(portions.front().count() == 1);
    std::vector<WholeCustomer> made;
    std::thread([&] { made = portions.front().take(); }).join();
    REQUIRE(made.size() == 1);
    CHECK(made.front().customer == store.load(anna));
}

TEST_CASE("only those of a state are read, or those that were named", "[storage][whole]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith").withPhone("1"));
    const CustomerId ben = store.save(aCustomer().named("Ben Ode"));
    store.save(aCustomer().named("Cleo Nagy"));
    store.setState(ben, CustomerState::Archived);
    CHECK(wholeOf(store).size() == 2);
    CHECK(wholeOf(store, {CustomerState::Archived, {}}).size() == 1);
    CHECK(wholeOf(store, {{}, {}}).size() == 3);
    const auto named = wholeOf(store, {CustomerState::Active, std::vector{ben, anna}});
    REQUIRE(named.size() == 2);
    CHECK(named[0].customer.contactPoints.size() == 1);
    CHECK(named[1].customer.id == ben);
    CHECK(wholeOf(store, {{}, std::vector<CustomerId>{}}).empty());
}

} // namespace rapport::storage::testing
