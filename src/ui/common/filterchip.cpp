#include "ui/common/filterchip.h"

#include "rapport/core/text.h"
#include "rapport/presentation/format.h"
#include "ui/common/chip.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

constexpr int pillHeight = 24;
constexpr int hitHeight = 32;
constexpr int sidePadding = 10;
constexpr int longestName = 60; ///< characters

} // namespace

FilterChip::FilterChip(const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_name(name) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &FilterChip::describe);
    describe();
}

void FilterChip::setCount(qint64 count) {
    m_count = count;
    describe();
}

void FilterChip::describe() {
    setAccessibleName(m_count < 0 ? m_name : u"%1 %2"_s.arg(m_name, presentation::numberText(m_count)));
    updateGeometry();
    update();
}

QString FilterChip::shownText() const {
    const QString name = text::elided(m_name, longestName);
    if (isChecked())
        return u"%1 ×"_s.arg(name);
    return m_count < 0 ? name : u"%1 %2"_s.arg(name, presentation::numberText(m_count));
}

QSize FilterChip::sizeHint() const {
    return {QFontMetrics(chipFont(font())).horizontalAdvance(shownText()) + 2 * sidePadding + 2, hitHeight};
}

void FilterChip::paintEvent(QPaintEvent*) {
    const auto& tokens = tokensOf(palette());
    const auto colors = toneColors(tokens, isChecked() ? presentation::Tone::Accent : presentation::Tone::Neutral);
    const auto ground = underMouse() && !isChecked() ? tokens.line : colors.ground;
    const QRect pill(0, (height() - pillHeight) / 2, width(), pillHeight);
    QPainter painter(this);
    paintBox(painter, pill, ground, ground, hasFocus(), tokens.accent, pillHeight / 2.0);
    painter.setFont(chipFont(font()));
    painter.setPen(colors.word);
    painter.drawText(pill, Qt::AlignCenter, shownText());
}

void FilterChip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace rapport::ui
