#pragma once

#include "rapport/domain/staff.h"
#include "ui/common/savingdialog.h"

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace rapport::ui {

/// Who may log in to the office: a new member with a login, a login for somebody who is on the staff, or another password.
class MemberDialog final : public SavingDialog {
    Q_OBJECT

public:
    enum class Kind { NewMember, GiveLogin, NewPassword };
    /// `member` is whom it is about; of a new one nothing is known.
    MemberDialog(const UiContext& context, Kind kind, const domain::StaffMember& member, QWidget* parent);
    /// For who logs in with it themselves.
    [[nodiscard]] QString password() const;

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    [[nodiscard]] static QString titleOf(Kind kind, const domain::StaffMember& member);
    void addFields(QFormLayout* form);

    Kind m_kind;
    domain::StaffMember m_member;
    QLineEdit* m_name;
    QComboBox* m_role;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QLineEdit* m_again;
};

} // namespace rapport::ui
