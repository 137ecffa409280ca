#include "unit/storage/recordsfixture.h"

#include "support/generator.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr CustomerColumn columns[] = {CustomerColumn::Name,      CustomerColumn::Organisation,   CustomerColumn::Tags,
                                      CustomerColumn::Tier,      CustomerColumn::Owner,          CustomerColumn::LastContact,
                                      CustomerColumn::NextTouch, CustomerColumn::OpenCommitments};

/// Four customers who differ in every column.
struct Four {
    RecordStore store;
    StaffId maria = store.addStaff(u"Maria"_s);
    StaffId jon = store.addStaff(u"Jon"_s);
    CustomerId anna = store.save(aCustomer().named("Anna Young").at("Zebra").tagged("b").ownedBy(maria));
    CustomerId ben = store.save(aCustomer().named("Ben Xavier").key().ownedBy(jon).tagged("a"));
    CustomerId cleo = store.save(aCustomer().named("Cleo Ward").at("Apple"));
    CustomerId dora = store.save(aCustomer().named("Dora Vale"));

    Four() {
        store.save(anInteraction().with(ben).at("2026-09-01T10:00Z").feeling(Signal::Unhappy));
        store.save(anInteraction().with(cleo).at("2026-11-01T10:00Z").feeling(Signal::Unhappy));
        store.save(aCommitment().to(anna).due("2026-11-20"));
        store.save(aCommitment().to(dora).due("2026-11-25"));
        store.save(aCommitment().to(dora).due("2026-11-26"));
    }
    [[nodiscard]] QStringList sorted(CustomerColumn column, Qt::SortOrder direction) {
        QStringList given;
        for (const QString& name : store.names({}, {column, direction}))
            given += name.section(u' ', 0, 0);
        return given;
    }
};

QStringList list(const QString& text) { return text.split(u' '); }

} // namespace

TEST_CASE("The list sorts by every column, what is empty last", "[storage][list]") {
    Four four;
    const auto ascending = [&](CustomerColumn column) { return four.sorted(column, Qt::AscendingOrder); };
    const auto descending = [&](CustomerColumn column) { return four.sorted(column, Qt::DescendingOrder); };
    CHECK(ascending(CustomerColumn::Name) == list(u"Dora Cleo Ben Anna"_s));
    CHECK(descending(CustomerColumn::Name) == list(u"Anna Ben Cleo Dora"_s));
    CHECK(ascending(CustomerColumn::Organisation) == list(u"Cleo Anna Dora Ben"_s));
    CHECK(descending(CustomerColumn::Organisation) == list(u"Anna Cleo Dora Ben"_s));
    CHECK(ascending(CustomerColumn::Tags) == list(u"Ben Anna Dora Cleo"_s));
    CHECK(ascending(CustomerColumn::Tier) == list(u"Ben Dora Cleo Anna"_s));
    CHECK(descending(CustomerColumn::Tier) == list(u"Dora Cleo Anna Ben"_s));
    CHECK(ascending(CustomerColumn::Owner) == list(u"Ben Anna Dora Cleo"_s));
    CHECK(descending(CustomerColumn::Owner) == list(u"Anna Ben Dora Cleo"_s));
    CHECK(ascending(CustomerColumn::LastContact) == list(u"Ben Cleo Dora Anna"_s));
    CHECK(descending(CustomerColumn::LastContact) == list(u"Cleo Ben Dora Anna"_s));
    CHECK(ascending(CustomerColumn::NextTouch) == list(u"Ben Cleo Dora Anna"_s));
    CHECK(descending(CustomerColumn::OpenCommitments) == list(u"Dora Anna Cleo Ben"_s));
    CHECK(ascending(CustomerColumn::OpenCommitments) == list(u"Cleo Ben Anna Dora"_s));
}

TEST_CASE("The list filters by each condition and by all together", "[storage][list]") {
    Four four;
    const auto given = [&](const CustomerFilter& filter) {
        QStringList names;
        for (const QString& name : four.store.names(filter))
            names += name.section(u' ', 0, 0);
        const auto count =
            four.store.read([&](ReadSession& session) { return countCustomers(session, filter, noon, QTimeZone::utc()); });
        CHECK(count == names.size());
        return names;
    };
    CustomerFilter filter;
    CHECK(given(filter).size() == 4);
    SECTION("tag, ignoring case") {
        filter.tag = u"A"_s;
        CHECK(given(filter) == list(u"Ben"_s));
        filter.tag = u"none"_s;
        CHECK(given(filter).isEmpty());
    }
    SECTION("tier") {
        filter.tier = Tier::Key;
        CHECK(given(filter) == list(u"Ben"_s));
        filter.tier = Tier::Regular;
        CHECK(given(filter) == list(u"Dora Cleo Anna"_s));
    }
    SECTION("owner") {
        filter.owner = four.maria;
        CHECK(given(filter) == list(u"Anna"_s));
        filter.owner = StaffId();
        CHECK(given(filter) == list(u"Dora Cleo"_s));
    }
    SECTION("drifting") {
        filter.drifting = true;
        CHECK(given(filter) == list(u"Ben"_s));
        filter.tier = Tier::Regular;
        CHECK(given(filter).isEmpty());
    }
    SECTION("overdue") {
        filter.overdue = true;
        CHECK(given(filter) == list(u"Anna"_s));
    }
    SECTION("unhappy in the last thirty days") {
        filter.unhappyLately = true;
        CHECK(given(filter) == list(u"Cleo"_s));
    }
    SECTION("text, in the order asked for") {
        filter.text = u"a"_s;
        CHECK(given(filter) == list(u"Cleo Anna"_s));
        filter.owner = four.maria;
        CHECK(given(filter) == list(u"Anna"_s));
    }
    SECTION("state") {
        four.store.setState(four.dora, CustomerState::Archived);
        CHECK(given(filter) == list(u"Cleo Ben Anna"_s));
        filter.state = CustomerState::Archived;
        CHECK(given(filter) == list(u"Dora"_s));
        filter.text = u"dora"_s;
        CHECK(given(filter) == list(u"Dora"_s));
    }
}

TEST_CASE("A row says whether the customer drifts and is waited for", "[storage][list]") {
    Four four;
    CHECK(four.store.row(four.ben).drift == Drift::Red);
    CHECK(four.store.row(four.cleo).drift == Drift::InTouch);
    CHECK(four.store.row(four.dora).drift == Drift::Unknown);
    CHECK(four.store.row(four.anna).overdue);
    CHECK_FALSE(four.store.row(four.dora).overdue);
    CHECK(four.store.row(four.dora).openCommitments == 2);
    CHECK(four.store.row(four.ben).owner == u"Jon"_s);
}

TEST_CASE("Rows of customers who are gone are left out", "[storage][list]") {
    Four four;
    const auto rows = four.store.read([&](ReadSession& session) {
        return customerRows(session, {four.anna, CustomerId(999), four.ben}, noon, QTimeZone::utc());
    });
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].id == four.ben);
}

TEST_CASE("A first window is the beginning of the whole list, many or few, in every order", "[storage][list]") {
    RecordStore store;
    Generator random(5);
    const StaffId staff[] = {store.addStaff(u"Maria"_s), store.addStaff(u"Jon"_s), {}};
    store.change([&](WriteSession& session) {
        BulkImport import(session);
        for (int i = 0; i < 300; ++i) {
            auto builder = aCustomer().named(u"N%1 F%2"_s.arg(random.number(0, 20)).arg(random.number(0, 20)));
            builder.ownedBy(staff[random.number(0, 2)]).tagged(random.coin() ? "a" : "b");
            if (random.coin())
                builder.at(u"Org %1"_s.arg(random.number(0, 9)));
            if (random.number(0, 9) == 0)
                builder.key();
            const CustomerId id = import.add(prepared(builder, {}));
            if (random.coin())
                import.add(
                    anInteraction().with(id).at(u"2026-0%1-0%2T10:00Z"_s.arg(random.number(1, 9)).arg(random.number(1, 9))));
            for (int open = random.number(0, 2); open > 0; --open)
                import.add(aCommitment().to(id).due("2026-12-01"));
        }
        import.finish();
    });
    CHECK(store.findings() == QStringList());
    store.read([&](ReadSession& session) {
        // Sorted by SQL when it is for few: a filter by tag takes half of them.
        CustomerFilter filter;
        filter.tag = u"a"_s;
        for (const auto column : columns) {
            for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                CAPTURE(static_cast<int>(column), static_cast<int>(direction));
                const auto all = customerIds(session, {}, {column, direction}, noon, QTimeZone::utc());
                CHECK(all.size() == 300);
                const auto window = customerIds(session, {}, {column, direction}, noon, QTimeZone::utc(), 40);
                CHECK(window == std::vector(all.begin(), all.begin() + 40));
                auto few = customerIds(session, filter, {column, direction}, noon, QTimeZone::utc());
                auto wanted = all;
                std::erase_if(wanted, [&](CustomerId id) { return std::find(few.begin(), few.end(), id) == few.end(); });
                CHECK(few == wanted);
            }
        }
    });
}

TEST_CASE("Drifting customers: key ones first, then those longest past their ideal", "[storage][list]") {
    RecordStore store;
    const auto add = [&](const char* name, const char* lastContact, bool isKey) {
        auto builder = aCustomer().named(name);
        const CustomerId id = store.save(isKey ? builder.key() : builder);
        store.save(anInteraction().with(id).at(lastContact).noting("first line\nsecond"));
        store.save(anInteraction().with(id).at("2026-11-20T10:00Z").messageLeft().noting("tried again"));
        return id;
    };
    const CustomerId regular = add("Old Regular", "2026-01-01T10:00Z", false);
    const CustomerId amber = add("Amber Key", "2026-10-21T10:00Z", true);
    const CustomerId red = add("Red Key", "2026-10-01T10:00Z", true);
    add("Fresh Key", "2026-11-01T10:00Z", true);
    store.read([&](ReadSession& session) {
        const auto rows = driftingCustomers(session, today, {}, 10);
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].customer == red);
        CHECK(rows[0].drift == Drift::Red);
        CHECK(rows[0].daysPast == 21);
        CHECK(rows[0].lastTwoWay == QDate(2026, 10, 1));
        CHECK(rows[0].cadence == Cadence{30, 45});
        CHECK(rows[0].lastSubject == u"first line"_s); // of when they were spoken to
        CHECK(rows[0].ownerName == u""_s);
        CHECK_FALSE(rows[0].planned);
        CHECK(rows[1].customer == amber);
        CHECK(rows[1].drift == Drift::Amber);
        CHECK(rows[1].daysPast == 1);
        CHECK(rows[2].customer == regular);
        CHECK(driftingCustomers(session, today, {Tier::Key, {}}, 1).size() == 1);
        CHECK(countDrifting(session, today, {Tier::Key, {}}) == 2);
        CHECK(countDrifting(session, today, {}) == 3);
        // On the last day of the ideal a customer is not drifting yet.
        CHECK(countDrifting(session, QDate(2026, 11, 20), {Tier::Key, {}}) == 1);
    });
}

TEST_CASE("The drifting list says whose they are, and can be one member's alone", "[storage][list]") {
    RecordStore store;
    const StaffId jon = store.addStaff(u"Jon"_s), mary = store.addStaff(u"Mary"_s);
    const auto add = [&](const char* name, StaffId owner) {
        const CustomerId id = store.save(aCustomer().named(name).ownedBy(owner));
        store.save(anInteraction().with(id).at("2026-01-01T10:00Z").saying("Come by in spring."));
        return id;
    };
    const CustomerId ofJon = add("A", jon);
    const CustomerId nobodys = add("B", {});
    add("C", mary);
    store.read([&](ReadSession& session) {
        const auto rows = driftingCustomers(session, today, {{}, jon}, 10);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].customer == ofJon);
        CHECK(rows[0].owner == jon);
        CHECK(rows[0].ownerName == u"Jon"_s);
        CHECK(rows[0].lastSubject == u"Come by in spring."_s);
        CHECK(driftingCustomers(session, today, {{}, StaffId()}, 10).at(0).customer == nobodys);
        CHECK(countDrifting(session, today, {{}, jon}) == 1);
        CHECK(countDrifting(session, today, {{}, StaffId()}) == 1);
        CHECK(countDrifting(session, today, {Tier::Key, jon}) == 0);
    });
}

} // namespace rapport::storage::testing
