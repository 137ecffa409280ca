#include "gui/customers/desk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QPlainTextEdit>

namespace rapport::tests {

using namespace Qt::StringLiterals;

Desk::Desk()
    : clock(*Moment::parse(u"2026-11-21T15:42:00Z"_s, QTimeZone::utc()), QTimeZone("Europe/Budapest")) {
    storage::StoreOptions options;
    options.createIfMissing = true;
    store = storage::Store::open(folder.filePath(u"desk.rapport"_s), options);
    workspace.reset(new services::Workspace{*store, clock, {}});
    domain::StaffMember maria;
    maria.name = u"Maria"_s;
    maria.role = domain::Role::Owner;
    workspace->actor = wait(services::saveStaffMember(*workspace, maria));
}

CustomerId Desk::add(const QString& given, const QString& family, const std::function<void(domain::Customer&)>& more) {
    services::CustomerRecord record;
    record.customer.name.given = given;
    record.customer.name.family = family;
    if (more)
        more(record.customer);
    return wait(services::saveCustomer(*workspace, record));
}

void Desk::openReadOnly() {
    workspace.reset();
    store.reset();
    storage::StoreOptions options;
    options.readOnly = true;
    store = storage::Store::open(folder.filePath(u"desk.rapport"_s), options);
    workspace.reset(new services::Workspace{*store, clock, StaffId(1)});
}

QStringList namelessControls(QWidget* root) {
    QStringList nameless;
    for (auto* widget : root->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                             qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
                             qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QPlainTextEdit*>(widget);
        // Parts of a control (a spin box's field, a combo box's list) and the toolkit's own bear its name.
        const bool part = widget->objectName().startsWith(u"qt_"_s) || qobject_cast<QComboBox*>(widget->parentWidget()) ||
                          qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                          QByteArray(widget->metaObject()->className()).startsWith("QComboBoxPrivate");
        if (!control || part || widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton"))
            continue;
        auto* face = QAccessible::queryAccessibleInterface(widget);
        if (widget->inherits("QComboBoxListView") || widget->inherits("QCalendarView") ||
            widget->window()->inherits("QCalendarPopup"))
            continue;
        if (face == nullptr || face->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u" in "_s +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    }
    return nameless;
}

} // namespace rapport::tests
