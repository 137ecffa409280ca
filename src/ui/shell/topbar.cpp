#include "ui/shell/topbar.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/search/searchfield.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport::ui {

TopBar::TopBar(QWidget* parent)
    : QFrame(parent)
    , m_search(new SearchField(tr("Search everything"), tr("Ctrl K"), this))
    , m_readOnlyChip(new Chip(tr("Read only"), presentation::Tone::Amber, this))
    , m_undo(new Button(tr("Undo"), {}, Button::Kind::Plain, this))
    , m_log(new Button(tr("Log interaction"), tr("Ctrl L"), Button::Kind::Primary, this)) {
    setAccessibleName(tr("Tools"));
    m_search->setMaximumWidth(404);
    m_search->setReadOnly(true);
    m_search->setContextMenuPolicy(Qt::NoContextMenu);
    m_search->installEventFilter(this);
    m_undo->setIcon(icons::icon(u"undo"_s));
    m_readOnlyChip->hide();
    setUndo({});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 9, 16, 10);
    layout->setSpacing(12);
    layout->addWidget(m_search, 1);
    layout->addStretch(1);
    layout->addWidget(m_readOnlyChip);
    layout->addWidget(m_undo);
    layout->addWidget(m_log);
    connect(m_undo, &QPushButton::clicked, this, &TopBar::undoRequested);
    connect(m_log, &QPushButton::clicked, this, &TopBar::logRequested);
}

void TopBar::setReadOnly(const QString& reason) {
    m_readOnly = reason;
    m_readOnlyChip->setVisible(!reason.isEmpty());
    m_readOnlyChip->setToolTip(reason);
    m_log->setEnabled(reason.isEmpty());
    m_log->setToolTip(reason);
    setUndo({});
}

void TopBar::setUndo(const QString& label) {
    m_undo->setEnabled(!label.isEmpty() && m_readOnly.isEmpty());
    const QString hint = label.isEmpty() ? tr("Nothing to undo") : tr("Undo: %1 (Ctrl+Z)").arg(label);
    m_undo->setToolTip(literally(m_readOnly.isEmpty() ? hint : m_readOnly));
    m_undo->setAccessibleDescription(label);
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress) {
        Q_EMIT searchRequested({});
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool opens = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space;
        const bool typed =
            !key->text().isEmpty() && key->text().front().isPrint() && key->modifiers().testFlag(Qt::ControlModifier) == false;
        if (opens || typed) {
            Q_EMIT searchRequested(opens ? QString() : key->text());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void TopBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    painter.fillRect(0, height() - 1, width(), 1, tokens.line);
}

} // namespace rapport::ui
