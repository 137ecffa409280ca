// What can be done on the Settings page; how it looks is in settingspage.cpp.
#include "rapport/services/customers.h"
#include "rapport/services/staff.h"
#include "ui/common/follow.h"
#include "ui/settings/fieldeditor.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/staffeditor.h"
#include "ui/sharing/memberdialog.h"

using namespace Qt::StringLiterals;

namespace rapport::ui {

void SettingsPage::editStaff(const domain::StaffMember& member) { (new StaffEditor(m_context, member, this))->open(); }

void SettingsPage::editField(const domain::CustomField& field) { (new FieldEditor(m_context, field, this))->open(); }

void SettingsPage::addMember() {
    if (!m_context.workspace.store.isOffice())
        return editStaff({});
    auto* dialog = new MemberDialog(m_context, MemberDialog::Kind::NewMember, {}, this);
    connect(dialog, &SavingDialog::saved, this, &SettingsPage::loadStaff);
    dialog->open();
}

void SettingsPage::addField() {
    domain::CustomField field;
    field.position = static_cast<int>(m_fields.size());
    editField(field);
}

void SettingsPage::actOnStaff(size_t row, const QString& action) {
    domain::StaffMember member = m_members.at(row);
    if (action == u"edit"_s)
        return editStaff(member);
    if (action == u"login"_s)
        return changeLogin(member);
    if (action == u"password"_s)
        return setPassword(member);
    member.active = !member.active;
    follow(services::saveStaffMember(m_context.workspace, member), this, m_context.messages,
           tr("The staff member could not be changed."), [this, member](StaffId) {
               m_context.messages.done(member.active ? tr("%1 works here again.").arg(member.name)
                                                     : tr("%1 has left.").arg(member.name));
           });
}

void SettingsPage::actOnField(size_t row, const QString& action) {
    if (action == u"edit"_s)
        editField(m_fields.at(row));
    else if (action == u"up"_s)
        moveField(m_fields.at(row), -1);
    else if (action == u"down"_s)
        moveField(m_fields.at(row), 1);
    else if (action == u"remove"_s)
        removeField(m_fields.at(row));
}

void SettingsPage::moveField(const domain::CustomField& field, int step) {
    follow(services::moveCustomField(m_context.workspace, field.id, step), this, m_context.messages,
           tr("The field could not be moved."), [] {});
}

void SettingsPage::removeField(const domain::CustomField& field) {
    follow(services::removeCustomField(m_context.workspace, field.id), this, m_context.messages,
           tr("The field could not be removed."),
           [this, name = field.name] { m_context.messages.done(tr("Removed the field “%1”.").arg(name)); });
}

} // namespace rapport::ui
