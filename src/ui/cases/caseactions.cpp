#include "ui/cases/caseactions.h"

#include "rapport/services/cases.h"
#include "ui/cases/caseclosesheet.h"
#include "ui/cases/caseeditor.h"
#include "ui/cases/casepromisesheet.h"
#include "ui/cases/casesheet.h"
#include "ui/cases/casetellsheet.h"
#include "ui/common/follow.h"

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::WaitsOn;

CaseActions::CaseActions(const UiContext& context, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_page(page) {}

void CaseActions::perform(const QString& action, CaseId id, const QString& title) {
    const auto& workspace = m_context.workspace;
    if (m_saving.contains(id.value()))
        return;
    if (action == "step"_L1)
        showCase(id);
    else if (action == "promise"_L1)
        (new CasePromiseSheet(m_context, id, m_page))->open();
    else if (action == "tell"_L1)
        (new CaseTellSheet(m_context, id, m_page))->open();
    else if (action == "turn"_L1)
        turn(id, title);
    else if (action == "close"_L1)
        (new CaseCloseSheet(m_context, id, m_page))->open();
    else if (action == "edit"_L1)
        (new CaseEditor(m_context, id, m_page))->open();
    else if (action == "reopen"_L1)
        save(id, services::reopenCase(workspace, id), tr("Open again: %1").arg(title),
             tr("The case “%1” stays closed.").arg(title));
    else if (action == "remove"_L1)
        save(id, services::removeCase(workspace, id), tr("Removed: %1").arg(title), tr("The case “%1” stays.").arg(title));
}

void CaseActions::open(std::optional<CustomerId> customer, InteractionId interaction) {
    (new CaseEditor(m_context, customer, interaction, m_page))->open();
}

void CaseActions::showCase(CaseId id) {
    auto* sheet = new CaseSheet(m_context, id, m_page);
    connect(sheet, &CaseSheet::promiseRequested, this, [this, id] { perform(u"promise"_s, id, {}); });
    connect(sheet, &SavingDialog::saved, this, [this, id] { Q_EMIT started(id); });
    sheet->open();
}

/// To the other one.
void CaseActions::turn(CaseId id, const QString& title) {
    follow(services::loadCase(m_context.workspace, id), this, m_context.messages, tr("The case could not be read."),
           [this, id, title](const domain::Case& one) {
               const bool ours = one.waitsOn == WaitsOn::Us;
               save(id, services::setCaseWaiting(m_context.workspace, id, ours ? WaitsOn::Customer : WaitsOn::Us),
                    ours ? tr("It is the customer's turn: %1").arg(title) : tr("It is our turn: %1").arg(title),
                    tr("Whose turn it is could not be changed."));
           });
}

void CaseActions::save(CaseId id, const QFuture<void>& saving, const QString& doneText, const QString& failureText) {
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
        });
}

} // namespace rapport::ui
