#include "rapport/services/cadence.h"

#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/storage/check.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Cadence;
using domain::Tier;

namespace {

QDate nextTouch(Office& office, CustomerId customer) { return office.pageOf(customer).row.nextTouch.value_or(QDate()); }

} // namespace

TEST_CASE("Another cadence of a tier is one change for all its customers, and one undo", "[unit][cadence]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key());
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    done(logInteraction(office.workspace(), anInteraction().with({anna, ben}).at("2026-11-20T10:00Z").build(), {}));
    CHECK(nextTouch(office, anna) == QDate(2026, 12, 20));

    done(setTierCadence(office.workspace(), Tier::Key, {10, 20}));
    CHECK(nextTouch(office, anna) == QDate(2026, 11, 30));
    CHECK(nextTouch(office, ben) == QDate(2027, 2, 18));
    CHECK(office.pageOf(anna).cadence == Cadence{10, 20});
    CHECK(done(cadences(office.workspace())).tiers.key == Cadence{10, 20});
    CHECK(done(undo(office.workspace())) == u"Cadence of key customers"_s);
    CHECK(nextTouch(office, anna) == QDate(2026, 12, 20));
    done(redo(office.workspace()));
    CHECK(nextTouch(office, anna) == QDate(2026, 11, 30));
    CHECK(office.looks([](storage::ReadSession& session) { return storage::checkStore(session); }) == QStringList());
}

TEST_CASE("The customer's own cadence goes before the shortest of the tags', that before the tier's", "[unit][cadence]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key().tagged("weekly").tagged("monthly"));
    const auto now = [&] { return office.pageOf(anna).cadence; };
    CHECK(now() == Cadence{30, 45});
    done(setTagCadence(office.workspace(), u"Monthly"_s, Cadence{60, 70}));
    CHECK(now() == Cadence{60, 70});
    done(setTagCadence(office.workspace(), u"weekly"_s, Cadence{7, 10}));
    CHECK(now() == Cadence{7, 10});
    done(setCustomerCadence(office.workspace(), anna, Cadence{100, 200}));
    CHECK(now() == Cadence{100, 200});
    CHECK(*done(undoState(office.workspace())).undoLabel == u"Cadence of Anna Kovács"_s);
    done(setCustomerCadence(office.workspace(), anna, {}));
    done(setTagCadence(office.workspace(), u"weekly"_s, {}));
    CHECK(now() == Cadence{60, 70});

    const auto tags = done(cadences(office.workspace())).tags;
    REQUIRE(tags.size() == 2);
    CHECK(tags[0] == storage::TagCadence{u"monthly"_s, Cadence{60, 70}, 1});
    CHECK(tags[1] == storage::TagCadence{u"weekly"_s, {}, 1});
}

TEST_CASE("Cadences that make no sense, and those of nobody, are refused", "[unit][cadence]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto code = [](auto change) { return errorOf([&] { done(change()); }); };
    CHECK(code([&] { return setTierCadence(office.workspace(), Tier::Key, {10, 9}); }) == ErrorCode::InvalidInput);
    CHECK(code([&] { return setTagCadence(office.workspace(), u"none"_s, Cadence{1, 2}); }) == ErrorCode::NoSuchRecord);
    CHECK(code([&] { return setCustomerCadence(office.workspace(), anna, Cadence{0, 2}); }) == ErrorCode::InvalidInput);
    CHECK(code([&] { return setCustomerCadence(office.workspace(), CustomerId(99), Cadence{1, 2}); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("In an office the cadences are the owner's to set, a customer's own the manager's", "[unit][cadence]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").tagged("weekly"));
    const auto code = [](auto change) { return errorOf([&] { done(change()); }); };
    office.logsIn(office.judit);
    CHECK(code([&] { return setTierCadence(office.workspace(), Tier::Key, {10, 20}); }) == ErrorCode::NotAllowed);
    CHECK(code([&] { return setTagCadence(office.workspace(), u"weekly"_s, Cadence{10, 20}); }) == ErrorCode::NotAllowed);
    done(setCustomerCadence(office.workspace(), anna, Cadence{10, 20}));
    office.logsIn(office.peter);
    CHECK(code([&] { return setCustomerCadence(office.workspace(), anna, Cadence{1, 2}); }) == ErrorCode::NotAllowed);
    office.logsIn(office.maria);
    done(setTierCadence(office.workspace(), Tier::Key, {10, 20}));
}
