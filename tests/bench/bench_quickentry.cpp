// How long quick entry takes to read a line: once for each keystroke while it is typed. And that no line, however odd, takes more than its length warrants:
// the counter per_kb is milliseconds for each KB of the line.

#include "bench/limit.h"

#include "rapport/domain/quickentry.h"

#include <QStringList>
#include <benchmark/benchmark.h>

using namespace rapport;
using namespace Qt::StringLiterals;

namespace {

domain::QuickEntryContext context() {
    const QTimeZone berlin("Europe/Berlin");
    return {*Moment::parse(u"2026-11-21T10:00"_s, berlin), berlin, domain::DateOrder::DayFirst};
}

const QStringList& lines() {
    static const QStringList all = {
        u"spoke last Tuesday at 4pm with @Anna_Berg about the boiler, wants a quote by Friday and two samples !"_s,
        u"wants the blue one, not the green one that we sent in spring; call back Thursday at half past four pm."_s,
        u"Hat nach dem Angebot gefragt und war zufrieden, Rückruf am Donnerstag um 15 Uhr wegen der Lieferung :)"_s,
        u"paid 12.50 for room 3, order 2026-11, version 1.1.30, phone 0171 555 1234, open 24/7, size 10.5, page 4"_s,
        u"statement monthly on the 31st until 3 March, then every other Tuesday at 9; the third Thursday of March"_s,
    };
    return all;
}

void readLine(benchmark::State& state) {
    const QString line = lines()[state.range(0)].left(100);
    const auto at = context();
    for (auto _ : state)
        benchmark::DoNotOptimize(domain::readQuickEntry(line, at));
}
BENCHMARK(readLine)->DenseRange(0, 4)->Unit(benchmark::kMicrosecond);

const QStringList& hostilePieces() {
    static const QStringList all = {u"every "_s,   u"1 1 1 "_s,          u"on the 3 of "_s, u"\""_s,  u"'a "_s,       u"„"_s,     u"@"_s,
                                    u"@\""_s,      u"3-"_s,              u"1."_s,           u"a-"_s,  u"mon,"_s,      u"first "_s, u"9"_s,
                                    u"half past "_s, u"in a few and a half "_s, u"every mon and "_s, u"call back tomorrow "_s};
    return all;
}

void readHostile(benchmark::State& state) {
    const QString& piece = hostilePieces()[state.range(0)];
    const QString line = piece.repeated(static_cast<qsizetype>(state.range(1)) / piece.size());
    const auto at = context();
    double milliseconds = 0;
    for (auto _ : state)
        milliseconds += bench::millisecondsOf([&] { benchmark::DoNotOptimize(domain::readQuickEntry(line, at)); });
    state.counters["per_kb"] = milliseconds / static_cast<double>(state.iterations()) / (static_cast<double>(line.size()) / 1024);
}
BENCHMARK(readHostile)->ArgsProduct({benchmark::CreateDenseRange(0, 17, 1), {1024, 1024 * 1024}})->Unit(benchmark::kMillisecond)->Iterations(3);

} // namespace

BENCHMARK_MAIN();
