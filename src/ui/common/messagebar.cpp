#include "ui/common/messagebar.h"

#include "rapport/core/text.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int longestMessage = 400; ///< characters; what was typed may be any length
constexpr int shownMsecs = 6000;
} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_label(plainLabel({}, this))
    , m_button(new Button({}, {}, Button::Kind::Plain, this))
    , m_close(new Button({}, {}, Button::Kind::Quiet, this)) {
    setAccessibleName(tr("Message"));
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setFocusPolicy(Qt::NoFocus);
    m_label->setContentsMargins(0, 2, 0, 2); // room for accents on capitals
    m_close->setIcon(icons::icon(u"close"_s));
    m_close->setAccessibleName(tr("Dismiss message"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 8, 12, 8);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = m_action;
        dismiss();
        if (action)
            action();
    });
    hide();
}

void MessageBar::failure(const QString& text, const QString& actionLabel, std::function<void()> action) {
    m_failure = true;
    m_timer.stop();
    show(text, actionLabel, std::move(action));
}

void MessageBar::done(const QString& text, bool undoable) {
    m_failure = false;
    m_timer.start(shownMsecs);
    show(text, undoable ? tr("Undo") : QString(), [this] { Q_EMIT undoRequested(); });
    if (undoable)
        m_button->setAccessibleName(tr("Undo this change"));
}

void MessageBar::done(const QString& text, const QString& actionLabel, std::function<void()> action) {
    m_failure = false;
    m_timer.stop();
    show(text, actionLabel, std::move(action));
}

void MessageBar::show(const QString& text, const QString& actionLabel, std::function<void()> action) {
    m_label->setText(text::elided(text, longestMessage));
    m_action = std::move(action);
    m_button->setLabel(actionLabel);
    m_button->setVisible(!actionLabel.isEmpty());
    setVisible(true);
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    setAccessibleDescription(text);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss() {
    m_timer.stop();
    m_action = {};
    hide();
}

QString MessageBar::text() const { return isHidden() ? QString() : m_label->text(); }

void MessageBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_failure ? tokens.redSoft : tokens.accentSoft);
    painter.fillRect(0, 0, 3, height(), m_failure ? tokens.red : tokens.accent);
}

} // namespace rapport::ui
