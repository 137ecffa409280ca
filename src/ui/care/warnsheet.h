#pragma once

#include "rapport/domain/expiry.h"
#include "ui/common/savingdialog.h"

class QCheckBox;

namespace rapport::ui {

class TellingEdit;

/// Warns a customer of a deadline: the message is shown first, then opened in the user's program and logged.
class WarnSheet final : public SavingDialog {
    Q_OBJECT

public:
    WarnSheet(const UiContext& context, ExpiryId id, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    ExpiryId m_id;
    QString m_name;
    TellingEdit* m_telling;
    QCheckBox* m_told;
};

} // namespace rapport::ui
