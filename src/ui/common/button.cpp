#include "ui/common/button.h"

#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QPainter>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int padding = 12;
constexpr int gap = 8;
constexpr int iconSide = 16;
} // namespace

QSize keyCapSize(const QFont& font, const QString& key) {
    const QFontMetrics metrics(smallFont(font));
    return {std::max(metrics.horizontalAdvance(key) + 10, metrics.height() + 2), metrics.height() + 2};
}

void paintKeyCap(QPainter& painter, const QRect& rect, const QFont& font, const QString& key, const QColor& ink,
                 const QColor& border) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(border);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5);
    painter.setFont(smallFont(font));
    painter.setPen(ink);
    painter.drawText(rect, int(Qt::AlignCenter) | Qt::TextSingleLine, key);
    painter.restore();
}

Button::Button(const QString& label, const QString& keyHint, Kind kind, QWidget* parent)
    : QPushButton(parent)
    , m_keyHint(keyHint)
    , m_kind(kind) {
    setLabel(label);
    setAutoDefault(false);
    setFlat(kind == Kind::Quiet);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setLabel(const QString& label) {
    setText(label);
    setAccessibleName(spoken(label));
    updateGeometry();
}

void Button::setKeyHint(const QString& keyHint) {
    m_keyHint = keyHint;
    updateGeometry();
    update();
}

void Button::follow(QAction* action) {
    const auto adopt = [this, action] {
        setEnabled(action->isEnabled());
        setToolTip(action->statusTip());
    };
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, adopt);
    adopt();
}

QSize Button::keySize() const { return m_keyHint.isEmpty() ? QSize() : keyCapSize(font(), m_keyHint); }

QSize Button::sizeHint() const {
    QFont bold(font());
    bold.setWeight(m_kind == Kind::Primary ? QFont::DemiBold : font().weight());
    const QFontMetrics metrics(bold);
    int width = 2 * padding + metrics.size(Qt::TextShowMnemonic, text()).width();
    if (!icon().isNull())
        width += iconSide + (text().isEmpty() ? 0 : gap);
    if (!m_keyHint.isEmpty())
        width += gap + keySize().width();
    return {width, std::max(30, metrics.height() + 12)};
}

QColor Button::ink() const {
    const Tokens& tokens = tokensOf(palette());
    if (!isEnabled())
        return tokens.faint;
    if (m_kind == Kind::Primary)
        return tokens.onAccent;
    return isChecked() ? tokens.accent : tokens.text;
}

void Button::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.features.setFlag(QStyleOptionButton::DefaultButton, m_kind == Kind::Primary);
    if (m_kind != Kind::Quiet || underMouse() || hasFocus() || isDown())
        style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);

    const auto place = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    int x = padding;
    if (!icon().isNull()) {
        const QIcon::Mode mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
        icon().paint(&painter, place({x, (height() - iconSide) / 2, iconSide, iconSide}), Qt::AlignCenter, mode);
        x += iconSide + gap;
    }
    QFont bold(font());
    bold.setWeight(m_kind == Kind::Primary ? QFont::DemiBold : font().weight());
    painter.setFont(bold);
    painter.setPen(ink());
    int end = width() - padding;
    if (!m_keyHint.isEmpty()) {
        const QSize key = keySize();
        end -= key.width();
        QColor border = m_kind == Kind::Primary ? ink() : tokensOf(palette()).line;
        if (m_kind == Kind::Primary)
            border.setAlphaF(0.6F);
        const QColor keyInk = m_kind == Kind::Primary ? ink() : tokensOf(palette()).soft;
        paintKeyCap(painter, place({{end, (height() - key.height()) / 2}, key}), font(), m_keyHint, keyInk, border);
        end -= gap;
    }
    const bool alone = m_keyHint.isEmpty() && icon().isNull();
    const int flags =
        int(alone ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    // Only where there is less room than was asked for.
    const QString words = painter.fontMetrics().elidedText(text(), Qt::ElideRight, end - x, Qt::TextShowMnemonic);
    painter.drawText(place({x, 0, end - x, height()}), flags, words);
}

} // namespace rapport::ui
