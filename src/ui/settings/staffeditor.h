#pragma once

#include "rapport/domain/staff.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace rapport::ui {

/// Name and role of a staff member, new or known.
class StaffEditor final : public SheetDialog {
    Q_OBJECT

public:
    StaffEditor(const UiContext& context, const domain::StaffMember& member, QWidget* parent);

private:
    void save();

    UiContext m_context;
    domain::StaffMember m_member;
    QLineEdit* m_name;
    QComboBox* m_role;
    QLabel* m_problem;
};

} // namespace rapport::ui
