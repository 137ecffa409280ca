#include "ui/start/choicebutton.h"

#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace rapport::ui {

ChoiceButton::ChoiceButton(const QString& icon, const QString& title, const QString& explanation, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_explanation(explanation) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceButton::sizeHint() const { return {420, fontMetrics().height() + QFontMetrics(smallFont(font())).height() + 26}; }

void ChoiceButton::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    paintBox(painter, rect(), underMouse() || isDown() ? tokens.selection : tokens.base, tokens.line, hasFocus(), tokens.accent,
             8);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    icons::paint(painter, place({16, (height() - 22) / 2, 22, 22}), m_icon, tokens.accent);
    QFont bold(font());
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(tokens.text);
    const int line = fontMetrics().height();
    painter.drawText(place({54, 12, width() - 66, line}), lineFlags(rtl), text());
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.soft);
    painter.drawText(place({54, 13 + line, width() - 66, line}), lineFlags(rtl), m_explanation);
}

} // namespace rapport::ui
