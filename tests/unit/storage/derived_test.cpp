#include "unit/storage/recordsfixture.h"

#include "rapport/domain/matchkey.h"
#include "rapport/storage/legs.h"
#include "support/generator.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Does this and that to a store, the same in every run of a seed.
class Busy {
public:
    Busy(RecordStore& store, unsigned seed)
        : m_store(store)
        , m_random(seed) {
        m_staff = {store.addStaff(u"Maria"_s), store.addStaff(u"Jon"_s)};
        for (int i = 0; i < 6; ++i)
            addCustomer();
    }
    void step();

private:
    template <typename T>
    const T& any(const std::vector<T>& list) {
        return list[static_cast<size_t>(m_random.number(0, static_cast<int>(list.size()) - 1))];
    }
    [[nodiscard]] QString dayAgo(int from, int to) { return today.addDays(-m_random.number(from, to)).toString(Qt::ISODate); }
    void addCustomer();
    void editCustomer();
    void logInteraction();
    void promise();
    void endPromise();
    void addMilestone();
    void removeOne();

    RecordStore& m_store;
    Generator m_random;
    std::vector<StaffId> m_staff;
    std::vector<CustomerId> m_customers;
};

void Busy::addCustomer() {
    auto builder = aCustomer().named(u"Anna %1"_s.arg(m_customers.size())).tagged(m_random.coin() ? "red" : "blue");
    if (m_random.coin())
        builder.key();
    if (m_random.coin() && !m_customers.empty())
        builder.memberOf(any(m_customers));
    m_customers.push_back(m_store.save(builder));
}

void Busy::editCustomer() {
    const CustomerId id = any(m_customers);
    Customer customer = m_store.load(id);
    switch (m_random.number(0, 5)) {
    case 0:
        customer.tier = customer.tier == Tier::Key ? Tier::Regular : Tier::Key;
        break;
    case 1:
        customer.tags = QStringList{u"green"_s, u"blue"_s}.mid(0, m_random.number(0, 2));
        break;
    case 2:
        customer.displayName = u"Renamed %1"_s.arg(m_random.number(0, 99));
        break;
    case 3:
        customer.cadence = m_random.coin() ? std::optional(Cadence{m_random.number(5, 20), 30}) : std::nullopt;
        break;
    case 4:
        customer.leapDayRule = m_random.coin() ? LeapDayRule::March1 : LeapDayRule::February28;
        break;
    default:
        customer.state = static_cast<CustomerState>(m_random.number(0, 2));
    }
    m_store.save(customer);
}

void Busy::logInteraction() {
    const char* const zones[] = {"UTC", "Asia/Tokyo", "America/Los_Angeles"};
    auto builder = anInteraction().inZone(zones[m_random.number(0, 2)]).at(dayAgo(1, 200) + u"T23:30"_s);
    builder.with({any(m_customers)});
    if (m_random.number(0, 3) == 0)
        builder.noAnswer();
    m_store.save(builder.noting("word %1"));
}

void Busy::promise() {
    auto builder = aCommitment().to(any(m_customers)).ownedBy(any(m_staff)).due(dayAgo(-30, 30));
    if (m_random.number(0, 3) == 0)
        builder.theirs();
    m_store.save(builder);
}

void Busy::endPromise() {
    const auto open = m_store.read([](ReadSession& session) {
        std::vector<CommitmentId> ids;
        for (const auto& row : commitmentRows(session, {}, noon, QTimeZone::utc(), 100))
            ids.push_back(row.id);
        return ids;
    });
    if (open.empty())
        return;
    const CommitmentId id = any(open);
    const auto commitment = m_store.read([id](ReadSession& session) { return CommitmentRepository(session).find(id).value(); });
    const Due later{commitment.due.date.addDays(3), {}};
    m_store.save(m_random.coin() ? done(commitment, commitment.owner, noon)
                                 : redated(commitment, later, true, commitment.owner, noon));
}

void Busy::addMilestone() {
    const char* const dates[] = {"1980-02-29", "--02-29", "1999-12-31", "--05", "1970", "--11-21"};
    const MilestoneId id = m_store.save(aMilestone().of(any(m_customers)).on(dates[m_random.number(0, 5)]));
    if (m_random.coin())
        m_store.greet(id, 2026);
}

void Busy::removeOne() {
    const CustomerId id = any(m_customers);
    m_store.change([id](WriteSession& session) { CustomerRepository::remove(session, id); });
    m_store.undoLast();
}

void Busy::step() {
    switch (m_random.number(0, 9)) {
    case 0:
        return addCustomer();
    case 1:
    case 2:
        return editCustomer();
    case 3:
    case 4:
        return logInteraction();
    case 5:
        return promise();
    case 6:
        return endPromise();
    case 7:
        return addMilestone();
    case 8:
        return removeOne();
    default:
        m_store.undoLast();
        m_store.redoLast();
    }
}

} // namespace

TEST_CASE("Whatever was done and undone, derived columns and search index are as if worked out anew", "[storage][derived]") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    RecordStore store;
    Busy busy(store, seed);
    for (int i = 0; i < 60; ++i)
        busy.step();
    CAPTURE(seed);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Whatever was done and undone, nobody stands as they stood before without being judged anew",
          "[storage][derived][legs]") {
    const unsigned seed = GENERATE(4u, 5u, 6u);
    RecordStore store;
    Busy busy(store, seed);
    for (int i = 0; i < 60; ++i) {
        CAPTURE(seed, i);
        store.change([](WriteSession& session) { judgeLegs(session, noon, QTimeZone::utc(), 1000); });
        REQUIRE(store.read([](ReadSession& session) { return countUnjudged(session, noon); }) == 0);
        busy.step();
        REQUIRE(store.read([](ReadSession& session) { return checkLegs(session, noon, QTimeZone::utc()); }) == QStringList());
    }
}

TEST_CASE("Next touch follows the customer's own cadence, else the shortest of the tags', else the tier's",
          "[storage][derived]") {
    RecordStore store;
    const auto setCadence = [&](const QString& tag, std::optional<Cadence> cadence) {
        store.change([&](WriteSession& session) { setTagCadence(session, tag, cadence); });
    };
    const CustomerId id = store.save(aCustomer().key().tagged("monthly").tagged("weekly"));
    store.save(anInteraction().with(id).inZone("UTC").at("2026-11-01T12:00"));
    const auto next = [&] { return store.row(id).nextTouch.value_or(QDate()); };
    CHECK(next() == QDate(2026, 12, 1));
    setCadence(u"monthly"_s, Cadence{28, 40});
    CHECK(next() == QDate(2026, 11, 29));
    setCadence(u"weekly"_s, Cadence{7, 30});
    CHECK(next() == QDate(2026, 11, 8));
    CHECK(store.row(id).drift == Drift::Amber);
    Customer customer = store.load(id);
    customer.cadence = Cadence{5, 10};
    store.save(customer);
    CHECK(next() == QDate(2026, 11, 6));
    CHECK(store.row(id).drift == Drift::Red);
    store.undoLast();
    CHECK(next() == QDate(2026, 11, 8));
    store.undoLast();
    CHECK(next() == QDate(2026, 11, 29));
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Another cadence of a tier or a tag brings all customers concerned up to date, and no others", "[storage][derived]") {
    RecordStore store;
    const auto met = [&](const CustomerBuilder& builder) {
        const CustomerId id = store.save(builder);
        store.save(anInteraction().with(id).inZone("UTC").at("2026-11-01T12:00"));
        return id;
    };
    const CustomerId key = met(aCustomer().key()), regular = met(aCustomer()), own = met(aCustomer().key().withCadence(5, 6)),
                     tagged = met(aCustomer().key().tagged("weekly")), unmet = store.save(aCustomer().key());
    const auto days = [&](CustomerId id) {
        const auto next = store.row(id).nextTouch;
        return next ? QDate(2026, 11, 1).daysTo(*next) : -1;
    };
    const auto all = [&] { return std::vector<qint64>{days(key), days(regular), days(own), days(tagged), days(unmet)}; };
    using Days = std::vector<qint64>;
    CHECK(all() == Days{30, 90, 5, 30, -1});

    store.change([](WriteSession& session) { setTierCadence(session, Tier::Key, {20, 25}); });
    CHECK(all() == Days{20, 90, 5, 20, -1});
    CHECK(store.row(key).drift == Drift::InTouch);
    CHECK(store.read([](ReadSession& session) { return tierCadences(session); }) == TierCadences{{20, 25}, {90, 135}});
    store.change([](WriteSession& session) { setTagCadence(session, u"weekly"_s, Cadence{7, 10}); });
    CHECK(all() == Days{20, 90, 5, 7, -1});
    CHECK(store.row(tagged).drift == Drift::Red);
    store.change([](WriteSession& session) { setTierCadence(session, Tier::Regular, {10, 11}); });
    CHECK(all() == Days{20, 10, 5, 7, -1});
    CHECK(store.findings() == QStringList());

    store.undoLast();
    store.undoLast();
    CHECK(all() == Days{20, 90, 5, 20, -1});
    store.undoLast();
    CHECK(all() == Days{30, 90, 5, 30, -1});
    CHECK(store.findings() == QStringList());
}

TEST_CASE("A cadence that makes no sense is not kept", "[storage][derived]") {
    RecordStore store;
    store.save(aCustomer().tagged("weekly"));
    const auto set = [&](const Cadence& cadence) {
        return [&store, cadence] { store.change([&](WriteSession& session) { setTierCadence(session, Tier::Key, cadence); }); };
    };
    for (const Cadence& unfit : {Cadence{0, 3}, Cadence{5, 4}, Cadence{1, 5000}})
        CHECK(errorOf(set(unfit)) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] {
              store.change([](WriteSession& session) { setTagCadence(session, u"weekly"_s, Cadence{9, 8}); });
          }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] {
              store.change([](WriteSession& session) { setTagCadence(session, u"unheard of"_s, Cadence{9, 10}); });
          }) == ErrorCode::NoSuchRecord);
    CHECK(store.read([](ReadSession& session) { return tierCadences(session); }) == TierCadences());
}

TEST_CASE("Check finds a next touch that does not follow its tier's cadence", "[storage][derived][file]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer().key());
    store.save(anInteraction().with(id).inZone("UTC").at("2026-11-01T12:00"));
    store.change([](WriteSession& session) { // behind the back of what keeps it right
        session.connection().execute(u"UPDATE tier_cadence SET cadence_ideal = 7 WHERE tier = 'key'"_s);
    });
    CHECK(store.findings().filter(u"next_touch"_s).size() == 1);
}

TEST_CASE("The day of the last contact is the day it was where it happened", "[storage][derived]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer());
    store.save(anInteraction().with(id).inZone("Asia/Tokyo").at("2026-11-02T01:00")); // still the 1st in UTC
    CHECK(store.row(id).nextTouch == QDate(2026, 11, 2).addDays(90));
}

TEST_CASE("What was not two-way is no contact", "[storage][derived]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer());
    store.save(anInteraction().with(id).messageLeft());
    CHECK_FALSE(store.row(id).lastContact);
    CHECK(store.row(id).drift == Drift::Unknown);
}

TEST_CASE("People follow their organisation's new name, in lists and in searches", "[storage][derived]") {
    RecordStore store;
    const CustomerId bakery = store.save(aCustomer().organisationNamed("").shownAs("Old Bakery"));
    const CustomerId anna = store.save(aCustomer().named("Anna Smith").memberOf(bakery));
    CHECK(store.row(anna).organisation == u"Old Bakery"_s);
    Customer renamed = store.load(bakery);
    renamed.displayName = u"New Brewery"_s;
    store.save(renamed);
    CHECK(store.row(anna).organisation == u"New Brewery"_s);
    CHECK(store.foundNames(u"brewery"_s) == QStringList{u"New Brewery"_s, u"Anna Smith"_s});
    CHECK(store.found(u"old bakery"_s).empty());
    store.undoLast();
    CHECK(store.row(anna).organisation == u"Old Bakery"_s);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("A check notices each column and index that is out of date, and a repair mends it", "[storage][derived]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer().named("Anna Smith").tagged("red"));
    store.save(anInteraction().with(id).noting("marzipan"));
    store.save(aCommitment().to(id));
    store.save(aMilestone().of(id).on("1980-02-29"));
    const QString damage =
        GENERATE(u"UPDATE customer SET tags_shown = 'x'"_s, u"UPDATE customer SET next_touch = NULL"_s,
                 u"UPDATE customer SET open_commitments = 7"_s, u"UPDATE commitment SET tier = 'key'"_s,
                 u"UPDATE milestone SET month_day = 101"_s, u"UPDATE customer_search SET name = 'x'"_s,
                 u"DELETE FROM customer_search"_s, u"INSERT INTO interaction_words (interaction_words) VALUES ('delete-all')"_s);
    CAPTURE(damage);
    if (test::TestPlace::isServer() && damage.contains("interaction_words"_L1))
        return; // a server keeps its indexes itself
    store.change([&](WriteSession& session) { session.connection().execute(damage); });
    CHECK_FALSE(store.findings().isEmpty());
    store.change([](WriteSession& session) { repairDerived(session); });
    CHECK(store.findings() == QStringList());
    CHECK(store.foundNames(u"marzipan"_s) == QStringList{u"Anna Smith"_s});
}

TEST_CASE("The key of a number or an address is the same in the store as in the program", "[storage][derived]") {
    TempStore store;
    const std::vector<std::pair<ContactKind, QString>> points{{ContactKind::Phone, u"+36 20 123 4567"_s},
                                                              {ContactKind::Phone, u"06-20/123.45.67 x 9"_s},
                                                              {ContactKind::Phone, u"555-12"_s},
                                                              {ContactKind::Phone, u"112"_s},
                                                              {ContactKind::Phone, u"p1234p5678w9"_s},
                                                              {ContactKind::Phone, u"\u0663\u0666 \u06f2\u06f0 1234,567890"_s},
                                                              {ContactKind::Phone, u"\uff11\uff12345 67#8"_s},
                                                              {ContactKind::Phone, u"none"_s},
                                                              {ContactKind::Phone, u"\u0967\u0968 12345"_s},
                                                              {ContactKind::Phone, u"Anna's: 0123456"_s},
                                                              {ContactKind::Email, u"Anna@Example.COM"_s},
                                                              {ContactKind::Email, u"\u00c1NNA@x.hu"_s},
                                                              {ContactKind::Email, u"nowhere"_s},
                                                              {ContactKind::Email, QString(248, u'x') + u"@x.org"_s},
                                                              {ContactKind::Email, QString(249, u'x') + u"@x.org"_s},
                                                              {ContactKind::Email, u"\U0001f600"_s.repeated(248) + u"@x.org"_s},
                                                              {ContactKind::Link, u"https://x.org/1234567"_s},
                                                              {ContactKind::InstantMessage, u"a@x.org"_s}};
    store.read([&](ReadSession& session) {
        for (const auto& [kind, value] : points) {
            auto select = session.connection().prepare(u"SELECT rapport_match_key(CAST(? AS text), CAST(? AS text))"_s);
            select.bindAll(key(kind), value);
            REQUIRE(select.step());
            INFO(value.toStdString());
            CHECK((select.isNull(0) ? QString() : select.text(0)) == matchKeyOf(kind, value));
        }
    });
}

TEST_CASE("Imported contact points have their keys at once, edited ones another", "[storage][derived]") {
    TempStore store;
    store.write(u"Import"_s, [](WriteSession& session) {
        BulkImport import(session);
        import.add(
            prepared(aCustomer().withContact(ContactKind::Link, "https://x.org", "").withPhone("+36 20 123 4567").build(), {}));
        import.finish();
    });
    const auto keys = [&] { return store.count(u"SELECT count(*) FROM contact_point WHERE match_key = '1234567'"_s); };
    CHECK(keys() == 1);
    CHECK(store.read([](ReadSession& session) { return checkStore(session); }) == QStringList());
    store.write(u"Edit"_s, [](WriteSession& session) {
        session.rows().update(tables::contactPoint(), 2, u"value"_s, toValue(u"+36 20 765 4321"_s));
    });
    CHECK(keys() == 0);
    CHECK(store.read([](ReadSession& session) { return checkStore(session); }) == QStringList());
}

} // namespace rapport::storage::testing
