#pragma once

#include "rapport/presentation/history.h"
#include "ui/history/listsheet.h"

namespace rapport::ui {

/// Who changed what when, before and after: of one record, or of everything. Newest first; older ones follow on request.
class HistoryDialog final : public ListSheet {
    Q_OBJECT

public:
    HistoryDialog(const UiContext& context, const presentation::HistoryRecord& record, QWidget* parent);

protected:
    void load(int limit, const storage::CancelToken& token) override;

private:
    presentation::HistoryRecord m_record;
    presentation::HistoryModel* m_model;
};

} // namespace rapport::ui
