#include "ui/common/writing.h"

#include "ui/common/emptystate.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>

namespace rapport::ui {

namespace {
template <typename Control>
void disableWhereReadOnly(Control* control, const UiContext& context) {
    const QString reason = readOnlyReason(context);
    if (reason.isEmpty())
        return;
    control->setEnabled(false);
    control->setToolTip(reason);
    control->setStatusTip(reason);
}
} // namespace

QString readOnlyReason(const UiContext& context) {
    return context.workspace.store.isReadOnly() ? QCoreApplication::translate("writing", "This store is open for reading only.")
                                                : QString();
}

void needsWriting(QAction* action, const UiContext& context) { disableWhereReadOnly(action, context); }

void needsWriting(QAbstractButton* button, const UiContext& context) {
    disableWhereReadOnly(button, context);
    button->setAccessibleDescription(readOnlyReason(context));
}

void beginAnEmptyStore(EmptyState& empty, const UiContext& context) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("writing", text); };
    const bool may = context.workspace.permissions.may(domain::Act::ChangeCustomers);
    empty.setSentence(may ? tr("No customers yet. Add the first one, or import a file of contacts.")
                          : tr("No customers yet. A manager or an owner adds the first ones."));
    empty.setButton(may ? tr("Add a customer") : QString());
    empty.setSecondButton(may ? tr("Import contacts") : QString());
    empty.setReadOnly(readOnlyReason(context));
}

void needs(QAction* action, const UiContext& context, domain::Act act) {
    needsWriting(action, context);
    if (!context.workspace.permissions.may(act))
        action->setVisible(false);
}

void needs(QAbstractButton* button, const UiContext& context, domain::Act act) {
    needsWriting(button, context);
    if (!context.workspace.permissions.may(act))
        button->hide();
}

} // namespace rapport::ui
