#pragma once

#include "rapport/services/callplanning.h"
#include "ui/common/savingdialog.h"

class QDateEdit;
class QLabel;
class QLineEdit;

namespace rapport::ui {

/// Plans a call with one customer: the day with the fewest contacts before they turn red is filled in with the reason, and can be
/// changed. Enter plans it.
class PlanCallDialog final : public SavingDialog {
    Q_OBJECT

public:
    PlanCallDialog(const UiContext& context, CustomerId customer, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void layOut();
    void fill(const services::CallSpread& spread);
    void showDay();

    CustomerId m_id;
    QString m_name;
    StaffId m_owner;
    QDate m_proposed;
    QString m_reason;
    QDateEdit* m_day;
    QLabel* m_fullDay;
    QLineEdit* m_words;
};

} // namespace rapport::ui
