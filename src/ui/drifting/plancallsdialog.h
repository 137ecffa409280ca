#pragma once

#include "rapport/services/callplanning.h"
#include "ui/common/savingdialog.h"

class QLabel;

namespace rapport::presentation {
class RowListModel;
}

namespace rapport::ui {

class CardTable;

/// Plans calls with many customers at once: shows how they spread over the days before anything is saved.
class PlanCallsDialog final : public SavingDialog {
    Q_OBJECT

public:
    PlanCallsDialog(const UiContext& context, const std::vector<CustomerId>& customers, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void fill(services::CallSpread spread);

    services::CallSpread m_spread;
    presentation::RowListModel* m_model;
    QLabel* m_summary;
    CardTable* m_table;
};

} // namespace rapport::ui
