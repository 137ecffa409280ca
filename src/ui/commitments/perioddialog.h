#pragma once

#include "rapport/domain/promiserate.h"
#include "ui/common/sheetdialog.h"

class QDateEdit;

namespace rapport::ui {

/// From one day to another, both included.
class PeriodDialog final : public SheetDialog {
    Q_OBJECT

public:
    PeriodDialog(const domain::Period& period, QWidget* parent);
    void accept() override;

Q_SIGNALS:
    void chosen(const rapport::domain::Period& period);

private:
    QDateEdit* m_from;
    QDateEdit* m_to;
};

} // namespace rapport::ui
