#include "rapport/presentation/insights.h"

#include "support/catch.h"

#include <QAbstractItemModelTester>

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::services;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 21);

/// Péter has every figure, Maria promised something alone.
ChartData twoMembers() {
    ChartData data;
    data.chart = Chart::Spread;
    data.groups = {{{}, u"Maria"_s, StaffId(1)}, {{}, u"Péter"_s, StaffId(2)}};
    data.series = {{u"median"_s, {noFigure, 2.5}},
                   {u"longest"_s, {noFigure, 30}},
                   {u"promises_kept"_s, {50, 83.3}},
                   {u"steps_done"_s, {noFigure, 75}}};
    data.beside = {
        {u"answered"_s, {0, 4}}, {u"kept_on_time"_s, {1, 5}}, {u"came_due"_s, {2, 6}}, {u"done"_s, {0, 3}}, {u"steps"_s, {0, 4}}};
    return data;
}

QString rowText(const QAbstractItemModel& model, int row) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column).data().toString();
    return cells.join(u" | "_s);
}

} // namespace

TEST_CASE("staff side by side is a table whose figures say what they are of", "[unit][insights]") {
    FigureTableModel model;
    QAbstractItemModelTester tester(&model);
    CHECK(model.columnCount() == 1);
    model.show(twoMembers(), today);
    REQUIRE(model.rowCount() == 2);
    CHECK(rowText(model, 0) == u"Maria | – | – | 50 % | –"_s);
    CHECK(rowText(model, 1) == u"Péter | 2.5 h | 30.0 h | 83 % | 75 %"_s);
    CHECK(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString() == u"Kept"_s);
    CHECK(model.headerData(3, Qt::Horizontal, Qt::ToolTipRole).toString() == u"Promises kept"_s);
    CHECK(model.index(1, 3).data(Qt::AccessibleTextRole).toString() ==
          u"Staff side by side, Péter, promises kept: 83 % (5 of 6)"_s);
    CHECK(model.index(1, 1).data(Qt::AccessibleTextRole).toString() == u"Staff side by side, Péter, median: 2.5 h (4 answers)"_s);
    CHECK(model.index(0, 1).data(Qt::AccessibleTextRole).toString() == u"Staff side by side, Maria, median: –"_s);
}

TEST_CASE("a table leaves out what is no figure, and has the counts beside", "[unit][insights]") {
    const QString csv = QString::fromUtf8(toCsv({twoMembers()}));
    CHECK(csv.startsWith(
        u"Staff side by side,median,longest,promises kept,steps done,answered,kept on time,came due,done,steps\r\n"_s));
    CHECK(csv.contains(u"Maria,,,50,,0,1,2,0,0\r\n"_s));
    CHECK(csv.contains(u"Péter,2.5,30,83.3,75,4,5,6,3,4\r\n"_s));
}

TEST_CASE("a net score has its sign, and how many answers it is of", "[unit][insights]") {
    ChartData data;
    data.chart = Chart::NetScore;
    data.groups = {{{{2026, 10, 1}, {2026, 10, 31}}, {}, {}}, {{{2026, 11, 1}, {2026, 11, 21}}, {}, {}}};
    data.series = {{u"net"_s, {40, noFigure}}};
    data.beside = {{u"answers"_s, {5, 0}}};
    CHECK(barText(data, 0, 0, today) == u"How customers say we are doing, October 2026, net score: +40 (5 answers)"_s);
    CHECK(barText(data, 1, 0, today) == u"How customers say we are doing, November 2026, net score: –"_s);
    CHECK_FALSE(data.isEmpty());
    data.series[0].values[0] = noFigure;
    CHECK(data.isEmpty());
    data.series[0].values[0] = 0; // as many would as would not: that is something
    CHECK_FALSE(data.isEmpty());
}

TEST_CASE("the records behind a figure say how it went", "[unit][insights]") {
    using What = storage::FigureRow::What;
    FigureRowsModel model;
    model.show({{What::Commitment, 1, CustomerId(1), u"Anna"_s, today, u"send the offer"_s, u"overdue"_s},
                {What::Interaction, 2, CustomerId(1), u"Anna"_s, today, {}, {}, std::chrono::minutes(90)},
                {What::Milestone, 3, CustomerId(1), u"Anna"_s, today, u"birthday"_s}},
               today);
    CHECK(model.index(0, FigureRowsModel::What).data().toString() == u"Overdue: send the offer"_s);
    CHECK(model.index(1, FigureRowsModel::What).data().toString() == u"answered after 1.5 h"_s);
    CHECK(model.index(2, FigureRowsModel::What).data().toString() == u"Birthday"_s);
}
