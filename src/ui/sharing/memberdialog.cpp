#include "ui/sharing/memberdialog.h"

#include "rapport/presentation/words.h"
#include "rapport/services/office.h"
#include "ui/common/passwordfield.h"
#include "ui/common/plaintext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rapport::ui {

using domain::Role;

MemberDialog::MemberDialog(const UiContext& context, Kind kind, const domain::StaffMember& member, QWidget* parent)
    : SavingDialog(context, titleOf(kind, member), tr("Save"), parent)
    , m_kind(kind)
    , m_member(member)
    , m_name(new QLineEdit(member.name, this))
    , m_role(new QComboBox(this))
    , m_login(new QLineEdit(this))
    , m_password(passwordField(tr("Password"), this))
    , m_again(passwordField(tr("The same password again"), this)) {
    // Logins are the server's: undo does not reach them.
    setUndoable(false);
    m_name->setAccessibleName(tr("Name"));
    m_role->setAccessibleName(tr("Role"));
    m_login->setAccessibleName(tr("Login"));
    m_login->setPlaceholderText(tr("such as anna"));
    for (const Role role : {Role::Owner, Role::Manager, Role::Staff})
        m_role->addItem(presentation::capitalised(presentation::word(role)), static_cast<int>(role));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(Role::Staff)));
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins({});
    auto* layout = new QFormLayout;
    addFields(layout);
    column->addLayout(layout);
    column->addWidget(softLabel(tr("At least 8 characters. The server keeps only what it needs to check it."), form));
    addForm(form, kind == Kind::NewMember ? m_name : kind == Kind::GiveLogin ? m_login : m_password);
    setReady();
}

QString MemberDialog::titleOf(Kind kind, const domain::StaffMember& member) {
    if (kind == Kind::NewMember)
        return tr("New member");
    return kind == Kind::GiveLogin ? tr("A login for %1").arg(member.name) : tr("New password for %1").arg(member.name);
}

void MemberDialog::addFields(QFormLayout* form) {
    for (QWidget* field : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_role), static_cast<QWidget*>(m_login)})
        field->hide();
    if (m_kind == Kind::NewMember) {
        form->addRow(tr("&Name"), m_name);
        form->addRow(tr("&Role"), m_role);
        m_name->show();
        m_role->show();
    }
    if (m_kind != Kind::NewPassword) {
        form->addRow(tr("&Login"), m_login);
        m_login->show();
    }
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("Password &again"), m_again);
}

QString MemberDialog::password() const { return m_password->text(); }

QString MemberDialog::missing() {
    if (m_kind == Kind::NewMember && m_name->text().trimmed().isEmpty())
        return tr("A member needs a name.");
    if (m_kind != Kind::NewPassword && m_login->text().trimmed().isEmpty())
        return tr("Enter a login, such as “anna”.");
    if (m_password->text().isEmpty())
        return tr("Choose a password.");
    return m_password->text() == m_again->text() ? QString() : tr("The two passwords differ. Type the same one twice.");
}

void MemberDialog::submit() {
    const services::Workspace& workspace = context().workspace;
    const storage::MemberLogin login{m_login->text().trimmed(), m_password->text()};
    switch (m_kind) {
    case Kind::NewMember:
        return finishWith(services::addMember(workspace, m_name->text(), static_cast<Role>(m_role->currentData().toInt()), login),
                          tr("%1 can log in now.").arg(m_name->text().simplified()));
    case Kind::GiveLogin:
        return finishWith(services::grantLogin(workspace, m_member.id, login), tr("%1 can log in now.").arg(m_member.name));
    case Kind::NewPassword:
        return finishWith(services::setPassword(workspace, m_member.id, login.password),
                          tr("%1 has a new password. It is asked for at the next log-in.").arg(m_member.name));
    }
}

} // namespace rapport::ui
