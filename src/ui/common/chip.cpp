#include "ui/common/chip.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace rapport::ui {

namespace {
constexpr int sidePadding = 8;
constexpr int topPadding = 2;
} // namespace

QFont smallFont(const QFont& font) {
    QFont smaller(font);
    if (font.pointSizeF() > 0)
        smaller.setPointSizeF(font.pointSizeF() - 1);
    else
        smaller.setPixelSize(font.pixelSize() - 1);
    return smaller;
}

QFont chipFont(const QFont& font) {
    QFont chip = smallFont(font);
    chip.setWeight(QFont::DemiBold);
    return chip;
}

QSize chipSize(const QFont& font, const QString& text) {
    const QFontMetrics metrics(chipFont(font));
    return {metrics.horizontalAdvance(text) + 2 * sidePadding + 1, metrics.height() + 2 * topPadding};
}

void paintChip(QPainter& painter, const QRect& rect, const QFont& font, const QPalette& palette, const QString& text,
               presentation::Tone tone) {
    const ToneColors colors = toneColors(tokensOf(palette), tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    const qreal radius = rect.height() / 2.0;
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(colors.word);
    painter.setFont(chipFont(font));
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight); // the words', not the window's
    const QRect inside = rect.adjusted(sidePadding, 0, -sidePadding, 0);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, inside.width() + 1);
    painter.drawText(inside, int(Qt::AlignCenter) | Qt::TextSingleLine, shown);
    painter.restore();
}

Chip::Chip(const QString& text, presentation::Tone tone, QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone);
}

void Chip::set(const QString& text, presentation::Tone tone) {
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const { return chipSize(font(), m_text); }

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintChip(painter, rect(), font(), palette(), m_text, m_tone);
}

} // namespace rapport::ui
