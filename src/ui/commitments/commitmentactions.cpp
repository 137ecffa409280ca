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
        close(id, services::completeCommitment(workspace, id), tr("Done: %1").arg(words),
              tr("“%1” could not be marked as done.").arg(words));
    else if (action == "release"_L1)
        close(id, services::releaseCommitment(workspace, id), tr("Released by the customer: %1").arg(words),
              tr("“%1” could not be released.").arg(words));
    else if (action == "withdraw"_L1)
        close(id, services::withdrawCommitment(workspace, id), tr("Withdrawn: %1").arg(words),
              tr("“%1” could not be withdrawn.").arg(words));
    else if (action == "broken"_L1)
        close(id, services::breakCommitment(workspace, id), tr("Marked as broken: %1").arg(words),
              tr("“%1” could not be marked as broken.").arg(words));
    else
        openDialog(action, id);
}

void CommitmentActions::close(CommitmentId id, const QFuture<void>& saving, const QString& doneText, const QString& failureText) {
    m_saving.insert(id.value());
    Q_EMIT started(id);
    presentation::await(
        saving, this,
        [this, id, doneText] {
            m_saving.remove(id.value());
            m_context.messages.done(doneText, true);
        },
        [this, id, failureText](const Error& error) {
            m_saving.remove(id.value());
            m_context.messages.failure(failureText + u' ' + error.message());
            Q_EMIT failed(id);
        });
}

void CommitmentActions::openDialog(const QString& action, CommitmentId id) {
    if (action == "redate"_L1) {
        connect(askRedate(m_context, {id}, m_page), &SavingDialog::saved, this, [this, id] { Q_EMIT started(id); });
        return;
    }
    SavingDialog* dialog = nullptr;
    if (action == "assign"_L1)
        dialog = new AssignDialog(m_context, id, m_page);
    else if (action == "edit"_L1)
        dialog = new CommitmentEditor(m_context, id, {}, m_page);
    if (!dialog)
        return;
    if (action != "edit"_L1)
        connect(dialog, &SavingDialog::saved, this, [this, id] { Q_EMIT started(id); });
    dialog->open();
}

void CommitmentActions::add(std::optional<CustomerId> customer) {
    (new CommitmentEditor(m_context, {}, customer, m_page))->open();
}

} // namespace rapport::ui
