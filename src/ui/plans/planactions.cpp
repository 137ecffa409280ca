#include "ui/plans/planactions.h"

#include "rapport/presentation/await.h"
#include "rapport/services/plans.h"
#include "ui/common/follow.h"
#include "ui/interactions/logdialog.h"
#include "ui/plans/planeditor.h"

using namespace Qt::StringLiterals;

namespace rapport::ui {

PlanActions::PlanActions(const UiContext& context, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_page(page) {}

void PlanActions::perform(const QString& action, PlannedInteractionId id, const QString& title) {
    const auto& workspace = m_context.workspace;
    if (m_saving.contains(id.value()))
        return;
    if (action == "done"_L1)
        log(id);
    else if (action == "drop"_L1)
        close(id, services::dropPlan(workspace, id), tr("Cancelled: %1").arg(title),
              tr("“%1” could not be cancelled.").arg(title));
    else if (action == "skip"_L1)
        close(id, services::skipPlan(workspace, id), tr("Skipped: %1").arg(title), tr("“%1” could not be skipped.").arg(title));
    else if (action == "redate"_L1 || action == "edit"_L1)
        (new PlanEditor(m_context, id, {}, m_page))->open();
}

void PlanActions::log(PlannedInteractionId id) {
    follow(services::loadPlan(m_context.workspace, id), this, m_context.messages, tr("The plan could not be read."),
           [this](const domain::PlannedInteraction& plan) { (new LogDialog(m_context, plan, m_page))->open(); });
}

void PlanActions::close(PlannedInteractionId id, const QFuture<void>& saving, const QString& doneText,
                        const QString& failureText) {
    m_saving.insert(id.value());
    presentation::await(
        saving, this,
        [this, id, doneText] {
            m_saving.remove(id.value());
            m_context.messages.done(doneText, true);
        },
        [this, id, failureText](const Error& error) {
            m_saving.remove(id.value());
            m_context.messages.failure(failureText + u' ' + error.message());
        });
}

} // namespace rapport::ui
