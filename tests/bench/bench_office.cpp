// The same waits as bench_queries, in an office at $RAPPORT_BENCH_OFFICE (postgresql://…), each beside its limit: the same
// questions to the server by libpq alone, in the same run. Prints one line of JSON. Milliseconds, p50 and p95.

#include "bench/limit.h"
#include "bench/rawserver.h"

#include "rapport/core/clock.h"
#include "rapport/services/today.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/search.h"
#include "storage/engine/jsonlist.h"
#include "storage/search/lookups.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace rapport;
using namespace Qt::StringLiterals;

namespace {

std::vector<qint64> idsOf(bench::RawServer& raw, const storage::Lookup& lookup) {
    QStringList values;
    for (const auto& value : lookup.values)
        values += std::holds_alternative<qint64>(value) ? QString::number(std::get<qint64>(value)) : std::get<QString>(value);
    return lookup.isEmpty() ? std::vector<qint64>() : raw.ids(lookup.sql, values);
}

struct Figures {
    std::vector<double> ours, limit;
    [[nodiscard]] QJsonObject json() const {
        const double p50 = bench::percentile(ours, .50), raw = bench::percentile(limit, .50);
        return {{u"p50"_s, p50},
                {u"p95"_s, bench::percentile(ours, .95)},
                {u"limit_p50"_s, raw},
                {u"ratio_p50"_s, p50 / raw},
                {u"limit_p95"_s, bench::percentile(limit, .95)},
                {u"ratio_p95"_s, bench::percentile(ours, .95) / bench::percentile(limit, .95)}};
    }
};

/// What a keystroke asks the server for at the least: the customers whose name, parts or words fit, what they are ranked by, what
/// is shown of the best, and the commitments and interactions with these words.
void askRaw(bench::RawServer& raw, const QString& text) {
    const storage::TextQuery query(text);
    const auto& lookups = storage::postgresLookups();
    idsOf(raw, lookups.commitmentsWithWords(query, false, 10));
    idsOf(raw, lookups.interactionsWithWords(query, 10));
    auto found = idsOf(raw, lookups.namesWithWords(query, false, 120));
    if (found.size() == 120) // key customers come first, so they have to be among those ranked
        for (const qint64 id : idsOf(raw, lookups.namesWithWords(query, true, 60)))
            found.push_back(id);
    if (found.size() < 100)
        for (const qint64 id : idsOf(raw, lookups.recordsWithParts(query, 120)))
            found.push_back(id);
    if (found.size() < 100)
        for (const qint64 id : idsOf(raw, lookups.recordsWithWords(query, 120)))
            found.push_back(id);
    const auto among = u"(SELECT CAST(e AS bigint) AS value FROM json_array_elements_text(CAST(? AS json)) e) j"_s;
    raw.ids(u"SELECT s.customer_id, s.name, s.organisation, s.digits, s.email, s.note, s.marks FROM %1 "
            "JOIN customer_search s ON s.customer_id = j.value"_s.arg(among),
            {storage::jsonListOfIds(found)});
    found.resize(std::min<size_t>(found.size(), 50));
    raw.ids(
        u"SELECT c.id, c.uid, c.shown_name, c.organisation_shown, c.tier FROM %1 JOIN customer c ON c.id = j.value"_s.arg(among),
        {storage::jsonListOfIds(found)});
}

/// Today's four lists and how many each has: the same rows, a question each.
void askForToday(bench::RawServer& raw, Moment now) {
    const QString moment = QString::number(now.msecs());
    const QString tomorrow =
        QString::number(now.dateIn(QTimeZone::utc()).addDays(1).startOfDay(QTimeZone::utc()).toMSecsSinceEpoch());
    const auto promised =
        u"SELECT k.id, k.customer_id, c.shown_name, c.organisation_shown, k.words, k.kind, k.promiser, k.priority, c.tier, "
        u"k.owner_id, "
        "o.name, m.name, k.created_at, k.due_date, k.due_time, k.first_due_date, k.first_due_time, k.due_at, k.zone, "
        "(SELECT count(*) FROM commitment_redating r WHERE r.commitment_id = k.id) "
        "FROM commitment k JOIN customer c ON c.id = k.customer_id LEFT JOIN staff o ON o.id = k.owner_id "
        "LEFT JOIN staff m ON m.id = k.made_by WHERE k.outcome = 'open' AND k.active = 1 AND k.promiser = 'we' "_s;
    const auto order = u" ORDER BY k.due_date, k.tier, k.due_at, k.id LIMIT 100"_s;
    const auto open = u"SELECT count(*) FROM commitment WHERE outcome = 'open' AND active = 1 AND promiser = 'we' "_s;
    const QString today = now.dateIn(QTimeZone::utc()).toString(Qt::ISODate);
    // The urgent ones come first: each kind has an index of its own.
    for (const QString& kind : {u"AND k.priority = 'urgent' "_s, u"AND k.priority = 'normal' "_s}) {
        raw.ids(promised + kind + u"AND k.due_at < CAST(? AS bigint) AND k.due_date <= ?"_s + order, {moment, today});
        raw.ids(
            promised + kind +
                u"AND k.due_at >= CAST(? AS bigint) AND k.due_at < CAST(? AS bigint) AND k.due_date >= ? AND k.due_date <= ?"_s +
                order,
            {moment, tomorrow, today, today});
    }
    raw.ids(open + u"AND due_at < CAST(? AS bigint)"_s, {moment});
    raw.ids(open + u"AND due_at >= CAST(? AS bigint) AND due_at < CAST(? AS bigint)"_s, {moment, tomorrow});
    const auto greeted =
        u"FROM milestone m JOIN customer c ON c.id = m.customer_id WHERE m.active = 1 AND m.month_day BETWEEN 1114 AND 1205 "
        "AND (m.greeted_year IS NULL OR m.greeted_year < 2026)"_s;
    raw.ids(
        u"SELECT m.id, m.customer_id, c.shown_name, c.organisation_shown, c.tier, c.preferred_channel, m.kind, m.label, m.date, "
        u"m.lead_days, "
        "(SELECT p.topic FROM customer_topic p WHERE p.customer_id = c.id ORDER BY p.position, p.id LIMIT 1) %1 ORDER BY m.month_day LIMIT 100"_s
            .arg(greeted),
        {});
    raw.ids(
        u"SELECT count(*) FROM milestone WHERE active = 1 AND month_day BETWEEN 1114 AND 1205 AND (greeted_year IS NULL OR greeted_year < 2026)"_s,
        {});
    const auto drifting =
        u"FROM customer c WHERE c.state = 'active' AND c.tier = 'key' AND c.next_touch IS NOT NULL AND c.next_touch < '2026-11-21'"_s;
    raw.ids(
        u"SELECT c.id, c.next_touch, c.red_from, c.shown_name, c.organisation_shown, (SELECT i.notes FROM interaction_customer "
        u"ic "
        "JOIN interaction i ON i.id = ic.interaction_id WHERE ic.customer_id = c.id ORDER BY ic.at DESC LIMIT 1) %1 ORDER BY c.next_touch, c.id LIMIT 100"_s
            .arg(drifting),
        {});
    raw.ids(u"SELECT count(*) "_s + drifting, {});
}

std::vector<QString> keystrokes(bench::RawServer& raw, storage::Store& store) {
    std::vector<QString> typed;
    const auto ids = raw.ids(u"SELECT customer_id FROM customer_search ORDER BY md5(CAST(customer_id AS text)) LIMIT 30"_s, {});
    for (const qint64 id : ids) {
        const auto rows = store
                              .read([id](storage::ReadSession& session) {
                                  return storage::customerRows(session, {CustomerId(id)}, Moment(0), QTimeZone::utc());
                              })
                              .result();
        for (const QString& text : {rows.front().name, rows.front().organisation})
            for (qsizetype length = 1; length <= std::min<qsizetype>(text.size(), 9); ++length)
                typed.push_back(text.left(length));
    }
    return typed;
}

template <typename F>
double timed(F work) {
    return bench::millisecondsOf(work);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QString location = qEnvironmentVariable("RAPPORT_BENCH_OFFICE");
    const auto store = storage::Store::open(location, {.readOnly = true});
    const FixedClock clock(*Moment::parse(u"2026-11-21T14:20:00Z"_s, QTimeZone::utc()), QTimeZone::utc());
    const services::Workspace workspace{*store, clock, store->member() ? store->member()->staff : StaffId()};
    bench::RawServer raw(location);

    Figures search, list, today;
    for (const QString& text : keystrokes(raw, *store)) {
        search.limit.push_back(timed([&] { askRaw(raw, text); }));
        search.ours.push_back(timed([&] {
            store->read([&](storage::ReadSession& session) { return storage::search(session, text, 50).size(); }).result();
        }));
    }
    const auto all = store
                         ->read([&](storage::ReadSession& session) {
                             return storage::customerIds(session, {}, {}, clock.now(), clock.zone());
                         })
                         .result();
    for (int jump = 0; jump < 100; ++jump) {
        const auto first = all.begin() + static_cast<std::ptrdiff_t>(all.size() - 200) * jump / 100;
        const std::vector<CustomerId> window(first, first + 200);
        list.limit.push_back(timed([&] {
            raw.ids(u"SELECT c.id, c.kind, c.state, c.shown_name, c.organisation_shown, c.title, c.tags_shown, c.tier, o.name, "
                    u"c.care_note, "
                    "c.last_contact_at, c.next_touch, c.red_from, c.open_commitments, c.next_due_at FROM "
                    "(SELECT CAST(e AS bigint) AS value FROM json_array_elements_text(CAST(? AS json)) e) j "
                    "JOIN customer c ON c.id = j.value LEFT JOIN staff o ON o.id = c.owner_id"_s,
                    {storage::jsonListOfIds(window)});
        }));
        list.ours.push_back(timed([&] {
            store
                ->read([&](storage::ReadSession& session) {
                    return storage::customerRows(session, window, clock.now(), clock.zone()).size();
                })
                .result();
        }));
    }
    for (int run = 0; run < 30; ++run) {
        today.ours.push_back(timed([&] { services::today(workspace).waitForFinished(); }));
        today.limit.push_back(timed([&] { askForToday(raw, clock.now()); }));
    }
    const QJsonObject figures{{u"customers"_s, static_cast<qint64>(all.size())},
                              {u"search"_s, search.json()},
                              {u"list_window"_s, list.json()},
                              {u"today"_s, today.json()}};
    std::cout << QJsonDocument(figures).toJson(QJsonDocument::Compact).constData() << std::endl;
    return 0;
}
