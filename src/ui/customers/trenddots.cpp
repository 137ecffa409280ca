#include "ui/customers/trenddots.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

namespace rapport::ui {

namespace {

constexpr int side = 10;
constexpr int gap = 5;

void paintDot(QPainter& painter, const QRectF& place, presentation::Tone tone, const Tokens& tokens) {
    const bool happy = tone == presentation::Tone::Green;
    const bool unhappy = tone == presentation::Tone::Red;
    const QColor ink = happy ? tokens.green : unhappy ? tokens.red : tokens.soft;
    painter.setPen(QPen(ink, 1.6));
    painter.setBrush(happy ? QBrush(ink) : Qt::NoBrush);
    const QRectF dot = place.adjusted(1, 1, -1, -1);
    if (!unhappy)
        return painter.drawEllipse(dot);
    painter.drawLine(dot.topLeft(), dot.bottomRight());
    painter.drawLine(dot.topRight(), dot.bottomLeft());
}

} // namespace

TrendDots::TrendDots(const presentation::TrendWords& trend, QWidget* parent)
    : QWidget(parent)
    , m_dots(trend.dots) {
    setAccessibleName(trend.sentence);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize TrendDots::sizeHint() const { return {static_cast<int>(m_dots.size()) * (side + gap) - gap, side + 4}; }

void TrendDots::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = tokensOf(palette());
    QRect place(0, (height() - side) / 2, side, side);
    for (const auto tone : m_dots) {
        paintDot(painter, QStyle::visualRect(layoutDirection(), rect(), place), tone, tokens);
        place.translate(side + gap, 0);
    }
}

} // namespace rapport::ui
