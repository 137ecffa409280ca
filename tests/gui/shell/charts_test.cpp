// The charts of Insights in the window: read, walked through by keys, opened, printed and saved as a table.
#include "gui/shell/windowbench.h"

#include "rapport/services/interactions.h"
#include "ui/common/cardtable.h"
#include "ui/common/numbertable.h"
#include "ui/insights/chartspanel.h"
#include "ui/insights/figurecard.h"
#include "ui/insights/figuresheet.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct OpenCharts : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));

    OpenCharts() {
        promises(anna, u"send the offer"_s, {office.today().addDays(-2), {}});
        done(services::logInteraction(
            office.workspace(),
            anInteraction().with(anna).at("2026-11-18T10:00Z").feeling(Signal::Unhappy).noting("cold").build(), {}));
        open(u"insights"_s);
        auto* panel = window->findChild<ui::ChartsPanel*>();
        QSignalSpy filled(panel, &ui::ChartsPanel::filled);
        QTest::mouseClick(named<QPushButton>(u"Charts"_s), Qt::LeftButton);
        REQUIRE((!filled.isEmpty() || filled.wait(20'000)));
    }
    ui::FigureCard* card(services::Chart chart) {
        for (auto* each : window->findChildren<ui::FigureCard*>())
            if (each->chart() == chart)
                return each;
        return nullptr;
    }
};

} // namespace

TEST_CASE("a chart's bars are walked through and opened by keys", "[gui][shell]") {
    OpenCharts bench;
    auto* ofSignals = bench.card(services::Chart::SignalsByWeek);
    REQUIRE(ofSignals);
    ofSignals->setFocus();
    for (int week = 0; week < 12; ++week)
        QTest::keyClick(ofSignals, Qt::Key_Right);
    QTest::keyClick(ofSignals, Qt::Key_Down);
    QTest::keyClick(ofSignals, Qt::Key_Down);
    CHECK(ofSignals->accessibleDescription().endsWith(u"unhappy: 1"_s));
    QTest::keyClick(ofSignals, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return bench.window->findChild<ui::FigureSheet*>() != nullptr; }, 20'000));
    auto* sheet = bench.window->findChild<ui::FigureSheet*>();
    auto* list = sheet->findChild<ui::CardTable*>();
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 1; }, 20'000));
    CHECK(list->model()->index(0, 0).data().toString() == u"Anna Kovács"_s);
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return bench.window->findChild<ui::PageHost*>()->currentId() == u"customers"_s; }, 20'000));
}

TEST_CASE("staff stand side by side in a table of which every figure is opened by keys", "[gui][shell]") {
    OpenCharts bench;
    auto* card = bench.card(services::Chart::Spread);
    REQUIRE(card);
    auto* table = card->findChild<ui::NumberTable*>();
    REQUIRE(table);
    REQUIRE(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, 20'000));
    card->setFocus();
    REQUIRE(QTest::qWaitFor([&] { return table->hasFocus() && card->accessibleDescription().endsWith(u"median: –"_s); }));
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Right);
    CHECK(card->accessibleDescription().endsWith(u"promises kept: 0 % (0 of 1)"_s));
    QTest::keyClick(table, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return bench.window->findChild<ui::FigureSheet*>() != nullptr; }, 20'000));
    auto* list = bench.window->findChild<ui::FigureSheet*>()->findChild<ui::CardTable*>();
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 1; }, 20'000));
    CHECK(list->model()->index(0, 1).data().toString() == u"Overdue: send the offer"_s);
}

TEST_CASE("the charts are printed on a page and saved as a table", "[gui][shell]") {
    OpenCharts bench;
    auto* panel = bench.window->findChild<ui::ChartsPanel*>();
    QSignalSpy written(panel, &ui::ChartsPanel::written);
    bench.dialogs.saveTo = bench.folder.filePath(u"charts.pdf"_s);
    QTest::mouseClick(bench.named<QPushButton>(u"Print the charts to PDF…"_s), Qt::LeftButton);
    REQUIRE((!written.isEmpty() || written.wait(20'000)));
    QFile pdf(bench.dialogs.saveTo);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.readAll().startsWith("%PDF"));

    written.clear();
    bench.dialogs.saveTo = bench.folder.filePath(u"charts.csv"_s);
    QTest::mouseClick(bench.named<QPushButton>(u"Save the charts as a table…"_s), Qt::LeftButton);
    REQUIRE((!written.isEmpty() || written.wait(20'000)));
    QFile csv(bench.dialogs.saveTo);
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    CHECK(text.contains(u"Signals,happy,neutral,unhappy\r\n"_s));
    CHECK(text.contains(u"2026-11-16,0,0,1\r\n"_s));
    CHECK(text.contains(u"Staff side by side,median,longest,"_s));
}

TEST_CASE("a chart of nothing says so", "[gui][shell]") {
    OpenCharts bench;
    auto* referrals = bench.card(services::Chart::Referrals);
    REQUIRE(referrals);
    const auto labels = referrals->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(u"Nothing was logged for it in these days."_s);
    }));
}
