#pragma once

#include "rapport/domain/customer.h"
#include "ui/common/savingdialog.h"

class QLineEdit;

namespace rapport::ui {

/// What the gestures to one customer of a tier may cost in a calendar year.
class BudgetEditor final : public SavingDialog {
    Q_OBJECT

public:
    BudgetEditor(const UiContext& context, domain::Tier tier, const std::optional<int>& budget, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    [[nodiscard]] std::optional<int> budget() const; ///< empty for none

    domain::Tier m_tier;
    QLineEdit* m_amount;
};

} // namespace rapport::ui
