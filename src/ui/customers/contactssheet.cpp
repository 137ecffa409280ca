#include "ui/customers/contactssheet.h"

#include "rapport/domain/saying.h"
#include "rapport/presentation/format.h"
#include "rapport/services/balance.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/writing.h"
#include "ui/interactions/interactioneditor.h"

#include <QHeaderView>

namespace rapport::ui {

using namespace presentation;

ContactsSheet::ContactsSheet(const UiContext& context, CustomerId customer, const CountedContacts& contacts, QWidget* parent)
    : ListSheet(context,
                {.title = capitalised(contacts.text),
                 .listName = tr("What it counts"),
                 .emptySentence = tr("These contacts were removed."),
                 .room = {560, 300}},
                parent)
    , m_customer(customer)
    , m_ids(contacts.ids)
    , m_model(new LinesModel({tr("What"), tr("When")}, this)) {
    setModel(m_model);
    table().setHeaderShown(false);
    table().horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(addPrimaryButton(tr("Close"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    connect(&table(), &CardTable::rowActivated, this, &ContactsSheet::openRecord);
    reload();
}

void ContactsSheet::load(int, const storage::CancelToken& token) {
    follow(services::contactsBehind(context().workspace, m_customer, m_ids), this, context().messages,
           tr("What it counts could not be read."), [this, token](const std::vector<storage::WeekRow>& rows) {
               if (!token.isCancelled())
                   show(rows);
           });
}

void ContactsSheet::show(const std::vector<storage::WeekRow>& rows) {
    const QDate today = context().workspace.clock.today();
    std::vector<Line> lines;
    for (const auto& row : rows) {
        const QString how = capitalised(domain::word(row.channel));
        lines.push_back(
            {.id = row.id,
             .customer = row.customer,
             .cells = {{row.words.isEmpty() ? how : tr("%1: %2", "how: what").arg(how, row.words)}, {dayText(row.day, today)}}});
    }
    m_model->show(std::move(lines));
    showLoaded();
}

void ContactsSheet::openRecord(const QModelIndex& index) {
    const auto* line = m_model->lineAt(index.row());
    if (line == nullptr)
        return;
    if (const QString reason = readOnlyReason(context()); !reason.isEmpty())
        return context().messages.failure(reason);
    (new InteractionEditor(context(), InteractionId(line->id), this))->open();
}

} // namespace rapport::ui
