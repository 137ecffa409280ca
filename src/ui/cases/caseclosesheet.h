#pragma once

#include "rapport/presentation/cases.h"
#include "ui/common/savingdialog.h"

class QFormLayout;
class QLabel;
class QLineEdit;

namespace rapport::ui {

/// Closes a case: what it came from, and where the apology or the check-back is missing, why it is closed all the same.
class CaseCloseSheet final : public SavingDialog {
    Q_OBJECT

public:
    CaseCloseSheet(const UiContext& context, CaseId id, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void fill(const presentation::CaseDetails& details);
    void showLacks();
    [[nodiscard]] domain::Case asEntered() const;

    CaseId m_id;
    presentation::CaseDetails m_details;
    QLineEdit* m_cause;
    QLabel* m_lacks;
    QLineEdit* m_reason;
};

} // namespace rapport::ui
