#include "rapport/printing/labels.h"

#include <algorithm>

namespace rapport::printing {

namespace {

constexpr double besides = 5; ///< mm at the left and the right: printers do not reach the edge of a sheet
constexpr double above = 3;   ///< mm above and below
constexpr double largest = 11;
constexpr double smallest = 5;
constexpr double step = 0.5;
constexpr double lineHeight = 1.25; ///< of the letters' size
constexpr double millimetresAPoint = 25.4 / 72;

double heightOf(double points) { return points * lineHeight * millimetresAPoint; }

bool fits(const QStringList& address, const QSizeF& room, double points, const MeasureText& measure) {
    if (heightOf(points) * static_cast<double>(address.size()) > room.height())
        return false;
    return std::all_of(address.begin(), address.end(),
                       [&](const QString& line) { return measure(line, points) <= room.width(); });
}

double pointsFor(const QStringList& address, const QSizeF& room, const MeasureText& measure) {
    double points = largest;
    while (points > smallest && !fits(address, room, points, measure))
        points -= step;
    return points;
}

QString shortened(QString line, double width, double points, const MeasureText& measure) {
    if (measure(line, points) <= width)
        return line;
    while (!line.isEmpty() && measure(line + u'…', points) > width)
        line.chop(line.size() > 1 && line.back().isLowSurrogate() ? 2 : 1);
    return line + u'…';
}

/// The last two, town and country, are needed most.
QStringList withRoom(QStringList address, qsizetype most) {
    while (address.size() > std::max<qsizetype>(most, 1))
        address.removeAt(std::max<qsizetype>(address.size() - 3, 0));
    return address;
}

} // namespace

LabelText labelText(const QStringList& address, const QRectF& label, const MeasureText& measure) {
    const QRectF inner = label.adjusted(besides, above, -besides, -above);
    LabelText text{pointsFor(address, inner.size(), measure), {}};
    const double height = heightOf(text.points);
    const QStringList lines = withRoom(address, static_cast<qsizetype>(inner.height() / height));
    double top = inner.center().y() - height * static_cast<double>(lines.size()) / 2;
    for (const QString& line : lines) {
        text.lines.push_back(
            {shortened(line, inner.width(), text.points, measure), QRectF(inner.left(), top, inner.width(), height)});
        top += height;
    }
    return text;
}

} // namespace rapport::printing
