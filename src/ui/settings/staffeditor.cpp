#include "ui/settings/staffeditor.h"

#include "rapport/presentation/await.h"
#include "rapport/presentation/words.h"
#include "rapport/services/staff.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::Role;

StaffEditor::StaffEditor(const UiContext& context, const domain::StaffMember& member, QWidget* parent)
    : SheetDialog(member.id.isValid() ? tr("Staff member") : tr("New staff member"), parent)
    , m_context(context)
    , m_member(member)
    , m_name(new QLineEdit(member.name, this))
    , m_role(new QComboBox(this))
    , m_problem(plainLabel({}, this)) {
    m_name->setAccessibleName(tr("Name"));
    m_role->setAccessibleName(tr("Role"));
    for (const Role role : {Role::Owner, Role::Manager, Role::Staff})
        m_role->addItem(presentation::capitalised(presentation::word(role)), static_cast<int>(role));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(member.role)));
    m_problem->hide();
    auto* form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Role"), m_role);
    body()->addLayout(form);
    body()->addWidget(m_problem);
    connect(addButton(tr("Cancel"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    connect(addPrimaryButton(tr("Save"), tr("Enter")), &QPushButton::clicked, this, &StaffEditor::save);
    setFirstField(m_name);
}

void StaffEditor::save() {
    m_member.name = m_name->text();
    m_member.role = static_cast<Role>(m_role->currentData().toInt());
    presentation::await(
        services::saveStaffMember(m_context.workspace, m_member), this, [this](StaffId) { accept(); },
        [this](const Error& error) {
            m_problem->setText(error.message());
            m_problem->show();
            m_name->setFocus(Qt::OtherFocusReason);
        });
}

} // namespace rapport::ui
