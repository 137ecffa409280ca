#pragma once

#include "rapport/presentation/cases.h"
#include "ui/common/savingdialog.h"

class QCheckBox;

namespace rapport::ui {

class TellingEdit;

/// Tells the customer how a case stands: the message is shown first, then opened in the user's program and logged.
class CaseTellSheet final : public SavingDialog {
    Q_OBJECT

public:
    CaseTellSheet(const UiContext& context, CaseId id, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void fill(const presentation::CaseDetails& details);

    CaseId m_id;
    QString m_name;
    TellingEdit* m_telling;
    QCheckBox* m_told;
};

} // namespace rapport::ui
