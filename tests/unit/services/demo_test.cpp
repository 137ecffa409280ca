#include "rapport/services/demo.h"

#include "rapport/domain/legs.h"
#include "rapport/services/today.h"
#include "rapport/storage/check.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/legs.h"
#include "rapport/storage/wholecustomers.h"
#include "support/office.h"
#include "support/storedump.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// An empty store that is filled with samples.
class Samples {
public:
    explicit Samples(const DemoOptions& options, const Text& now = "2026-11-21T10:00", const QTimeZone& zone = Office::zone())
        : m_clock(momentOf(now, zone), zone)
        , m_store(storage::Store::open(m_folder.filePath(u"demo.rapport"_s), {.createIfMissing = true}))
        , m_workspace{*m_store, m_clock, {}} {
        done(fillWithDemo(m_workspace, options));
    }
    [[nodiscard]] Workspace& workspace() { return m_workspace; }
    /// Without the keys of changes, which tell one from any other ever made.
    [[nodiscard]] QHash<QString, QStringList> dump() {
        auto all = done(m_store->read([](storage::ReadSession& session) { return dumpOf(session); }));
        for (QString& set : all[u"change_set"_s])
            set = set.section(u'|', 0, -2);
        return all;
    }
    [[nodiscard]] QStringList findings() {
        return done(m_store->read([](storage::ReadSession& session) { return storage::checkStore(session); }));
    }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<storage::Store> m_store;
    Workspace m_workspace;
};

} // namespace

TEST_CASE("The same seed at the same moment gives the same sample store, uids and history included", "[unit][demo]") {
    const DemoOptions options{.customers = 120, .seed = 7};
    auto first = Samples(options).dump();
    const auto second = Samples(options).dump();
    REQUIRE(first.value(u"customer"_s).size() > 100);
    for (auto table = second.cbegin(); table != second.cend(); ++table) {
        INFO(table.key());
        CHECK(first.take(table.key()) == table.value());
    }
    CHECK(first.isEmpty());
}

TEST_CASE("Another seed or day gives other samples, around that day", "[unit][demo]") {
    const auto usual = Samples({.customers = 60, .seed = 1}).dump().value(u"customer"_s);
    CHECK(Samples({.customers = 60, .seed = 2}).dump().value(u"customer"_s) != usual);
    CHECK(Samples({.customers = 60, .seed = 1}, "2028-02-29T23:59").dump().value(u"customer"_s) != usual);
}

TEST_CASE("Among the samples each leg stands in every way, and so does the weakest", "[unit][demo][legs]") {
    Samples samples({});
    const Moment now = samples.workspace().clock.now();
    const auto evidence = done(samples.workspace().store.read([now](storage::ReadSession& session) {
        return legEvidence(session, customerIds(session, {}, {}, now, Office::zone(), 0), now);
    }));
    QMap<QString, int> count;
    for (const auto& one : evidence) {
        const domain::Legs legs = domain::legsOf(one, now, Office::zone());
        for (const auto& reading : legs.legs)
            ++count[domain::key(reading.leg) + u' ' + domain::key(reading.state)];
        ++count[u"weakest "_s + (legs.weakest ? domain::key(*legs.weakest) : domain::key(legs.state))];
    }
    for (const QString& leg : {u"respect"_s, u"communication"_s, u"trust"_s}) {
        for (const QString& state : {u"unknown"_s, u"good"_s, u"watch"_s, u"weak"_s}) {
            CAPTURE(leg, state);
            CHECK(count.value(leg + u' ' + state) >= 3);
        }
        CHECK(count.value(u"weakest "_s + leg) >= 3);
    }
    CHECK(count.value(u"weakest good"_s) >= 3);
    CHECK(count.value(u"weakest unknown"_s) >= 3);
}

TEST_CASE("Samples are sound, and every part of Today has something in it, whatever the day and the zone", "[unit][demo]") {
    const auto* const now = GENERATE("2026-11-21T10:00", "2028-02-29T00:00", "2027-01-01T23:59", "2027-03-28T02:30");
    const auto* const zone = GENERATE("Europe/Budapest", "Pacific/Apia", "America/St_Johns");
    CAPTURE(now, zone);
    Samples samples({}, now, QTimeZone(zone));
    CHECK(samples.findings() == QStringList());
    const auto shown = done(today(samples.workspace()));
    CHECK_FALSE(shown.overdue.empty());
    CHECK_FALSE(shown.due.empty());
    CHECK_FALSE(shown.milestones.empty());
    CHECK_FALSE(shown.drifting.empty());
}

TEST_CASE("No sample customer has the same topic, goal or tag twice", "[unit][demo]") {
    Samples samples({.customers = 600, .seed = 3});
    const auto twice = done(samples.workspace().store.read([](storage::ReadSession& session) {
        QStringList found;
        storage::eachWholeCustomer(session, {std::nullopt, {}}, [&found](storage::WholeCustomer&& whole) {
            const auto& customer = whole.customer;
            for (const QStringList& words : {customer.topics, wordsOf(customer.goals), customer.tags})
                if (QSet<QString>(words.begin(), words.end()).size() != words.size())
                    found += displayNameOf(customer) + u": "_s + words.join(u", "_s);
        });
        return found;
    }));
    CHECK(twice == QStringList());
}

TEST_CASE("Samples never mix with customers who are there", "[unit][demo]") {
    Office office;
    office.knows(aCustomer().named("Anna Kovács"));
    CHECK(errorOf([&] { done(fillWithDemo(office.workspace(), {})); }) == ErrorCode::InvalidInput);
}
