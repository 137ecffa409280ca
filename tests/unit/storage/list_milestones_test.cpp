#include "unit/storage/recordsfixture.h"

#include "support/generator.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

QStringList namesOf(const std::vector<MilestoneRow>& rows) {
    QStringList names;
    for (const auto& row : rows)
        names += row.customerName;
    return names;
}

} // namespace

TEST_CASE("Milestones are listed by day, key customers first, over the end of the year", "[storage][list]") {
    RecordStore store;
    const auto add = [&](const char* name, const char* date, bool isKey = false) {
        auto builder = aCustomer().named(name).at("Bakery").withTopic("sailing");
        const CustomerId id = store.save(isKey ? builder.key() : builder);
        return store.save(aMilestone().of(id).on(date));
    };
    add("Third New", "2000-01-01");
    const MilestoneId second = add("Second Eve", "1990-12-31", true);
    add("First Eve", "--12-30");
    add("Also Eve", "1991-12-31");
    add("Not Yet", "2027-12-31");
    add("No Day", "1980-05");
    store.read([&](ReadSession& session) {
        const auto rows = milestoneRows(session, QDate(2026, 12, 30), QDate(2027, 1, 5), 50);
        CHECK(namesOf(rows) == QStringList{u"First Eve"_s, u"Second Eve"_s, u"Also Eve"_s, u"Third New"_s});
        CHECK(rows[1].id == second);
        CHECK(rows[1].next == QDate(2026, 12, 31));
        CHECK(rows[1].years == 36);
        CHECK(rows[1].topic == u"sailing"_s);
        CHECK(rows[1].organisation == u"Bakery"_s);
        CHECK(rows[1].leadDays == 14);
        CHECK_FALSE(rows[0].years);
        CHECK(rows[3].years == 27);
        CHECK(countMilestones(session, QDate(2026, 12, 30), QDate(2027, 1, 5)) == 4);
        CHECK(milestoneRows(session, QDate(2026, 12, 30), QDate(2027, 1, 5), 2).size() == 2);
    });
}

TEST_CASE("29 February is observed as the customer prefers, and on its day in leap years", "[storage][list]") {
    RecordStore store;
    const CustomerId before = store.save(aCustomer().named("Anna Before"));
    const CustomerId after = store.save(aCustomer().named("Ben After").observingOnMarch1());
    for (const CustomerId id : {before, after})
        store.save(aMilestone().of(id).on("1988-02-29"));
    const auto on = [&](QDate day) {
        return store.read([day](ReadSession& session) { return namesOf(milestoneRows(session, day, day, 10)); });
    };
    CHECK(on({2027, 2, 28}) == QStringList{u"Anna Before"_s});
    CHECK(on({2027, 3, 1}) == QStringList{u"Ben After"_s});
    CHECK(on({2028, 2, 28}).isEmpty());
    CHECK(on({2028, 3, 1}).isEmpty());
    CHECK(on({2028, 2, 29}).size() == 2);
}

TEST_CASE("Lists say the same days as the domain, for any date", "[storage][list]") {
    RecordStore store;
    Generator random(3);
    struct Entry {
        MilestoneId id;
        PartialDate date;
        LeapDayRule rule;
    };
    std::vector<Entry> entries;
    const CustomerId plain = store.save(aCustomer().named("Anna Plain"));
    const CustomerId leap = store.save(aCustomer().named("Ben Leap").observingOnMarch1());
    for (int i = 0; i < 60; ++i) {
        const bool march = random.coin();
        const auto date = PartialDate::of(random.coin() ? std::optional(random.number(1990, 2028)) : std::nullopt,
                                          random.number(1, 12), random.number(0, 3) == 0 ? 28 : random.number(1, 30));
        const auto used = date.value_or(partialOf("--02-29"));
        const MilestoneId id = store.save(aMilestone().of(march ? leap : plain).on(used.toString()));
        entries.push_back({id, used, march ? LeapDayRule::March1 : LeapDayRule::February28});
    }
    store.read([&](ReadSession& session) {
        for (int i = 0; i < 40; ++i) {
            const QDate from = QDate(2026, 1, 1).addDays(random.number(0, 1000));
            const QDate to = from.addDays(random.number(0, 60));
            QMap<qint64, QDate> listed;
            for (const auto& row : milestoneRows(session, from, to, 1000))
                listed.insert(row.id.value(), row.next);
            QMap<qint64, QDate> wanted;
            for (const auto& entry : entries) {
                if (const auto day = nextObserved(entry.date, entry.rule, from); day && *day <= to)
                    wanted.insert(entry.id.value(), *day);
            }
            CHECK(listed == wanted);
            CHECK(countMilestones(session, from, to) == wanted.size());
        }
    });
}

TEST_CASE("To greet: belated ones, today's, then those whose lead days have begun; key customers first inside",
          "[storage][list]") {
    RecordStore store;
    const auto add = [&](const char* name, const char* date, bool isKey = false, std::optional<int> lead = {}) {
        auto builder = aCustomer().named(name);
        const CustomerId id = store.save(isKey ? builder.key() : builder);
        auto milestone = aMilestone().of(id).on(date).build();
        milestone.leadDays = lead;
        return store.save(milestone);
    };
    add("Belated Regular", "--11-14");
    add("Belated Key", "--11-20", true);
    add("Too Late", "--11-13");
    add("Today Regular", "--11-21");
    add("Today Key", "--11-21", true);
    add("Soon Regular", "--11-28");
    add("Not Begun", "--11-29");
    add("Soon Key", "--12-05", true);
    add("Beyond Key", "--12-06", true);
    add("Own Lead", "--12-03", false, 12);
    add("No Lead", "--11-22", false, 0);
    store.greet(add("Greeted Today", "--11-21"), 2026);
    store.greet(add("Greeted Ahead", "--11-24"), 2026);
    store.greet(add("Greeted Before", "--11-22"), 2025);
    const QStringList wanted{u"Belated Key"_s, u"Belated Regular"_s, u"Today Key"_s,    u"Today Regular"_s,
                             u"Soon Key"_s,    u"Greeted Before"_s,  u"Soon Regular"_s, u"Own Lead"_s};
    store.read([&](ReadSession& session) {
        CHECK(namesOf(milestonesToGreet(session, today, 100)) == wanted);
        CHECK(namesOf(milestonesToGreet(session, today, 3)) == wanted.mid(0, 3));
        CHECK(countMilestonesToGreet(session, today) == wanted.size());
    });
}

TEST_CASE("A customer's milestones come by their next day, those without a day last", "[storage][list]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    const MilestoneId monthOnly = store.save(aMilestone().of(anna).on("1980-05"));
    const MilestoneId passed = store.save(aMilestone().of(anna).on("--11-20"));
    const MilestoneId soon = store.save(aMilestone().of(anna).on("--12-01"));
    const auto order = [&] {
        return store.read([&](ReadSession& session) {
            std::vector<MilestoneId> ids;
            for (const auto& row : milestonesOfCustomer(session, anna, today))
                ids.push_back(row.id);
            return ids;
        });
    };
    CHECK(order() == std::vector{passed, soon, monthOnly});
    store.greet(passed, 2026);
    CHECK(order() == std::vector{soon, passed, monthOnly});
    const auto row = store.read([&](ReadSession& session) { return milestoneRow(session, passed, today).value(); });
    CHECK(row.next == QDate(2027, 11, 20));
    CHECK_FALSE(row.greeted);
}

} // namespace rapport::storage::testing
