#include "rapport/printing/labels.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace rapport::printing {

namespace {

constexpr int dotsAnInch = 600;
constexpr double dotsAMillimetre = dotsAnInch / 25.4;

QFont fontOf(double points) {
    QFont font;
    font.setPointSizeF(points);
    return font;
}

QRectF inDots(const QRectF& millimetres) {
    return {millimetres.topLeft() * dotsAMillimetre, millimetres.size() * dotsAMillimetre};
}

void draw(QPainter& painter, const LabelText& text) {
    painter.setFont(fontOf(text.points));
    for (const LabelLine& line : text.lines) {
        const Qt::Alignment side = line.text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(inDots(line.rect), static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, line.text);
    }
}

} // namespace

QByteArray labelsPdf(const LabelSheet& sheet, const std::vector<QStringList>& addresses, int start) {
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsAnInch);
    writer.setPageSize(QPageSize(sheet.page, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    const MeasureText measure = [&writer](const QString& text, double points) {
        return QFontMetricsF(fontOf(points), &writer).horizontalAdvance(text) / dotsAMillimetre;
    };
    const auto places = labelPlaces(sheet, addresses.size(), start);
    for (size_t i = 0; i < addresses.size(); ++i) {
        if (i > 0 && places[i].page != places[i - 1].page)
            writer.newPage();
        draw(painter, labelText(addresses[i], places[i].rect, measure));
    }
    painter.end();
    return pdf;
}

} // namespace rapport::printing
