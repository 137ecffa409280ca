#include "ui/commitments/commitmentactions.h"

#include "rapport/services/commitments.h"
#include "ui/commitments/assigndialog.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/redatedialog.h"

using namespace Qt::StringLiterals;

namespace rapport::ui {

CommitmentActions::CommitmentActions(const UiContext& context, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_page(page) {}

void CommitmentActions::perform(const QString& action, CommitmentId id, const QString& words) {
    const auto& workspace = m_context.workspace;
    if (m_saving.contains(id.value()))
        return;
    if (action == "done"_L1)
        close({id}, services::completeCommitment(workspace, id), tr("Done: %1").arg(words),
              tr("“%1” could not be marked as done.").arg(words));
    else if (action == "release"_L1)
        close({id}, services::releaseCommitment(workspace, id), tr("Released by the customer: %1").arg(words),
              tr("“%1” could not be released.").arg(words));
    else if (action == "withdraw"_L1)
        close({id}, services::withdrawCommitment(workspace, id), tr("Withdrawn: %1").arg(words),
              tr("“%1” could not be withdrawn.").arg(words));
    else if (action == "skip"_L1)
        close({id}, services::skipCommitment(workspace, id), tr("Skipped: %1").arg(words),
              tr("“%1” could not be skipped.").arg(words));
    else if (action == "broken"_L1)
        close({id}, services::breakCommitment(workspace, id), tr("Marked as broken: %1").arg(words),
              tr("“%1” could not be marked as broken.").arg(words));
    else
        openDialog(action, id);
}

bool CommitmentActions::performAll(const QString& action, const std::vector<CommitmentId>& ids) {
    const bool busy = std::any_of(ids.begin(), ids.end(), [this](CommitmentId id) { return m_saving.contains(id.value()); });
    const auto count = tr("%1 commitments").arg(ids.size());
    if (action == "assign"_L1)
        assign(ids);
    else if (action != "done"_L1)
        return false;
    else if (!busy)
        close(ids, services::completeCommitments(m_context.workspace, ids), tr("Done: %1").arg(count),
              tr("%1 could not be marked as done.").arg(count));
    return true;
}

void CommitmentActions::close(const std::vector<CommitmentId>& ids, const QFuture<void>& saving, const QString& doneText,
                              const QString& failureText) {
    for (const auto id : ids) {
        m_saving.insert(id.value());
        Q_EMIT started(id);
    }
    const auto settled = [this, ids] {
        for (const auto id : ids)
            m_saving.remove(id.value());
    };
    presentation::await(
        saving, this,
        [this, settled, doneText] {
            settled();
            m_context.messages.done(doneText, true);
        },
        [this, settled, ids, failureText](const Error& error) {
            settled();
            m_context.messages.failure(failureText + u' ' + error.message());
            Q_EMIT failed(ids.front());
        });
}

void CommitmentActions::assign(const std::vector<CommitmentId>& ids) {
    auto* dialog = new AssignDialog(m_context, ids, m_page);
    connect(dialog, &SavingDialog::saved, this, [this, ids] {
        for (const auto id : ids)
            Q_EMIT started(id);
    });
    dialog->open();
}

void CommitmentActions::openDialog(const QString& action, CommitmentId id) {
    if (action == "redate"_L1) {
        connect(askRedate(m_context, {id}, m_page), &SavingDialog::saved, this, [this, id] { Q_EMIT started(id); });
        return;
    }
    if (action == "assign"_L1)
        assign({id});
    else if (action == "edit"_L1)
        (new CommitmentEditor(m_context, id, {}, m_page))->open();
}

void CommitmentActions::add(std::optional<CustomerId> customer) {
    (new CommitmentEditor(m_context, {}, customer, m_page))->open();
}

} // namespace rapport::ui
