#include "ui/shell/undocontrol.h"

#include "rapport/services/history.h"
#include "ui/common/follow.h"

namespace rapport::ui {

UndoControl::UndoControl(const UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {}

void UndoControl::refresh() {
    follow(services::undoState(m_context.workspace), this, m_context.messages, tr("What can be undone could not be read."),
           [this](const storage::UndoState& state) {
               Q_EMIT labelsChanged(state.undoLabel.value_or(QString()), state.redoLabel.value_or(QString()));
           });
}

void UndoControl::undo() {
    follow(services::undo(m_context.workspace), this, m_context.messages, tr("The last change could not be undone."),
           [this](const QString& label) { m_context.messages.done(tr("Undone: %1").arg(label), false); });
}

void UndoControl::redo() {
    follow(services::redo(m_context.workspace), this, m_context.messages, tr("The change could not be done again."),
           [this](const QString& label) { m_context.messages.done(tr("Done again: %1").arg(label), true); });
}

} // namespace rapport::ui
