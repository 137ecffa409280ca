#include "rapport/storage/week.h"

#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QTimeZone utc = QTimeZone::utc();
const Week thisWeek = weekOf(today); ///< 16 to 22 November 2026

WeekRecords weekOfStore(RecordStore& store, const WeekQuery& query = {thisWeek, {}, 100}, const QTimeZone& zone = utc) {
    return store.read([&](ReadSession& session) { return weekRecords(session, query, noon, zone); });
}

WeekCount countOf(RecordStore& store, WeekAct act) { return weekOfStore(store).of(act).count; }

QStringList namesIn(const std::vector<WeekRow>& rows) {
    QStringList names;
    for (const WeekRow& row : rows)
        names += row.name;
    return names;
}

QStringList unconfirmed(RecordStore& store, int limit = 5) {
    return store.read(
        [&](ReadSession& session) { return namesIn(unconfirmedSince(session, noon - std::chrono::days(30), noon, utc, limit)); });
}

QStringList otherChannel(RecordStore& store, int limit = 5) {
    return store.read([&](ReadSession& session) {
        return namesIn(otherChannelSince(session, noon - std::chrono::days(30), noon, utc, limit));
    });
}

InteractionBuilder aCallOn(const char* iso) { return anInteraction().at(iso); }

} // namespace

TEST_CASE("An empty store gives no verdict on any act", "[storage][week]") {
    RecordStore store;
    const auto records = weekOfStore(store);
    for (const WeekAct act : weekActs) {
        CHECK(tickOf(records.of(act).count) == WeekTick::Unknown);
        CHECK(records.of(act).met.empty());
        CHECK(records.of(act).missed.empty());
    }
    CHECK_FALSE(records.cut);
}

TEST_CASE("Each number of the week has its rows, latest first", "[storage][week]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Key").key());
    const CustomerId ben = store.save(aCustomer().named("Ben Regular"));
    store.save(aCallOn("2026-11-16T09:00Z").with(anna).noting("the blue one\nin June"));
    const InteractionId later = store.save(aCallOn("2026-11-20T09:00Z").with(ben).by(Channel::Visit).saying("it is fine"));
    store.save(aCallOn("2026-11-21T09:00Z").with(ben).noAnswer());
    const auto records = weekOfStore(store);
    const auto& spoken = records.of(WeekAct::Communicated);
    CHECK(spoken.count == WeekCount{2, 0, true});
    REQUIRE(namesIn(spoken.met) == QStringList{u"Ben Regular"_s, u"Anna Key"_s});
    CHECK(spoken.met[0].what == WeekRow::What::Interaction);
    CHECK(spoken.met[0].id == later.value());
    CHECK(spoken.met[0].customer == ben);
    CHECK(spoken.met[0].channel == Channel::Visit);
    CHECK(spoken.met[0].words == u"it is fine"_s);
    CHECK(spoken.met[0].at == momentOf("2026-11-20T09:00Z"));
    CHECK(spoken.met[0].day == QDate(2026, 11, 20));
    CHECK(spoken.met[1].words == u"the blue one"_s);
    const auto& loyalty = records.of(WeekAct::LoyaltyGiven);
    CHECK(loyalty.count == WeekCount{1, 0, true});
    CHECK(namesIn(loyalty.met) == QStringList{u"Anna Key"_s});
    const auto few = weekOfStore(store, {thisWeek, {}, 1}).of(WeekAct::Communicated);
    CHECK(few.count.met == 2);
    CHECK(namesIn(few.met) == QStringList{u"Ben Regular"_s});
}

TEST_CASE("A week begins and ends at midnight where one is", "[storage][week]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    store.save(aCallOn("2026-11-15T23:30Z").with(anna));
    store.save(aCallOn("2026-11-16T00:00Z").with(anna));
    CHECK(countOf(store, WeekAct::Communicated).met == 1);
    const auto inBudapest = weekOfStore(store, {thisWeek, {}, 100}, QTimeZone("Europe/Budapest"));
    CHECK(inBudapest.of(WeekAct::Communicated).count.met == 2);
    const auto before = weekOfStore(store, {weekOf(QDate(2026, 11, 15)), {}, 100});
    CHECK(before.of(WeekAct::Communicated).count.met == 1);
}

TEST_CASE("Of a week with very many interactions the latest are counted, and it is said", "[storage][week]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    for (const char* at : {"2026-11-17T09:00Z", "2026-11-18T09:00Z", "2026-11-19T09:00Z"})
        store.save(aCallOn(at).with(anna));
    const auto two = weekOfStore(store, {thisWeek, {}, 100, 2});
    CHECK(two.cut);
    const auto& spoken = two.of(WeekAct::Communicated);
    CHECK(spoken.count.met == 2);
    REQUIRE(spoken.met.size() == 2);
    CHECK(spoken.met[1].day == QDate(2026, 11, 18));
    const auto all = weekOfStore(store, {thisWeek, {}, 100, 3});
    CHECK_FALSE(all.cut);
    CHECK(all.of(WeekAct::Communicated).count.met == 3);
}

TEST_CASE("Work without a key customer among it is loyalty not given, without any key customer it is no matter",
          "[storage][week]") {
    RecordStore store;
    store.save(aCallOn("2026-11-20T09:00Z").with(store.save(aCustomer())));
    CHECK(tickOf(countOf(store, WeekAct::LoyaltyGiven)) == WeekTick::Unknown);
    store.save(aCustomer().named("Anna Key").key());
    CHECK(tickOf(countOf(store, WeekAct::LoyaltyGiven)) == WeekTick::Open);
}

TEST_CASE("An interaction with several counts once, by what is most to be said of it", "[storage][week]") {
    RecordStore store;
    const CustomerId mail = store.save(aCustomer().named("Mia Mail").preferring(Channel::Email));
    const CustomerId call = store.save(aCustomer().named("Carl Call").preferring(Channel::Call).key());
    store.save(aCallOn("2026-11-20T09:00Z").with({mail, call}));
    const auto records = weekOfStore(store);
    CHECK(records.of(WeekAct::Consistent).count == WeekCount{0, 1, true});
    CHECK(namesIn(records.of(WeekAct::Consistent).missed) == QStringList{u"Mia Mail"_s});
    CHECK(namesIn(records.of(WeekAct::LoyaltyGiven).met) == QStringList{u"Carl Call"_s});
    CHECK(records.of(WeekAct::Communicated).count.met == 1);
}

TEST_CASE("Whoever slipped out of touch is missed in the week at hand and in no other", "[storage][week]") {
    RecordStore store;
    const CustomerId red = store.save(aCustomer().named("Rita Red").key().withCadence(10, 20));
    store.save(aCallOn("2026-10-10T09:00Z").with(red));
    const CustomerId amber = store.save(aCustomer().named("Axel Amber").withCadence(10, 20));
    store.save(aCallOn("2026-11-08T09:00Z").with(amber)); // in touch until the 18th
    const CustomerId still = store.save(aCustomer().named("Stella Still").withCadence(10, 20));
    store.save(aCallOn("2026-11-11T09:00Z").with(still)); // until today
    const auto records = weekOfStore(store);
    const auto& loyalty = records.of(WeekAct::LoyaltyGiven);
    CHECK(loyalty.count == WeekCount{0, 1, true});
    REQUIRE(namesIn(loyalty.missed) == QStringList{u"Rita Red"_s});
    CHECK(loyalty.missed[0].what == WeekRow::What::Customer);
    CHECK(loyalty.missed[0].day == QDate(2026, 10, 20));
    CHECK_FALSE(loyalty.missed[0].at);
    const auto& spoken = records.of(WeekAct::Communicated);
    CHECK(namesIn(spoken.missed) == QStringList{u"Axel Amber"_s});
    const auto before = weekOfStore(store, {weekOf(QDate(2026, 11, 8)), {}, 100});
    CHECK(before.of(WeekAct::Communicated).count == WeekCount{1, 0, true});
    CHECK(before.of(WeekAct::LoyaltyGiven).count.missed == 0);
}

TEST_CASE("What was understood is met once it is confirmed", "[storage][week]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    store.save(aCallOn("2026-11-18T09:00Z").with(anna).understood("two of them, in June", true));
    store.save(aCallOn("2026-11-19T09:00Z").with(anna).understood("the old address"));
    store.save(aCallOn("2026-11-20T09:00Z").with(anna));
    const auto act = weekOfStore(store).of(WeekAct::UnderstoodGoals);
    CHECK(act.count == WeekCount{1, 1, true});
    REQUIRE(act.missed.size() == 1);
    CHECK(act.missed[0].day == QDate(2026, 11, 19));
    CHECK(act.missed[0].words == u"the old address"_s);
}

TEST_CASE("The word of a week is kept as the promise-keeping rate counts it, perhaps one member's", "[storage][week]") {
    RecordStore store;
    const StaffId maria = store.addStaff(u"Maria"_s);
    const StaffId jon = store.addStaff(u"Jon"_s);
    const CustomerId anna = store.save(aCustomer().named("Anna"));
    store.save(aCommitment().to(anna).ownedBy(maria).due("2026-11-17 12:00").doneAt("2026-11-17T10:00Z").saying("send it"));
    store.save(aCommitment().to(anna).ownedBy(maria).due("2026-11-18").doneAt("2026-11-20T10:00Z"));
    store.save(aCommitment()
                   .to(anna)
                   .ownedBy(jon)
                   .due("2026-11-19")
                   .createdAt("2026-11-10T10:00Z")
                   .redated("2026-11-20", "2026-11-11T10:00Z"));
    store.save(aCommitment().to(anna).ownedBy(jon).due("2026-11-22"));
    store.save(aCommitment().to(anna).ownedBy(jon).due("2026-11-13"));
    store.save(aCommitment().to(anna).ownedBy(jon).due("2026-11-17").releasedAt("2026-11-16T10:00Z"));
    const auto records = weekOfStore(store);
    const auto& word = records.of(WeekAct::KeptWord);
    CHECK(word.count == WeekCount{1, 2, true});
    CHECK(records.redated == 1);
    REQUIRE(word.met.size() == 1);
    CHECK(word.met[0].what == WeekRow::What::Commitment);
    CHECK(word.met[0].words == u"send it"_s);
    CHECK(word.met[0].name == u"Anna"_s);
    CHECK(word.met[0].day == QDate(2026, 11, 17));
    CHECK(word.missed.size() == 2);
    store.read([&](ReadSession& session) {
        const PromiseCount rate = promiseReport(session, {thisWeek.from, thisWeek.to}, noon, utc).all;
        CHECK(rate.keptOnTime == word.count.met);
        CHECK(rate.cameDue() == word.count.met + word.count.missed);
    });
    CHECK(weekOfStore(store, {thisWeek, maria, 100}).of(WeekAct::KeptWord).count == WeekCount{1, 1, true});
    CHECK(weekOfStore(store, {thisWeek, maria, 100}).redated == 0);
}

TEST_CASE("What lies in the trash is not counted, and undo counts it again", "[storage][week]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    store.save(aCallOn("2026-11-20T09:00Z").with(anna));
    store.setState(anna, CustomerState::Trashed);
    CHECK(countOf(store, WeekAct::Communicated) == WeekCount{});
    store.undoLast();
    CHECK(countOf(store, WeekAct::Communicated).met == 1);
    store.undoLast();
    CHECK(countOf(store, WeekAct::Communicated) == WeekCount{});
}

TEST_CASE("What is not confirmed for a month is listed, key customers first", "[storage][week]") {
    RecordStore store;
    const CustomerId regular = store.save(aCustomer().named("Ben Regular"));
    const CustomerId key = store.save(aCustomer().named("Anna Key").key());
    const CustomerId gone = store.save(aCustomer().named("Old Gone").archived());
    store.save(aCallOn("2026-11-20T09:00Z").with(regular).understood("the blue one"));
    store.save(aCallOn("2026-11-19T09:00Z").with(gone).understood("the red one"));
    store.save(aCallOn("2026-11-10T09:00Z").with(key).understood("the green one"));
    store.save(aCallOn("2026-11-09T09:00Z").with(key).understood("the white one", true));
    store.save(aCallOn("2026-10-10T09:00Z").with(key).understood("too long ago"));
    CHECK(unconfirmed(store) == QStringList{u"Anna Key"_s, u"Ben Regular"_s});
    CHECK(unconfirmed(store, 1) == QStringList{u"Anna Key"_s});
}

TEST_CASE("Who was contacted last in another channel than they prefer is listed once", "[storage][week]") {
    RecordStore store;
    const CustomerId mended = store.save(aCustomer().named("Mia Mended").preferring(Channel::Email));
    store.save(aCallOn("2026-11-10T09:00Z").with(mended));
    store.save(aCallOn("2026-11-12T09:00Z").with(mended).by(Channel::Email));
    const CustomerId called = store.save(aCustomer().named("Carl Called").preferring(Channel::Email));
    store.save(aCallOn("2026-11-11T09:00Z").with(called));
    store.save(aCallOn("2026-11-12T09:00Z").with(called));
    store.save(aCallOn("2026-11-13T09:00Z").with(called).incoming());
    const CustomerId key = store.save(aCustomer().named("Kay Key").key().preferring(Channel::Visit));
    store.save(aCallOn("2026-11-09T09:00Z").with(key));
    CHECK(otherChannel(store) == QStringList{u"Kay Key"_s, u"Carl Called"_s});
    store.read([&](ReadSession& session) {
        const auto rows = otherChannelSince(session, noon - std::chrono::days(30), noon, utc, 1);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].channel == Channel::Call);
        CHECK(rows[0].preferred == Channel::Visit);
    });
}

TEST_CASE("Key customers without a goal are listed by name", "[storage][week]") {
    RecordStore store;
    store.save(aCustomer().named("Zoe Key").key());
    store.save(aCustomer().named("Anna Key").key());
    store.save(aCustomer().named("Greta Goal").key().withGoal("a shop of her own"));
    store.save(aCustomer().named("Ben Regular"));
    store.save(aCustomer().named("Old Key").key().archived());
    store.read([&](ReadSession& session) {
        CHECK(namesIn(keyCustomersWithoutGoal(session, 5)) == QStringList{u"Anna Key"_s, u"Zoe Key"_s});
        CHECK(keyCustomersWithoutGoal(session, 1).size() == 1);
    });
}

TEST_CASE("Dates to greet and dates ahead may be asked for of key customers alone", "[storage][week]") {
    RecordStore store;
    const CustomerId key = store.save(aCustomer().named("Anna Key").key());
    const CustomerId regular = store.save(aCustomer().named("Ben Regular"));
    for (const CustomerId id : {regular, key})
        store.save(aMilestone().of(id).on("1980-11-23"));
    store.read([&](ReadSession& session) {
        CHECK(milestonesToGreet(session, today, 5).size() == 2);
        const auto greet = milestonesToGreet(session, today, 5, Tier::Key);
        REQUIRE(greet.size() == 1);
        CHECK(greet[0].customer == key);
        const auto ahead = milestoneRows(session, today, today.addDays(14), 5, Greeted::NotYet, Tier::Regular);
        REQUIRE(ahead.size() == 1);
        CHECK(ahead[0].customer == regular);
    });
}

} // namespace rapport::storage::testing
