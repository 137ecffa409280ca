#pragma once

#include "rapport/domain/staff.h"
#include "ui/common/savingdialog.h"

class QComboBox;
class QLineEdit;

namespace rapport::ui {

/// Name and role of a staff member, new or known.
class StaffEditor final : public SavingDialog {
    Q_OBJECT

public:
    StaffEditor(const UiContext& context, const domain::StaffMember& member, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    domain::StaffMember m_member;
    QLineEdit* m_name;
    QComboBox* m_role;
};

} // namespace rapport::ui
