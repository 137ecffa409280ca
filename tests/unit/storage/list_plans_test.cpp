#include "unit/storage/recordsfixture.h"

#include "rapport/storage/planlist.h"
#include "rapport/storage/planrepository.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

PlannedInteraction aPlan(CustomerId customer, const char* due, const char* words = "") {
    PlannedInteraction plan;
    plan.customer = customer;
    plan.due = dueOf(due);
    plan.words = QString::fromUtf8(words);
    plan.zone = u"UTC"_s;
    return plan;
}

PlannedInteractionId saved(RecordStore& store, const PlannedInteraction& plan) {
    return store.change([&](WriteSession& session) { return PlanRepository::save(session, plan); });
}

QStringList wordsOf(RecordStore& store, const PlanFilter& filter, int limit = 100) {
    return store.read([&](ReadSession& session) {
        QStringList words;
        for (const auto& row : planRows(session, filter, noon, limit))
            words += row.words;
        if (limit == 100)
            CHECK(countPlans(session, filter) == words.size());
        return words;
    });
}

} // namespace

TEST_CASE("A planned interaction comes back as it was saved", "[storage][list]") {
    RecordStore store;
    PlannedInteraction plan = aPlan(store.save(aCustomer().named("Anna Smith")), "2026-11-26 15:00", "the new boiler");
    plan.uid = u"plan-1"_s;
    plan.channel = Channel::Visit;
    plan.recurrence = u"FREQ=MONTHLY"_s;
    plan.repeatFrom = RepeatFrom::Completion;
    plan.series = u"series-1"_s;
    plan.anchor = QDate(2026, 10, 31);
    plan.planned = QDate(2026, 11, 30);
    plan.createdAt = noon;
    plan.id = saved(store, plan);
    const auto load = [&] { return store.read([&](ReadSession& session) { return PlanRepository(session).find(plan.id); }); };
    CHECK(load() == plan);
    CHECK(store.read([](ReadSession& session) { return PlanRepository(session).findByUid(u"plan-1"_s); }) == plan.id);
    plan = dropped(plan, noon);
    saved(store, plan);
    CHECK(load() == plan);
    store.change([&](WriteSession& session) { PlanRepository::remove(session, plan.id); });
    CHECK_FALSE(load());
    CHECK(errorOf([&] { saved(store, PlannedInteraction()); }) == ErrorCode::InvalidInput);
}

TEST_CASE("Open plans are listed by day, of days, owners and customers", "[storage][list]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith").key());
    const CustomerId ben = store.save(aCustomer().named("Ben Ode"));
    saved(store, aPlan(anna, "2026-11-26 16:00", "third"));
    saved(store, aPlan(ben, "2026-11-26 09:00", "second"));
    saved(store, aPlan(anna, "2026-11-20", "first"));
    saved(store, aPlan(ben, "2026-12-24", "fourth"));
    saved(store, dropped(aPlan(ben, "2026-11-25", "dropped"), noon));
    CHECK(wordsOf(store, {}) == QStringList{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s});
    CHECK(wordsOf(store, {}, 2) == QStringList{u"first"_s, u"second"_s});
    CHECK(wordsOf(store, {.from = QDate(2026, 11, 26), .to = QDate(2026, 11, 30)}) == QStringList{u"second"_s, u"third"_s});
    CHECK(wordsOf(store, {.customer = anna}) == QStringList{u"first"_s, u"third"_s});
    CHECK(wordsOf(store, {.owner = StaffId()}).size() == 4);
    CHECK(wordsOf(store, {.owner = StaffId(77)}).isEmpty());
    const auto rows = store.read([](ReadSession& session) { return planRows(session, {}, noon, 10); });
    CHECK(rows[0].past);
    CHECK_FALSE(rows[1].past);
    CHECK(rows[0].customerName == u"Anna Smith"_s);
    CHECK(rows[0].tier == Tier::Key);
    CHECK(rows[2].due == dueOf("2026-11-26 16:00"));
    const auto perDay = store.read([](ReadSession& session) { return plansPerDay(session, {}); });
    CHECK(perDay == QMap<QDate, int>{{QDate(2026, 11, 20), 1}, {QDate(2026, 11, 26), 2}, {QDate(2026, 12, 24), 1}});
}

TEST_CASE("Plans of archived customers are not listed but for that customer, and go with a removed one", "[storage][list]") {
    RecordStore store;
    Customer anna = aCustomer().named("Anna Smith");
    anna.id = store.save(anna);
    saved(store, aPlan(anna.id, "2026-11-26", "call"));
    anna.state = CustomerState::Archived;
    store.save(anna);
    CHECK(wordsOf(store, {}).isEmpty());
    CHECK(wordsOf(store, {.customer = anna.id}) == QStringList{u"call"_s});
    CHECK(store.read([](ReadSession& session) { return checkStore(session); }).isEmpty());
    store.change([&](WriteSession& session) { CustomerRepository::remove(session, anna.id); });
    CHECK(wordsOf(store, {.customer = anna.id}).isEmpty());
    store.change([](WriteSession& session) { undo(session); });
    CHECK(wordsOf(store, {.customer = anna.id}) == QStringList{u"call"_s});
}

} // namespace rapport::storage::testing
