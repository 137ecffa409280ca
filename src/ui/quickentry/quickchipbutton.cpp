#include "ui/quickentry/quickchipbutton.h"

#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int chipHeight = 28;
constexpr int sidePadding = 10;
constexpr int iconSide = 16;
constexpr int gap = 6;
const auto cross = u"×"_s;
} // namespace

QuickChipButton::QuickChipButton(const presentation::QuickChip& chip, QWidget* parent)
    : QAbstractButton(parent)
    , m_chip(chip) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(chip.name);
    setAccessibleDescription(chip.tooltip);
    setToolTip(literally(chip.tooltip));
}

QSize QuickChipButton::sizeHint() const {
    const QFontMetrics metrics(chipFont(font()));
    return {2 * sidePadding + iconSide + 2 * gap + metrics.horizontalAdvance(m_chip.text) + metrics.horizontalAdvance(cross) + 2,
            chipHeight};
}

QSize QuickChipButton::minimumSizeHint() const { return {2 * sidePadding + iconSide + 2 * gap, chipHeight}; }

void QuickChipButton::paintEvent(QPaintEvent*) {
    const auto& tokens = tokensOf(palette());
    const auto colors = toneColors(tokens, m_chip.tone);
    const auto ground = underMouse() ? tokens.line : colors.ground;
    QPainter painter(this);
    paintBox(painter, rect(), ground, ground, hasFocus(), tokens.accent, chipHeight / 2.0);
    const auto mirrored = [this](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect icon(sidePadding, (chipHeight - iconSide) / 2, iconSide, iconSide);
    icons::icon(m_chip.icon).paint(&painter, mirrored(icon));
    painter.setFont(chipFont(font()));
    painter.setPen(colors.word);
    const int crossWidth = painter.fontMetrics().horizontalAdvance(cross);
    const QRect end(width() - sidePadding - crossWidth, 0, crossWidth, chipHeight);
    painter.drawText(mirrored(end), Qt::AlignCenter, cross);
    const QRect words(icon.right() + 1 + gap, 0, end.left() - gap - icon.right() - gap, chipHeight);
    painter.setLayoutDirection(m_chip.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight); // the words', not the window's
    painter.drawText(mirrored(words), int(Qt::AlignCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_chip.text, Qt::ElideRight, words.width() + 1));
}

void QuickChipButton::keyPressEvent(QKeyEvent* event) {
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return click();
    case Qt::Key_Left:
        Q_EMIT stepped(-forward);
        return;
    case Qt::Key_Right:
        Q_EMIT stepped(forward);
        return;
    case Qt::Key_Up:
        Q_EMIT stepped(0);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace rapport::ui
