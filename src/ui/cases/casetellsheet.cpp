#include "ui/cases/casetellsheet.h"

#include "rapport/services/cases.h"
#include "ui/commitments/tellingedit.h"
#include "ui/common/button.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rapport::ui {

CaseTellSheet::CaseTellSheet(const UiContext& context, CaseId id, QWidget* parent)
    : SavingDialog(context, tr("Tell the customer"), tr("Open and log"), parent)
    , m_id(id)
    , m_telling(new TellingEdit(this))
    , m_told(new QCheckBox(tr("They were told &already: only log it"), this)) {
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->addWidget(m_telling);
    column->addWidget(m_told);
    addForm(form, m_telling->words());
    connect(m_telling, &TellingEdit::finished, this, &CaseTellSheet::accept);
    connect(m_told, &QCheckBox::toggled, this,
            [this](bool told) { saveButton()->setLabel(told ? tr("Log") : tr("Open and log")); });
    load(context.workspace.store.read([id](storage::ReadSession& session) { return presentation::loadCase(session, id); }),
         [this](const presentation::CaseDetails& details) { fill(details); });
}

void CaseTellSheet::fill(const presentation::CaseDetails& details) {
    const auto& workspace = context().workspace;
    m_name = domain::displayNameOf(details.customer);
    setTitle(tr("Tell %1 how it stands").arg(m_name));
    m_telling->setCustomer(details.customer);
    m_telling->setLetter(
        presentation::caseLetter(details, details.members.value(workspace.actor.value()), workspace.clock.today()));
}

QString CaseTellSheet::missing() {
    if (!m_told->isChecked())
        return m_telling->open(context().links);
    return m_telling->telling().words.trimmed().isEmpty() ? tr("Write what the customer was told.") : QString();
}

void CaseTellSheet::submit() {
    finishWith(services::updateOnCase(context().workspace, m_id, m_telling->telling()), tr("Told %1 how it stands").arg(m_name));
}

} // namespace rapport::ui
