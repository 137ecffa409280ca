#include "ui/common/writing.h"

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

} // namespace rapport::ui
