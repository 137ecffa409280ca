#include "gui/work/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace rapport::test {

namespace {

bool isControl(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
}

/// The inner parts of Qt's own compound controls are spoken for by these.
bool isPartOfControl(const QWidget* widget) {
    for (const auto* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (isControl(parent))
            return true;
    return false;
}

} // namespace

QStringList namelessControls(const QWidget* root) {
    QStringList nameless;
    for (auto* widget : root->findChildren<QWidget*>()) {
        if (!isControl(widget) || isPartOfControl(widget))
            continue;
        const auto* spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    }
    return nameless;
}

} // namespace rapport::test
