#include "ui/history/trashdialog.h"

#include "rapport/services/customers.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/writing.h"

namespace rapport::ui {

TrashDialog::TrashDialog(const UiContext& context, QWidget* parent)
    : ListSheet(context,
                {.title = tr("Trash"), .listName = tr("Trash"), .emptySentence = tr("The trash is empty."), .room = {560, 320}},
                parent)
    , m_model(new presentation::TrashModel(this)) {
    setModel(m_model);
    table().setRowActions(presentation::permitted(presentation::trashActions(), context.workspace.permissions));
    table().setReadOnly(readOnlyReason(context));
    table().setActionsShown(false);
    connect(addButton(tr("Close"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    Button* restoreButton = addPrimaryButton(tr("Restore"), tr("Enter"));
    needs(restoreButton, context, domain::Act::ChangeCustomers);
    connect(restoreButton, &QPushButton::clicked, this, [this] { activate(table().selectedRow().row()); });
    connect(&table(), &CardTable::rowActivated, this, [this](const QModelIndex& index) { activate(index.row()); });
    connect(&table(), &CardTable::actionTriggered, this, [this](const QModelIndex& index) { activate(index.row()); });
    reload();
}

void TrashDialog::load(int limit, const storage::CancelToken& token) {
    const auto& clock = context().workspace.clock;
    auto page = context().workspace.store.read(
        [limit, now = clock.now(), zone = clock.zone()](storage::ReadSession& session) {
            return presentation::loadTrash(session, limit, now, zone);
        },
        token);
    follow(page, this, context().messages, tr("The trash could not be read."), [this](const presentation::TrashPage& loaded) {
        m_model->show(loaded, context().workspace.permissions);
        showLoaded();
    });
}

void TrashDialog::activate(int row) {
    const auto* line = m_model->lineAt(row);
    if (!line)
        return;
    const bool may = context().workspace.permissions.may(domain::Act::ChangeCustomers) && readOnlyReason(context()).isEmpty();
    if (line->kind == presentation::RowKind::Row && !may)
        return;
    if (line->kind == presentation::RowKind::Row)
        return restore(line->customer, line->cells.front().text);
    loadMore();
}

void TrashDialog::restore(CustomerId id, const QString& name) {
    follow(services::setCustomerState(context().workspace, {id}, domain::CustomerState::Active), this, context().messages,
           tr("%1 could not be restored.").arg(name),
           [this, name] { context().messages.done(tr("Restored %1").arg(name), true); });
}

} // namespace rapport::ui
