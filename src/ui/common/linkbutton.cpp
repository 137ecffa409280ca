#include "ui/common/linkbutton.h"

#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace rapport::ui {

namespace {
constexpr int margin = 3;
constexpr int leastHeight = 28;
constexpr int leastWidth = 72;
} // namespace

LinkButton::LinkButton(const QString& text, QWidget* parent)
    : QPushButton(text, parent) {
    setShortcut({}); // an ampersand in a name is no mnemonic
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
}

void LinkButton::setStrong(bool strong) {
    auto shown = font();
    shown.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    setFont(shown);
    updateGeometry();
}

QSize LinkButton::sizeHint() const {
    const auto metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 2 * margin, std::max(leastHeight, metrics.height() + 2 * margin)};
}

QSize LinkButton::minimumSizeHint() const { return sizeHint().boundedTo({leastWidth, leastHeight * 2}); }

void LinkButton::paintEvent(QPaintEvent*) {
    const auto& tokens = tokensOf(palette());
    QPainter painter(this);
    if (hasFocus())
        paintBox(painter, rect().adjusted(0, 2, 0, -2), Qt::transparent, Qt::transparent, true, tokens.accent, 4);
    auto shown = font();
    shown.setUnderline(underMouse());
    painter.setFont(shown);
    painter.setPen(isChecked() || menu() ? tokens.accent : tokens.text);
    const auto words = painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - margin);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, words);
}

} // namespace rapport::ui
