#include "bootstrap/program/pressing.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QPixmap>
#include <QShortcut>

namespace rapport::bootstrap {

namespace {

/// What lies on top.
QWidget& front(QWidget& window) {
    QWidget* sheet = QApplication::activeModalWidget();
    return sheet ? *sheet : window;
}

QAbstractButton* buttonIn(const QWidget& place, const QString& name) {
    const auto is = [&](const QAbstractButton* button, bool whole) {
        const QString& called = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
        return button->isVisible() && button->isEnabled() &&
               (whole ? called == name || button->text() == name
                      : (called.startsWith(name + u':') || called.startsWith(name + u' ')));
    };
    const auto all = place.findChildren<QAbstractButton*>();
    for (const bool whole : {true, false})
        for (auto* button : all)
            if (is(button, whole))
                return button;
    return nullptr;
}

/// Shortcuts hold where they are seen: on the page that is shown, not on the one behind it.
bool isSeen(const QObject& owner) {
    const auto* widget = qobject_cast<const QWidget*>(&owner);
    return !widget || widget->isVisible();
}

QAction* holding(const QList<QAction*>& actions, const QKeySequence& key) {
    const auto holds = [&](const QAction* action) {
        return action->isEnabled() && action->shortcuts().contains(key) && isSeen(*action->parent());
    };
    const auto found = std::find_if(actions.begin(), actions.end(), holds);
    return found == actions.end() ? nullptr : *found;
}

/// Of what has the keyboard, else of what it stands in, else of anything in sight.
QAction* actionIn(const QWidget& place, const QKeySequence& key) {
    for (const QWidget* widget = place.focusWidget(); widget; widget = widget->parentWidget())
        if (QAction* action = holding(widget->actions(), key))
            return action;
    return holding(place.findChildren<QAction*>(), key);
}

void sendKey(QWidget& to, const QKeySequence& key) {
    const auto combination = key[0];
    const bool isLetter = combination.key() >= Qt::Key_Space && combination.key() <= Qt::Key_AsciiTilde;
    const QString text = isLetter ? QString(QChar(static_cast<char16_t>(combination.key()))).toLower() : QString();
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, combination.key(), combination.keyboardModifiers(), text);
        QCoreApplication::sendEvent(&to, &event);
    }
}

} // namespace

bool press(QWidget& window, const QString& what) {
    QWidget& place = front(window);
    if (auto* button = buttonIn(place, what)) {
        button->click();
        return true;
    }
    const QKeySequence key(what);
    if (key.isEmpty() || key[0].key() == Qt::Key_unknown)
        return false;
    if (auto* action = actionIn(place, key)) {
        action->trigger();
        return true;
    }
    for (auto* shortcut : place.findChildren<QShortcut*>())
        if (shortcut->isEnabled() && shortcut->key() == key && isSeen(*shortcut->parent())) {
            Q_EMIT shortcut->activated();
            return true;
        }
    sendKey(place.focusWidget() ? *place.focusWidget() : place, key);
    return true;
}

QPixmap pictureOf(QWidget& window) {
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (const QWidget* widget : QApplication::topLevelWidgets()) {
        auto* sheet = qobject_cast<QDialog*>(const_cast<QWidget*>(widget));
        if (!sheet || !sheet->isVisible())
            continue;
        const QPoint place = sheet->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint());
        painter.save();
        painter.translate(place);
        if (!sheet->mask().isEmpty())
            painter.setClipRegion(sheet->mask());
        painter.drawPixmap(QPoint(), sheet->grab());
        painter.restore();
    }
    return picture;
}

} // namespace rapport::bootstrap
