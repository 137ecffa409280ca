#pragma once

#include "ui/common/page.h"

namespace rapport::ui {

/// Undo and redo of the store's changes: knows what each would take back, and does it.
class UndoControl final : public QObject {
    Q_OBJECT

public:
    UndoControl(const UiContext& context, QObject* parent);
    void refresh();
    void undo();
    void redo();

Q_SIGNALS:
    /// Empty labels: nothing to undo, nothing to redo.
    void labelsChanged(const QString& undo, const QString& redo);

private:
    UiContext m_context;
};

} // namespace rapport::ui
