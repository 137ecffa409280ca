#include "rapport/domain/handover.h"
#include "rapport/storage/commitmentload.h"
#include "unit/storage/recordsfixture.h"

#include "storage/commitments/duerange.h"
#include "support/generator.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

QStringList wordsOf(RecordStore& store, const CommitmentFilter& filter, int limit = 100) {
    return store.read([&](ReadSession& session) {
        QStringList words;
        for (const auto& row : commitmentRows(session, filter, noon, QTimeZone::utc(), limit))
            words += row.words;
        if (limit == 100)
            CHECK(countCommitments(session, filter, noon, QTimeZone::utc()) == words.size());
        return words;
    });
}

} // namespace

TEST_CASE("Open commitments fall into overdue, today, this week and later, each into one", "[storage][list]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    for (const char* due : {"2026-11-18", "2026-11-21 11:59", "2026-11-21 12:00", "2026-11-21", "2026-11-22", "2026-11-23"})
        store.save(aCommitment().to(anna).due(due).saying(due));
    store.save(aCommitment().to(anna).due("2026-11-19").saying("theirs").theirs());
    store.save(aCommitment().to(anna).due("2026-11-19").saying("done").doneAt("2026-11-21T11:00Z"));
    CommitmentFilter filter;
    filter.promiser = Promiser::We;
    filter.range = DueRange::Overdue;
    CHECK(wordsOf(store, filter) == QStringList{u"2026-11-18"_s, u"2026-11-21 11:59"_s});
    filter.range = DueRange::Today;
    CHECK(wordsOf(store, filter) == QStringList{u"2026-11-21 12:00"_s, u"2026-11-21"_s});
    filter.range = DueRange::ThisWeek;
    CHECK(wordsOf(store, filter) == QStringList{u"2026-11-22"_s});
    filter.range = DueRange::Later;
    CHECK(wordsOf(store, filter) == QStringList{u"2026-11-23"_s});
    filter.range = DueRange::Closed;
    CHECK(wordsOf(store, filter) == QStringList{u"done"_s});
    filter = {};
    CHECK(wordsOf(store, filter).size() == 7);
    CHECK(wordsOf(store, filter)[1] == u"theirs"_s);
    filter.dueOn = QDate(2026, 11, 21);
    CHECK(wordsOf(store, filter).size() == 3);
    filter = {};
    filter.customer = anna;
    CHECK(wordsOf(store, filter).size() == 7);
}

TEST_CASE("Urgent commitments come first, then days, key customers first within a day", "[storage][list]") {
    RecordStore store;
    const CustomerId regular = store.save(aCustomer().named("Anna Smith"));
    const CustomerId key = store.save(aCustomer().named("Ben Key").key());
    store.save(aCommitment().to(regular).due("2026-11-19 09:00").saying("third"));
    store.save(aCommitment().to(key).due("2026-11-19 17:00").saying("second"));
    store.save(aCommitment().to(key).due("2026-11-20 08:00").saying("fourth"));
    store.save(aCommitment().to(regular).due("2026-11-20 18:00").saying("first").urgent());
    CommitmentFilter overdue;
    overdue.range = DueRange::Overdue;
    CHECK(wordsOf(store, overdue) == QStringList{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s});
    CHECK(wordsOf(store, overdue, 2) == QStringList{u"first"_s, u"second"_s});
    Customer promoted = store.load(regular);
    promoted.tier = Tier::Key;
    store.save(promoted);
    CHECK(wordsOf(store, overdue) == QStringList{u"first"_s, u"third"_s, u"second"_s, u"fourth"_s});
}

TEST_CASE("Commitments of archived customers are no work, but are on the customer's own page", "[storage][list]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    store.save(aCommitment().to(anna).due("2026-11-19"));
    store.setState(anna, CustomerState::Archived);
    CHECK(wordsOf(store, {}).isEmpty());
    CommitmentFilter filter;
    filter.customer = anna;
    CHECK(wordsOf(store, filter).size() == 1);
    store.undoLast();
    CHECK(wordsOf(store, {}).size() == 1);
}

TEST_CASE("A row tells its story", "[storage][list]") {
    RecordStore store;
    const StaffId jon = store.addStaff(u"Jon"_s);
    const CustomerId anna = store.save(aCustomer().named("Anna Smith").at("Bakery").key());
    const CommitmentId id = store.save(
        aCommitment().to(anna).ownedBy(jon).due("2026-11-10").redated("2026-11-18 15:00", "2026-11-09T10:00Z", false).urgent());
    const auto row = store.read([&](ReadSession& s) { return commitmentRows(s, std::vector{id}, noon, QTimeZone::utc()).at(0); });
    CHECK(row.customerName == u"Anna Smith"_s);
    CHECK(row.organisation == u"Bakery"_s);
    CHECK(row.ownerName == u"Jon"_s);
    CHECK(row.madeByName == u"Jon"_s);
    CHECK(row.madeOn == QDate(2026, 11, 20));
    CHECK(row.overdue);
    CHECK(row.overdueDays == 3);
    CHECK(row.redated == 1);
    CHECK_FALSE(row.lastToldCustomer);
    CHECK(row.tier == Tier::Key);
    CHECK(row.firstDue == Due{QDate(2026, 11, 10), {}});
    CHECK(row.due == Due{QDate(2026, 11, 18), QTime(15, 0)});
}

TEST_CASE("A manager sees who has how many, since when, nobody's last", "[storage][list]") {
    RecordStore store;
    const StaffId maria = store.addStaff(u"Maria"_s);
    const StaffId elif = store.addStaff(u"Elif"_s);
    const CustomerId anna = store.save(aCustomer());
    store.save(aCommitment().to(anna).ownedBy(maria).due("2026-11-12"));
    store.save(aCommitment().to(anna).ownedBy(maria).due("2026-11-20"));
    store.save(aCommitment().to(anna).ownedBy(elif).due("2026-11-18"));
    store.save(aCommitment().to(anna).ownedBy(elif).due("2026-11-17").doneAt("2026-11-16T10:00Z"));
    store.save(aCommitment().to(anna).due("2026-11-20"));
    store.read([&](ReadSession& session) {
        CommitmentFilter overdue;
        overdue.range = DueRange::Overdue;
        const auto owners = commitmentsByOwner(session, overdue, {QDate(2026, 11, 1), today}, noon, QTimeZone::utc());
        REQUIRE(owners.size() == 3);
        CHECK(owners[0].name == u"Elif"_s);
        CHECK(owners[0].count == 1);
        CHECK(owners[0].promises == PromiseCount{1, 0, 0, 1, 0});
        CHECK(owners[1].name == u"Maria"_s);
        CHECK(owners[1].count == 2);
        CHECK(owners[1].oldestDays == 9);
        CHECK_FALSE(owners[2].owner.isValid());
        overdue.owner = elif;
        CHECK(countCommitments(session, overdue, noon, QTimeZone::utc()) == 1);
        overdue.owner = StaffId();
        CHECK(countCommitments(session, overdue, noon, QTimeZone::utc()) == 1);
    });
}

TEST_CASE("The promise report equals the domain's count, whatever was promised", "[storage][list]") {
    const unsigned seed = GENERATE(11u, 12u, 13u);
    Generator random(seed);
    RecordStore store;
    const StaffId staff[] = {store.addStaff(u"Maria"_s), store.addStaff(u"Jon"_s), {}};
    const CustomerId anna = store.save(aCustomer());
    const char* const zones[] = {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin"};
    std::vector<Commitment> all;
    for (int i = 0; i < 120; ++i) {
        const auto dayText = [&](int from, int to) {
            return QDate(2026, 11, 1).addDays(random.number(from, to)).toString(Qt::ISODate);
        };
        auto builder = aCommitment().to(anna).ownedBy(staff[random.number(0, 2)]).inZone(zones[random.number(0, 3)]);
        builder.due(dayText(-3, 25)).createdAt("2026-10-01T10:00Z");
        if (random.number(0, 5) == 0)
            builder.theirs();
        if (const QString to = dayText(0, 27); random.number(0, 3) == 0 && dueOf(to) != builder.build().due)
            builder.redated(to, dayText(-3, 20) + u"T10:00Z"_s, random.coin());
        const QString end = dayText(-3, 20) + u"T11:00Z"_s;
        switch (random.number(0, 5)) {
        case 0:
        case 1:
            builder.doneAt(end);
            break;
        case 2:
            builder.brokenAt(end);
            break;
        case 3:
            random.coin() ? builder.releasedAt(end) : builder.withdrawnAt(end);
            break;
        default:
            break;
        }
        all.push_back(builder);
    }
    store.change([&](WriteSession& session) {
        for (auto& commitment : all)
            commitment.id = CommitmentRepository::save(session, commitment);
    });
    store.read([&](ReadSession& session) {
        for (const Period& period :
             {Period{QDate(2026, 11, 1), QDate(2026, 11, 7)}, Period{QDate(2026, 11, 3), QDate(2026, 11, 3)},
              Period{QDate(2026, 10, 1), QDate(2026, 12, 31)}}) {
            const auto report = promiseReport(session, period, noon, QTimeZone::utc());
            CHECK(report.all == countPromises(all, period, noon));
            for (const StaffId owner : staff) {
                auto theirs = all;
                std::erase_if(theirs, [&](const Commitment& commitment) { return commitment.owner != owner; });
                const auto late = promiseRows(session, period, PromiseNumber::KeptLate, owner, noon, QTimeZone::utc(), 0);
                CHECK(static_cast<int>(late.size()) == countPromises(theirs, period, noon).keptLate);
            }
            const auto due = promiseRows(session, period, PromiseNumber::CameDue, {}, noon, QTimeZone::utc(), 0);
            CHECK(static_cast<int>(due.size()) == report.all.cameDue());
        }
    });
}

TEST_CASE("Re-dated often: twice or more, most often first", "[storage][list]") {
    RecordStore store;
    const StaffId jon = store.addStaff(u"Jon"_s);
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    const auto moved = [&](const char* words, int times) {
        auto commitment = aCommitment().to(anna).saying(words).ownedBy(jon).due("2026-11-22");
        for (int i = 0; i < times; ++i)
            commitment.redated(u"2026-12-0%1"_s.arg(i + 1), "2026-11-20T11:00Z");
        return commitment;
    };
    store.save(moved("never", 0));
    store.save(moved("once", 1));
    store.save(moved("twice", 2));
    store.save(moved("four times", 4));
    store.save(moved("three times, theirs", 3).theirs());
    store.save(moved("done", 3).doneAt("2026-11-21T11:00Z"));
    const auto words = [&](const CommitmentFilter& filter, int limit = 10) {
        return store.read([&](ReadSession& session) {
            QStringList all;
            for (const auto& row : redatedOften(session, filter, noon, QTimeZone::utc(), limit))
                all += row.words;
            if (limit == 10)
                CHECK(countRedatedOften(session, filter) == all.size());
            return all;
        });
    };
    CommitmentFilter filter;
    CHECK(words(filter) == QStringList{u"four times"_s, u"three times, theirs"_s, u"twice"_s});
    CHECK(words(filter, 1) == QStringList{u"four times"_s});
    filter.promiser = Promiser::We;
    CHECK(words(filter) == QStringList{u"four times"_s, u"twice"_s});
    filter.owner = StaffId();
    CHECK(words(filter).isEmpty());
    filter.owner = jon;
    CHECK(words(filter).size() == 2);
}

TEST_CASE("The board counts what everybody has to keep, by when", "[storage][list]") {
    RecordStore store;
    const StaffId jon = store.addStaff(u"Jon"_s);
    const StaffId mara = store.addStaff(u"Mara"_s);
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    const CustomerId gone = store.save(aCustomer().named("Gone Smith"));
    for (const char* due : {"2026-11-18", "2026-11-19", "2026-11-21", "2026-11-22", "2026-12-24"})
        store.save(aCommitment().to(anna).due(due).ownedBy(jon));
    store.save(aCommitment().to(anna).due("2026-11-19").ownedBy(mara).theirs());
    store.save(aCommitment().to(anna).due("2026-11-19"));
    store.save(aCommitment().to(anna).due("2026-11-19").ownedBy(jon).doneAt("2026-11-21T11:00Z"));
    store.save(aCommitment().to(gone).due("2026-11-19").ownedBy(jon));
    store.write(u"Archive"_s,
                [gone](WriteSession& session) { CustomerRepository::setState(session, gone, CustomerState::Archived); });
    const auto loads =
        store.read([](ReadSession& session) { return commitmentLoad(session, Promiser::We, noon, QTimeZone::utc()); });
    REQUIRE(loads.size() == 3);
    CHECK(loads[0].name == u"Jon"_s);
    CHECK(loads[0].counts == std::array<qint64, 4>{2, 1, 1, 1});
    CHECK(loads[0].total() == 5);
    CHECK(loads[1].name == u"Mara"_s); // works here and is free
    CHECK(loads[1].total() == 0);
    CHECK_FALSE(loads[2].owner.isValid());
    CHECK(loads[2].counts == std::array<qint64, 4>{1, 0, 0, 0});
    store.read([&](ReadSession& session) {
        for (const auto& load : loads)
            for (size_t range = 0; range < load.counts.size(); ++range) {
                CommitmentFilter filter;
                filter.range = static_cast<DueRange>(range);
                filter.promiser = Promiser::We;
                filter.owner = load.owner;
                CHECK(countCommitments(session, filter, noon, QTimeZone::utc()) == load.counts[range]);
            }
    });
}

TEST_CASE("A handover stands in the customer's timeline with its note", "[storage][list]") {
    RecordStore store;
    const StaffId jon = store.addStaff(u"Jon"_s);
    const StaffId mara = store.addStaff(u"Mara"_s);
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    const domain::Commitment made = aCommitment().to(anna).saying("send the offer").ownedBy(jon);
    store.save(domain::handedOver(made, mara, jon, momentOf("2026-11-21T09:00Z"), u"She knows the house"_s));
    store.read([&](ReadSession& session) {
        const auto all = timeline(session, anna, {}, 50);
        REQUIRE(all.size() == 2);
        const auto handed = std::get<TimelineHandover>(all[0].what);
        CHECK(handed.from == u"Jon"_s);
        CHECK(handed.to == u"Mara"_s);
        CHECK(handed.note == u"She knows the house"_s);
        CHECK(handed.words == u"send the offer"_s);
        CHECK(all[0].author == u"Jon"_s);
        CHECK(all[0].at == momentOf("2026-11-21T09:00Z"));
        CHECK(timeline(session, anna, all[0].at, 50).size() == 1);
        CHECK(timeline(session, anna, {}, 1).size() == 1); // a page ends with it
    });
}

TEST_CASE("The timeline has everything, newest first, and no entry is lost between pages", "[storage][list]") {
    RecordStore store;
    const StaffId jon = store.addStaff(u"Jon"_s);
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    const CustomerId ben = store.save(aCustomer().named("Ben Smith"));
    store.save(anInteraction().with({anna, ben}).at("2026-11-10T10:00Z").noting("both"));
    for (int i = 0; i < 3; ++i)
        store.save(anInteraction().with(anna).at("2026-11-09T10:00Z").writtenBy(jon));
    store.save(aCommitment().to(anna).createdAt("2026-11-01T10:00Z").ownedBy(jon).doneAt("2026-11-20T10:00Z"));
    store.greet(store.save(aMilestone().of(anna).on("--11-21")), 2026);
    store.read([&](ReadSession& session) {
        const auto all = timeline(session, anna, {}, 50);
        REQUIRE(all.size() == 7);
        CHECK(std::holds_alternative<TimelineGreeting>(all[0].what));
        CHECK(std::get<TimelineCommitment>(all[1].what).closed);
        CHECK(std::get<TimelineInteraction>(all[2].what).otherCustomers == QStringList{u"Ben Smith"_s});
        CHECK(all[3].author == u"Jon"_s);
        CHECK_FALSE(std::get<TimelineCommitment>(all[6].what).closed);
        CHECK(timeline(session, ben, {}, 50).size() == 1);

        size_t paged = 0;
        std::optional<Moment> before;
        for (auto page = timeline(session, anna, before, 2); !page.empty(); page = timeline(session, anna, before, 2)) {
            paged += page.size();
            before = page.back().at;
        }
        CHECK(paged == all.size());
    });
}

} // namespace rapport::storage::testing
