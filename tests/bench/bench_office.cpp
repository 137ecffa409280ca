// The same waits as bench_queries, in an office at $RAPPORT_BENCH_OFFICE (postgresql://…), each beside its limit: the same
// questions to the server by libpq alone, in the same run. Prints one line of JSON. Milliseconds, p50 and p95.

#include "bench/limit.h"

#include "rapport/core/clock.h"
#include "rapport/services/today.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/search.h"
#include "storage/engine/jsonlist.h"
#include "storage/postgres/pgsql.h"
#include "storage/search/lookups.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <iostream>
#include <libpq-fe.h>

using namespace rapport;
using namespace Qt::StringLiterals;

namespace {

/// libpq with nothing around it. A failure ends the benchmark.
class RawServer {
public:
    explicit RawServer(const QString& location)
        : m_line(PQconnectdb(location.toUtf8().constData())) {
        PQclear(PQexec(m_line, "SET search_path = rapport, pg_temp; SET jit = off"));
    }
    ~RawServer() { PQfinish(m_line); }
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    /// The first column of every row.
    std::vector<qint64> ids(const QString& sql, const QStringList& values) {
        std::vector<QByteArray> texts;
        for (const QString& value : values)
            texts.push_back(value.toUtf8());
        std::vector<const char*> pointers;
        for (const QByteArray& text : texts)
            pointers.push_back(text.constData());
        PGresult* result = PQexecParams(m_line, toPostgres(sql).toUtf8().constData(), static_cast<int>(pointers.size()), nullptr,
                                        pointers.data(), nullptr, nullptr, 0);
        if (PQresultStatus(result) != PGRES_TUPLES_OK) {
            std::cerr << PQerrorMessage(m_line);
            std::exit(1);
        }
        std::vector<qint64> ids;
        for (int row = 0; row < PQntuples(result); ++row)
            ids.push_back(QByteArray(PQgetvalue(result, row, 0)).toLongLong());
        PQclear(result);
        return ids;
    }
    std::vector<qint64> ids(const storage::Lookup& lookup) {
        QStringList values;
        for (const auto& value : lookup.values)
            values += std::holds_alternative<qint64>(value) ? QString::number(std::get<qint64>(value)) : std::get<QString>(value);
        return lookup.isEmpty() ? std::vector<qint64>() : ids(lookup.sql, values);
    }

private:
    static QString toPostgres(const QString& sql) { return storage::toPostgres(sql); }
    PGconn* m_line;
};

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
void askRaw(RawServer& raw, const QString& text) {
    const storage::TextQuery query(text);
    const auto& lookups = storage::postgresLookups();
    raw.ids(lookups.commitmentsWithWords(query, false, 10));
    raw.ids(lookups.interactionsWithWords(query, 10));
    auto found = raw.ids(lookups.namesWithWords(query, false, 120));
    if (found.size() < 100)
        for (const qint64 id : raw.ids(lookups.recordsWithParts(query, 120)))
            found.push_back(id);
    if (found.size() < 100)
        for (const qint64 id : raw.ids(lookups.recordsWithWords(query, 120)))
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

std::vector<QString> keystrokes(RawServer& raw, storage::Store& store) {
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
    RawServer raw(location);

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
        // A hundred of the overdue and their number, the least that Today shows.
        today.limit.push_back(timed([&] {
            raw.ids(u"SELECT k.id, k.words, k.due_date, c.shown_name FROM commitment k JOIN customer c ON c.id = k.customer_id "
                    "WHERE k.outcome = 'open' AND k.active = 1 AND k.promiser = 'we' AND k.due_at < CAST(? AS bigint) "
                    "ORDER BY k.due_date, k.tier, k.due_at, k.id LIMIT 100"_s,
                    {QString::number(clock.now().msecs())});
            raw.ids(
                u"SELECT count(*) FROM commitment WHERE outcome = 'open' AND active = 1 AND promiser = 'we' AND due_at < CAST(? AS bigint)"_s,
                {QString::number(clock.now().msecs())});
        }));
    }
    const QJsonObject figures{{u"customers"_s, static_cast<qint64>(all.size())},
                              {u"search"_s, search.json()},
                              {u"list_window"_s, list.json()},
                              {u"today"_s, today.json()}};
    std::cout << QJsonDocument(figures).toJson(QJsonDocument::Compact).constData() << std::endl;
    return 0;
}
