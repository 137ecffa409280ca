#include "ui/settings/staffeditor.h"

#include "rapport/presentation/words.h"
#include "rapport/services/staff.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::Role;

StaffEditor::StaffEditor(const UiContext& context, const domain::StaffMember& member, QWidget* parent)
    : SavingDialog(context, member.id.isValid() ? tr("Staff member") : tr("New staff member"), tr("Save"), parent)
    , m_member(member)
    , m_name(new QLineEdit(member.name, this))
    , m_role(new QComboBox(this)) {
    m_name->setAccessibleName(tr("Name"));
    m_role->setAccessibleName(tr("Role"));
    for (const Role role : {Role::Owner, Role::Manager, Role::Staff})
        m_role->addItem(presentation::capitalised(presentation::word(role)), static_cast<int>(role));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(member.role)));
    auto* form = new QWidget(this);
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins({});
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(tr("&Role"), m_role);
    addForm(form, m_name);
    setReady();
}

QString StaffEditor::missing() {
    if (!m_name->text().trimmed().isEmpty())
        return {};
    m_name->setFocus(Qt::OtherFocusReason);
    return tr("A staff member needs a name.");
}

void StaffEditor::submit() {
    m_member.name = m_name->text();
    m_member.role = static_cast<Role>(m_role->currentData().toInt());
    finishWith(services::saveStaffMember(context().workspace, m_member), tr("Saved %1.").arg(m_member.name.simplified()));
}

} // namespace rapport::ui
