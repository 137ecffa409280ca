// What a user waits for while working, on a store given by $RAPPORT_BENCH_STORE: one keystroke of search, Today, the customer
// list. Each has its limit beside it: the same question to SQLite alone. Counters are milliseconds.

#include "bench/limit.h"

#include "rapport/core/clock.h"
#include "rapport/core/text.h"
#include "rapport/services/answers.h"
#include "rapport/services/callbrief.h"
#include "rapport/services/cases.h"
#include "rapport/services/insights.h"
#include "rapport/services/legs.h"
#include "rapport/services/response.h"
#include "rapport/services/today.h"
#include "rapport/services/week.h"
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

/// What `query` of a session gives.
template <typename F>
auto ask(F query) {
    return bench().store->read(std::move(query)).result();
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

/// The first screen of those whose weakest leg is one, by name; that they were judged is said where it is not so.
void weakestFirstScreen(benchmark::State& state) {
    storage::CustomerFilter filter;
    filter.weakest = static_cast<domain::Weakest>(state.range(0));
    timeEach(state, [&filter] {
        benchmark::DoNotOptimize(ask([&](storage::ReadSession& session) {
            const auto ids = storage::customerIds(session, filter, {}, bench().clock.now(), QTimeZone::utc(), 200);
            return storage::customerRows(session, ids, bench().clock.now(), QTimeZone::utc());
        }));
    });
    state.counters["customers"] = static_cast<double>(ask(
        [&](storage::ReadSession& session) { return countCustomers(session, filter, bench().clock.now(), QTimeZone::utc()); }));
    state.counters["unjudged"] = static_cast<double>(
        ask([](storage::ReadSession& session) { return storage::countUnjudged(session, bench().clock.now()); }));
}

void weakestCount(benchmark::State& state) {
    storage::CustomerFilter filter;
    filter.weakest = static_cast<domain::Weakest>(state.range(0));
    timeEach(state, [&filter] {
        benchmark::DoNotOptimize(ask([&](storage::ReadSession& session) {
            return countCustomers(session, filter, bench().clock.now(), QTimeZone::utc());
        }));
    });
}

/// All of them, which scrolling needs, behind the first screen.
void weakestWhole(benchmark::State& state) {
    storage::CustomerFilter filter;
    filter.weakest = static_cast<domain::Weakest>(state.range(0));
    timeEach(state, [&filter] {
        benchmark::DoNotOptimize(ask([&](storage::ReadSession& session) {
            return storage::customerIds(session, filter, {}, bench().clock.now(), QTimeZone::utc());
        }));
    });
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

/// Customers from all over the store.
std::vector<CustomerId> sampled() {
    std::vector<CustomerId> customers;
    auto sample = bench().raw.prepare("SELECT id FROM customer WHERE state = 'active' AND abs(id * 62710561) % 100 = 0 LIMIT 50");
    while (sqlite3_step(sample) == SQLITE_ROW)
        customers.emplace_back(sqlite3_column_int64(sample, 0));
    sqlite3_reset(sample);
    return customers;
}

void callBrief(benchmark::State& state) {
    std::vector<double> times;
    for (auto _ : state)
        for (const CustomerId customer : sampled())
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

void legsOfOne(benchmark::State& state) {
    std::vector<double> times;
    for (auto _ : state)
        for (const CustomerId customer : sampled())
            times.push_back(bench::millisecondsOf(
                [customer] { benchmark::DoNotOptimize(services::customerLegs(bench().workspace, customer).result()); }));
    report(state, times);
}

void week(benchmark::State& state) {
    timeEach(state, [] { benchmark::DoNotOptimize(services::weeklyCheck(bench().workspace, {bench().clock.today()}).result()); });
}

void waiting(benchmark::State& state) {
    timeEach(state, [] { benchmark::DoNotOptimize(services::waitingForAnswer(bench().workspace, 100).result()); });
}

void openCases(benchmark::State& state) {
    timeEach(state, [] { benchmark::DoNotOptimize(services::cases(bench().workspace, {}, 200).result()); });
}

void answerKeystroke(benchmark::State& state) {
    std::vector<double> times;
    for (auto _ : state)
        for (const QString& text :
             {QStringLiteral("d"), QStringLiteral("del"), QStringLiteral("delivery t"), QStringLiteral("pay")})
            times.push_back(bench::millisecondsOf(
                [&text] { benchmark::DoNotOptimize(services::searchAnswers(bench().workspace, text, 20).result()); }));
    report(state, times);
}

/// Of a quarter of a year.
void chart(benchmark::State& state) {
    const auto which = static_cast<services::Chart>(state.range(0));
    const domain::Period days{bench().clock.today().addDays(-91), bench().clock.today()};
    timeEach(state, [&] { benchmark::DoNotOptimize(services::chartData(bench().workspace, which, days).result()); });
}

/// Each of Today's questions by itself, by its place in this list.
void todayPart(benchmark::State& state) {
    using Part = std::pair<const char*, std::function<void(storage::ReadSession&)>>;
    const Moment now = bench().clock.now();
    const QDate today = bench().clock.today();
    const QTimeZone utc = QTimeZone::utc();
    constexpr int shown = services::Today::shown;
    const auto ours = [](storage::DueRange range) {
        storage::CommitmentFilter filter;
        filter.range = range;
        filter.promiser = domain::Promiser::We;
        return filter;
    };
    const auto taken = [](auto... each) { (benchmark::DoNotOptimize(each), ...); };
    storage::PlanFilter plans;
    plans.to = today;
    const Part parts[] = {
        {"overdue",
         [&](auto& session) {
             taken(commitmentRows(session, ours(storage::DueRange::Overdue), now, utc, shown),
                   countCommitments(session, ours(storage::DueRange::Overdue), now, utc));
         }},
        {"due",
         [&](auto& session) {
             taken(commitmentRows(session, ours(storage::DueRange::Today), now, utc, shown),
                   countCommitments(session, ours(storage::DueRange::Today), now, utc));
         }},
        {"plans", [&](auto& session) { taken(planRows(session, plans, now, shown), countPlans(session, plans)); }},
        {"milestones",
         [&](auto& session) { taken(milestonesToGreet(session, today, shown), countMilestonesToGreet(session, today)); }},
        {"drifting",
         [&](auto& session) {
             taken(driftingCustomers(session, today, {domain::Tier::Key, {}}, shown),
                   countDrifting(session, today, {domain::Tier::Key, {}}));
         }},
        {"cases",
         [&](auto& session) { taken(caseRows(session, {.oursBy = today}, shown), countCases(session, {.oursBy = today})); }},
        {"waiting", [&](auto& session) { taken(waitingCustomers(session, now, shown), countWaiting(session, now)); }},
        {"needs",
         [&](auto& session) { taken(needRows(session, {.dueOn = today}, shown), countNeeds(session, {.dueOn = today})); }},
        {"expiries",
         [&](auto& session) { taken(expiryRows(session, {.dueOn = today}, shown), countExpiries(session, {.dueOn = today})); }},
        {"rhythms", [&](auto& session) { taken(dueRhythms(session, today, utc, 200)); }},
        {"feedback",
         [&](auto& session) {
             const storage::FeedbackFilter toClose{.which = storage::FeedbackFilter::Which::ToClose};
             taken(feedbackRows(session, toClose, shown), countFeedback(session, toClose));
         }},
        {"gestures",
         [&](auto& session) {
             const storage::GestureFilter planned{.state = domain::GestureState::Planned, .to = today};
             taken(gestureRows(session, planned, shown), countGestures(session, planned));
         }},
        {"reminders", [&](auto& session) { taken(remindersNow(session, StaffId(1), now, utc, shown)); }},
    };
    if (state.range(0) >= std::ssize(parts))
        return state.SkipWithError("no such part");
    const auto& [name, part] = parts[state.range(0)];
    state.SetLabel(name);
    timeEach(state,
             [&part = part] { bench().store->read([&](storage::ReadSession& session) { part(session); }).waitForFinished(); });
}

} // namespace

BENCHMARK(searchKeystroke)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(listKeystroke)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(searchKeystrokeLimit)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(todayPage)->Iterations(15)->Unit(benchmark::kMillisecond);
BENCHMARK(todayPageLimit)->Iterations(15)->Unit(benchmark::kMillisecond);
BENCHMARK(listFirstScreen)->DenseRange(0, 8)->Iterations(7)->Unit(benchmark::kMillisecond);
BENCHMARK(listFirstScreenLimit)->Iterations(7)->Unit(benchmark::kMillisecond);
BENCHMARK(listWholeOrder)->DenseRange(0, 8)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(listWholeOrderLimit)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(weakestFirstScreen)->DenseRange(0, 4)->Iterations(7)->Unit(benchmark::kMillisecond);
BENCHMARK(weakestCount)->DenseRange(0, 4)->Iterations(7)->Unit(benchmark::kMillisecond);
BENCHMARK(weakestWhole)->DenseRange(0, 4)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(legsOfOne)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(week)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(waiting)->Iterations(7)->Unit(benchmark::kMillisecond);
BENCHMARK(openCases)->Iterations(7)->Unit(benchmark::kMillisecond);
BENCHMARK(answerKeystroke)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(chart)->DenseRange(0, 8)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(todayPart)->DenseRange(0, 12)->Iterations(7)->Unit(benchmark::kMillisecond);
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
