// What a user waits for while working, on a store given by $RAPPORT_BENCH_STORE: one keystroke of search, Today, the customer
// list. Each has its limit beside it: the same question to SQLite alone. Counters are milliseconds.

#include "bench/limit.h"

#include "rapport/core/clock.h"
#include "rapport/core/text.h"
#include "rapport/services/callbrief.h"
#include "rapport/services/today.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/search.h"
#include "rapport/storage/store.h"

#include <QCoreApplication>
#include <benchmark/benchmark.h>

using namespace rapport;

namespace {

struct Bench {
    QString path = qEnvironmentVariable("RAPPORT_BENCH_STORE");
    std::unique_ptr<storage::Store> store = storage::Store::open(path, {.readOnly = true});
    FixedClock clock{
        *Moment::parse(qEnvironmentVariable("RAPPORT_BENCH_NOW", QStringLiteral("2026-11-21T14:20:00Z")), QTimeZone::utc()),
        QTimeZone::utc()};
    services::Workspace workspace{*store, clock, StaffId(1)};
    bench::RawStore raw{path.toStdString()};
};

Bench& bench() {
    static Bench instance;
    return instance;
}

/// What somebody types, keystroke by keystroke: names, organisations, phones, e-mails and words of notes of customers all over
/// the store.
std::vector<QString> keystrokes() {
    auto sample = bench().raw.prepare(
        "SELECT name, organisation, digits, email, note FROM customer_search WHERE customer_id IN "
        "(SELECT abs(customer_id * 62710561) % (SELECT max(customer_id) FROM customer_search) FROM customer_search LIMIT 40)");
    std::vector<QString> typed;
    while (sqlite3_step(sample) == SQLITE_ROW) {
        for (int column = 0; column < 5; ++column) {
            const auto text = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(sample, column)));
            const QString word = text.section(QLatin1Char(' '), 0, column == 0 ? 1 : 0).left(9);
            for (qsizetype length = 1; length <= word.size(); ++length)
                typed.push_back(word.left(length));
        }
    }
    sqlite3_reset(sample);
    return typed;
}

void report(benchmark::State& state, const std::vector<double>& times) {
    state.counters["p50"] = bench::percentile(times, .50);
    state.counters["p95"] = bench::percentile(times, .95);
    state.counters["p99"] = bench::percentile(times, .99);
}

/// `query` of a session and a text, for every keystroke.
template <typename F>
void timeKeystrokes(benchmark::State& state, F&& query) {
    std::vector<double> times;
    for (auto _ : state)
        for (const QString& text : keystrokes()) {
            const auto ask = [&] {
                benchmark::DoNotOptimize(
                    bench().store->read([&](storage::ReadSession& session) { return query(session, text); }).result());
            };
            times.push_back(bench::millisecondsOf(ask));
        }
    report(state, times);
}

template <typename F>
void timeEach(benchmark::State& state, F&& once) {
    std::vector<double> times;
    for (auto _ : state)
        times.push_back(bench::millisecondsOf(once));
    report(state, times);
}

void searchKeystroke(benchmark::State& state) {
    timeKeystrokes(state, [](storage::ReadSession& session, const QString& text) { return storage::search(session, text, 50); });
}

/// The same in the list's own search field: in the order of the list, with its rows.
void listKeystroke(benchmark::State& state) {
    timeKeystrokes(state, [](storage::ReadSession& session, const QString& text) {
        storage::CustomerFilter filter;
        filter.text = text;
        const auto ids = storage::customerIds(session, filter, {}, bench().clock.now(), QTimeZone::utc(), 60);
        return storage::customerRows(session, ids, bench().clock.now(), QTimeZone::utc());
    });
}

/// The raw query of figures.md: an unordered trigram or prefix match with the names of the rows.
void searchKeystrokeLimit(benchmark::State& state) {
    const auto typed = keystrokes();
    auto parts = bench().raw.prepare("SELECT c.id, c.shown_name, c.organisation_shown FROM customer_parts p JOIN customer c ON "
                                     "c.id = p.rowid WHERE customer_parts MATCH ? LIMIT 50");
    auto words = bench().raw.prepare("SELECT c.id, c.shown_name, c.organisation_shown FROM customer_words w JOIN customer c ON "
                                     "c.id = w.rowid WHERE customer_words MATCH ? LIMIT 50");
    std::vector<double> times;
    for (auto _ : state)
        for (const QString& text : typed)
            times.push_back(bench::millisecondsOf([&] {
                const bool shortText = text.size() < 3;
                const QByteArray match = '"' + QString(text).remove(QLatin1Char('"')).toUtf8() + (shortText ? "\"*" : "\"");
                auto* statement = shortText ? words : parts;
                sqlite3_bind_text(statement, 1, match.constData(), static_cast<int>(match.size()), SQLITE_STATIC);
                bench().raw.drain(statement);
            }));
    report(state, times);
}

void todayPage(benchmark::State& state) {
    timeEach(state, [] { benchmark::DoNotOptimize(services::today(bench().workspace).result()); });
}

/// The rows of Today's four lists and their counts, as plain statements.
void todayPageLimit(benchmark::State& state) {
    const std::string now = std::to_string(bench().clock.now().msecs());
    auto& raw = bench().raw;
    const std::vector<sqlite3_stmt*> statements = {
        raw.prepare("SELECT k.*, c.shown_name FROM commitment k JOIN customer c ON c.id = k.customer_id WHERE k.outcome = 'open' "
                    "AND k.active = 1 AND k.promiser = 'we' AND k.due_at < " +
                    now + " ORDER BY k.due_at LIMIT 100"),
        raw.prepare("SELECT count(*) FROM commitment WHERE outcome = 'open' AND active = 1 AND promiser = 'we' AND due_at < " +
                    now),
        raw.prepare("SELECT k.*, c.shown_name FROM commitment k JOIN customer c ON c.id = k.customer_id WHERE k.outcome = 'open' "
                    "AND k.active = 1 AND k.promiser = 'we' AND k.due_at BETWEEN " +
                    now + " AND " + now + " + 86400000 ORDER BY k.due_at LIMIT 100"),
        raw.prepare("SELECT m.*, c.shown_name FROM milestone m JOIN customer c ON c.id = m.customer_id WHERE m.active = 1 AND "
                    "m.month_day BETWEEN 1114 AND 1205 ORDER BY m.month_day LIMIT 100"),
        raw.prepare("SELECT count(*) FROM milestone WHERE active = 1 AND month_day BETWEEN 1114 AND 1205"),
        raw.prepare("SELECT * FROM customer WHERE state = 'active' AND next_touch IS NOT NULL AND tier = 'key' AND next_touch < "
                    "'2026-11-21' ORDER BY next_touch LIMIT 100"),
    };
    timeEach(state, [&] {
        for (sqlite3_stmt* statement : statements)
            raw.drain(statement);
    });
}

/// First screen of the list in the order of a column, then the rows of it.
void listFirstScreen(benchmark::State& state) {
    const auto column = static_cast<storage::CustomerColumn>(state.range(0));
    timeEach(state, [column] {
        benchmark::DoNotOptimize(bench()
                                     .store
                                     ->read([column](storage::ReadSession& session) {
                                         const auto now = bench().clock.now();
                                         const auto ids =
                                             storage::customerIds(session, {}, {.column = column}, now, QTimeZone::utc(), 60);
                                         return storage::customerRows(session, ids, now, QTimeZone::utc());
                                     })
                                     .result());
    });
}

void listFirstScreenLimit(benchmark::State& state) {
    auto statement = bench().raw.prepare("SELECT * FROM customer WHERE state = 'active' ORDER BY sort_key LIMIT 60");
    timeEach(state, [&] { bench().raw.drain(statement); });
}

/// The whole order: the vector that scrolling needs, behind the first screen.
void listWholeOrder(benchmark::State& state) {
    const auto column = static_cast<storage::CustomerColumn>(state.range(0));
    timeEach(state, [column] {
        benchmark::DoNotOptimize(bench()
                                     .store
                                     ->read([column](storage::ReadSession& session) {
                                         return storage::customerIds(session, {}, {.column = column}, bench().clock.now(),
                                                                     QTimeZone::utc());
                                     })
                                     .result());
    });
}

void listWholeOrderLimit(benchmark::State& state) {
    auto statement = bench().raw.prepare("SELECT id FROM customer WHERE state = 'active' ORDER BY sort_key");
    timeEach(state, [&] { bench().raw.drain(statement); });
}

/// Of customers all over the store.
void callBrief(benchmark::State& state) {
    std::vector<CustomerId> customers;
    auto sample = bench().raw.prepare("SELECT id FROM customer WHERE state = 'active' AND abs(id * 62710561) % 100 = 0 LIMIT 50");
    while (sqlite3_step(sample) == SQLITE_ROW)
        customers.emplace_back(sqlite3_column_int64(sample, 0));
    sqlite3_reset(sample);
    std::vector<double> times;
    for (auto _ : state)
        for (const CustomerId customer : customers)
            times.push_back(bench::millisecondsOf(
                [customer] { benchmark::DoNotOptimize(services::callBrief(bench().workspace, customer).result()); }));
    report(state, times);
}

void drifting(benchmark::State& state) {
    timeEach(state, [] {
        benchmark::DoNotOptimize(bench()
                                     .store
                                     ->read([](storage::ReadSession& session) {
                                         return storage::driftingCustomers(session, bench().clock.today(), {}, 100);
                                     })
                                     .result());
    });
}

} // namespace

BENCHMARK(searchKeystroke)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(listKeystroke)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(searchKeystrokeLimit)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(todayPage)->Iterations(15)->Unit(benchmark::kMillisecond);
BENCHMARK(todayPageLimit)->Iterations(15)->Unit(benchmark::kMillisecond);
BENCHMARK(listFirstScreen)->DenseRange(0, 7)->Iterations(7)->Unit(benchmark::kMillisecond);
BENCHMARK(listFirstScreenLimit)->Iterations(7)->Unit(benchmark::kMillisecond);
BENCHMARK(listWholeOrder)->DenseRange(0, 7)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(listWholeOrderLimit)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(callBrief)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(drifting)->Iterations(7)->Unit(benchmark::kMillisecond);

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsEmpty("RAPPORT_BENCH_STORE")) {
        std::cerr << "Set RAPPORT_BENCH_STORE to a store made by `rapportctl demo --customers N`.\n";
        return 2;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
