#include "ui/settings/staffchooser.h"

#include "rapport/presentation/settings.h"
#include "rapport/services/staff.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"

#include <QVBoxLayout>
#include <algorithm>

namespace rapport::ui {

StaffChooser::StaffChooser(const UiContext& context, QWidget* parent)
    : SheetDialog(tr("Who works here now?"), parent)
    , m_context(context)
    , m_model(tr("Staff member"))
    , m_table(new CardTable(tr("Staff members"), this)) {
    m_table->setModel(&m_model);
    m_table->setActionsShown(false);
    m_table->setMinimumHeight(220);
    body()->addWidget(m_table);
    connect(addButton(tr("Cancel"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    connect(addPrimaryButton(tr("Choose"), tr("Enter")), &QPushButton::clicked, this, &StaffChooser::choose);
    connect(m_table, &CardTable::rowActivated, this, &StaffChooser::choose);
    setFirstField(m_table);
    follow(services::staffMembers(m_context.workspace), this, m_context.messages, tr("The staff members could not be read."),
           [this](std::vector<domain::StaffMember> members) {
               std::erase_if(members, [](const domain::StaffMember& member) { return !member.active; });
               m_members = std::move(members);
               m_model.show(presentation::staffRows(m_members, m_context.workspace.actor));
               m_table->selectRow(0);
           });
}

void StaffChooser::choose() {
    const QModelIndex index = m_table->selectedRow();
    if (!index.isValid())
        return;
    Q_EMIT chosen(m_members.at(static_cast<size_t>(index.row())));
    accept();
}

} // namespace rapport::ui
