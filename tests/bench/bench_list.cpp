// Frames of the customer list on a store given by $RAPPORT_BENCH_STORE: the real page, drawn after each step of scrolling.
// Counters are milliseconds.

#include "bench/limit.h"

#include "rapport/core/clock.h"
#include "ui/common/cardtable.h"
#include "ui/customers/customerspage.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <benchmark/benchmark.h>

using namespace rapport;

namespace {

class SilentMessages final : public ui::Messages {
public:
    void failure(const QString& text, const QString&, std::function<void()>) override {
        std::cerr << text.toStdString() << '\n';
        std::exit(1);
    }
    void done(const QString&, bool) override {}
    void done(const QString&, const QString&, std::function<void()>) override {}
};

class NoDialogs final : public ui::Dialogs {
public:
    void confirm(QWidget*, const QString&, const QString&, std::function<void()>) override {}
    void openFiles(QWidget*, const QString&, const QString&, std::function<void(QStringList)>) override {}
    void saveFile(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
    void chooseFolder(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
};

struct OpenList {
    std::unique_ptr<storage::Store> store = storage::Store::open(qEnvironmentVariable("RAPPORT_BENCH_STORE"), {.readOnly = true});
    FixedClock clock{
        *Moment::parse(qEnvironmentVariable("RAPPORT_BENCH_NOW", QStringLiteral("2026-11-21T14:20:00Z")), QTimeZone::utc()),
        QTimeZone::utc()};
    services::Workspace workspace{*store, clock, StaffId(1)};
    SilentMessages messages;
    NoDialogs dialogs;
    ui::CustomersPage page{ui::UiContext{workspace, messages, dialogs}};
    ui::CardTable* table = page.findChild<ui::CardTable*>();

    OpenList() {
        page.resize(1052, 720);
        page.show();
        page.activate();
        const qint64 customers = store
                                     ->read([](storage::ReadSession& session) {
                                         return storage::countCustomers(session, {}, Moment(), QTimeZone::utc());
                                     })
                                     .result();
        if (!QTest::qWaitFor([&] { return table->model()->rowCount() == customers; }, 60'000)) {
            std::cerr << "the list was not filled\n";
            std::exit(1);
        }
    }
};

/// Made and ended by main: a window may not outlive the application.
std::unique_ptr<OpenList> opened;

OpenList& list() { return *opened; }

/// Counts what reaches the window, so that a frame which draws nothing is not taken for a quick one.
class Paints final : public QObject {
public:
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

/// One frame: the step, what it makes the event loop do, and drawing all rows that are seen, also those that could be moved.
template <typename Step>
void frames(benchmark::State& state, Step step) {
    QWidget* rows = list().table->viewport();
    Paints paints;
    rows->installEventFilter(&paints);
    std::vector<double> times;
    for (auto _ : state)
        times.push_back(bench::millisecondsOf([&] {
            step();
            QCoreApplication::processEvents();
            rows->repaint();
        }));
    if (paints.count < static_cast<int>(times.size())) {
        std::cerr << "frames were not drawn\n";
        std::exit(1);
    }
    state.counters["p50"] = bench::percentile(times, .50);
    state.counters["p95"] = bench::percentile(times, .95);
}

void wheel(benchmark::State& state) {
    QScrollBar* bar = list().table->verticalScrollBar();
    bar->setValue(0);
    frames(state, [bar] { bar->setValue(bar->value() + 3 * bar->singleStep()); });
}

void pageDown(benchmark::State& state) {
    QScrollBar* bar = list().table->verticalScrollBar();
    bar->setValue(0);
    frames(state, [bar] { bar->setValue(bar->value() + bar->pageStep()); });
}

void farJump(benchmark::State& state) {
    QScrollBar* bar = list().table->verticalScrollBar();
    int at = 0;
    frames(state,
           [bar, &at] { bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * (at = (at + 37) % 100) / 100)); });
}

} // namespace

BENCHMARK(wheel)->Iterations(200)->Unit(benchmark::kMillisecond);
BENCHMARK(pageDown)->Iterations(200)->Unit(benchmark::kMillisecond);
BENCHMARK(farJump)->Iterations(100)->Unit(benchmark::kMillisecond);

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    opened = std::make_unique<OpenList>();
    benchmark::RunSpecifiedBenchmarks();
    opened.reset();
    return 0;
}
