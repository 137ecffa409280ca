#pragma once

#include "rapport/presentation/trash.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

namespace rapport::ui {

class CardTable;
class EmptyState;

/// Customers in the trash; Enter or R brings the selected one back.
class TrashDialog final : public SheetDialog {
    Q_OBJECT

public:
    TrashDialog(const UiContext& context, QWidget* parent);
    ~TrashDialog() override;

Q_SIGNALS:
    void filled();

private:
    void load();
    void show(const presentation::TrashPage& page);
    void activate(int row);
    void restore(CustomerId id, const QString& name);

    UiContext m_context;
    presentation::TrashModel* m_model;
    CardTable* m_table;
    EmptyState* m_empty;
    storage::CancelToken m_loading;
    int m_limit;
};

} // namespace rapport::ui
