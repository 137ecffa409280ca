#include "ui/customers/legsheet.h"

#include "rapport/presentation/linesmodel.h"
#include "rapport/presentation/words.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/writing.h"
#include "ui/interactions/interactioneditor.h"
#include "ui/milestones/milestoneeditor.h"

#include <QHeaderView>

namespace rapport::ui {

LegSheet::LegSheet(const UiContext& context, CustomerId customer, domain::Leg leg, QWidget* parent)
    : ListSheet(context,
                {.title = presentation::capitalised(domain::word(leg)),
                 .listName = tr("What it comes from"),
                 .emptySentence = tr("Nothing was entered yet that says anything about it."),
                 .room = {560, 300}},
                parent)
    , m_customer(customer)
    , m_leg(leg)
    , m_model(new presentation::LinesModel({tr("What"), tr("When")}, this)) {
    setModel(m_model);
    table().setHeaderShown(false);
    table().horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(addPrimaryButton(tr("Close"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    connect(&table(), &CardTable::rowActivated, this, &LegSheet::openRecord);
    reload();
}

void LegSheet::load(int, const storage::CancelToken& token) {
    follow(services::customerLegs(context().workspace, m_customer, token), this, context().messages,
           tr("What it comes from could not be read."), [this, token](const services::CustomerLegs& read) {
               if (!token.isCancelled())
                   show(read);
           });
}

void LegSheet::show(const services::CustomerLegs& read) {
    const auto& reading = read.legs.of(m_leg);
    m_evidence = presentation::evidenceLines(reading, context().workspace.clock.today());
    setQuietLine(tr("%1: %2. %3", "Anna Kovács: weak. 3 of 5 kept, 1 overdue")
                     .arg(read.name, domain::word(reading.state), domain::sentenceOf(reading)));
    m_model->show(m_evidence.lines);
    showLoaded();
}

QString LegSheet::whyNotOpened(const domain::LegRecord& record) const {
    const QString refusal = record.kind() == domain::LegRecordKind::Milestone
                                ? context().workspace.permissions.refusal(domain::Act::ChangeCustomers)
                                : QString();
    return refusal.isEmpty() ? readOnlyReason(context()) : refusal;
}

void LegSheet::openRecord(const QModelIndex& index) {
    const auto* line = m_model->lineAt(index.row());
    const auto* record = line != nullptr && line->kind == presentation::RowKind::Row ? m_evidence.recordAt(line->id) : nullptr;
    if (record == nullptr)
        return;
    if (const QString reason = whyNotOpened(*record); !reason.isEmpty())
        return context().messages.failure(reason);
    switch (record->kind()) {
    case domain::LegRecordKind::Interaction:
        return (new InteractionEditor(context(), InteractionId(record->id), this))->open();
    case domain::LegRecordKind::Commitment:
        return (new CommitmentEditor(context(), CommitmentId(record->id), {}, this))->open();
    case domain::LegRecordKind::Milestone:
        return (new MilestoneEditor(context(), MilestoneId(record->id), {}, this))->open();
    }
}

} // namespace rapport::ui
