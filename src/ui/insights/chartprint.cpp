#include "ui/insights/chartprint.h"

#include "rapport/presentation/insights.h"
#include "ui/insights/chartmaker.h"

#include <QBuffer>
#include <QGraphicsScene>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace rapport::ui {

namespace {

constexpr double margin = 36; ///< points
constexpr double titleHeight = 26;
constexpr double headHeight = 16;
constexpr double gap = 10;
constexpr int columns = 2;
constexpr int resolution = 300;
constexpr double letters = 7; ///< points, of axes and legends

void paintText(QPainter& painter, const QRectF& place, const QString& text, double size, bool bold,
               Qt::Alignment side = Qt::AlignLeading) {
    QFont font;
    font.setPixelSize(static_cast<int>(size));
    font.setBold(bold);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(place, static_cast<int>(side | Qt::AlignVCenter),
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width()));
}

/// A row each group below the headings, as many as there is room for.
void paintTable(QPainter& painter, const QRectF& room, const services::ChartData& data) {
    constexpr double rowHeight = 13, size = 8;
    presentation::FigureTableModel model;
    model.show(data, {});
    const double width = room.width() / (model.columnCount() + 1); // the names take two
    const auto cell = [&](double top, int column, const QString& text, bool bold) {
        const QRectF place(room.left() + (column > 0 ? width * (column + 1) : 0), top, column > 0 ? width - 4 : 2 * width,
                           rowHeight);
        paintText(painter, place, text, size, bold, column > 0 ? Qt::AlignTrailing : Qt::AlignLeading);
    };
    for (int column = 0; column < model.columnCount(); ++column) {
        cell(room.top(), column, model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), true);
        for (int row = 0; row < model.rowCount() && (row + 2) * rowHeight <= room.height(); ++row)
            cell(room.top() + (row + 1) * rowHeight, column, model.index(row, column).data().toString(), false);
    }
}

void paintChart(QPainter& painter, const QRectF& place, const services::ChartData& data) {
    paintText(painter, {place.left(), place.top(), place.width(), headHeight}, presentation::titleOf(data.chart), 10, true);
    const QRectF room = place.adjusted(0, headHeight, 0, 0);
    if (data.chart == services::Chart::Spread)
        return paintTable(painter, room, data);
    QFont font;
    font.setPixelSize(static_cast<int>(letters));
    DrawnChart made = drawn(data, lightTokens(), font);
    QGraphicsScene scene;
    QChart* chart = made.chart.release(); // the scene's from here on
    scene.addItem(chart);
    chart->resize(room.size());
    scene.setSceneRect(QRectF(QPointF(), room.size()));
    scene.render(&painter, room, scene.sceneRect());
}

} // namespace

QByteArray chartsAsPdf(const std::vector<services::ChartData>& shown, const QString& title, presentation::Paper paper) {
    std::vector<const services::ChartData*> drawnOnes;
    for (const auto& data : shown)
        if (!data.isEmpty())
            drawnOnes.push_back(&data);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(paper == presentation::Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins({});
    writer.setResolution(resolution);
    writer.setTitle(title);
    QPainter painter(&writer);
    painter.scale(resolution / 72.0, resolution / 72.0);
    const QRectF page(QPointF(), writer.pageLayout().fullRect(QPageLayout::Point).size());
    const QRectF room = page.adjusted(margin, margin, -margin, -margin);
    paintText(painter, {room.left(), room.top(), room.width(), titleHeight}, title, 13, true);
    const auto rows = (std::ssize(drawnOnes) + columns - 1) / columns;
    const double height = (room.height() - titleHeight) / static_cast<double>(std::max<std::ptrdiff_t>(rows, 3)) - gap;
    const double width = (room.width() - gap * (columns - 1)) / columns;
    for (size_t i = 0; i < drawnOnes.size(); ++i) {
        const auto row = static_cast<double>(i / columns), column = static_cast<double>(i % columns);
        paintChart(painter,
                   {room.left() + column * (width + gap), room.top() + titleHeight + row * (height + gap), width, height},
                   *drawnOnes[i]);
    }
    painter.end();
    return buffer.data();
}

} // namespace rapport::ui
