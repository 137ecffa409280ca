#pragma once

#include "rapport/presentation/history.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

namespace rapport::ui {

class CardTable;
class EmptyState;

/// Who changed what when, before and after: of one record, or of everything. Newest first; older ones follow on request.
class HistoryDialog final : public SheetDialog {
    Q_OBJECT

public:
    HistoryDialog(const UiContext& context, std::optional<std::pair<storage::Entity, qint64>> record, QWidget* parent);
    ~HistoryDialog() override;

Q_SIGNALS:
    void filled();

private:
    void load();
    void show(const presentation::HistoryPage& page);

    UiContext m_context;
    presentation::HistoryRecord m_record;
    presentation::HistoryModel* m_model;
    CardTable* m_table;
    EmptyState* m_empty;
    storage::CancelToken m_loading;
    int m_limit;
};

} // namespace rapport::ui
