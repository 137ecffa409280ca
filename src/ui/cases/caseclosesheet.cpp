#include "ui/cases/caseclosesheet.h"

#include "rapport/services/cases.h"
#include "ui/common/plaintext.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace rapport::ui {

CaseCloseSheet::CaseCloseSheet(const UiContext& context, CaseId id, QWidget* parent)
    : SavingDialog(context, tr("Close the case"), tr("Close the case"), parent)
    , m_id(id)
    , m_cause(new QLineEdit(this))
    , m_lacks(softLabel({}, this))
    , m_reason(new QLineEdit(this)) {
    m_cause->setAccessibleName(tr("Cause"));
    m_cause->setPlaceholderText(tr("What it came from"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why it is closed all the same"));
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    fields->addRow(tr("&Cause"), m_cause);
    fields->addRow(QString(), m_lacks);
    fields->addRow(tr("&Reason"), m_reason);
    addForm(form, m_cause);
    connect(m_cause, &QLineEdit::textChanged, this, &CaseCloseSheet::showLacks);
    load(context.workspace.store.read([id](storage::ReadSession& session) { return presentation::loadCase(session, id); }),
         [this](const presentation::CaseDetails& details) { fill(details); });
}

void CaseCloseSheet::fill(const presentation::CaseDetails& details) {
    m_details = details;
    setTitle(tr("Close the case of %1").arg(domain::displayNameOf(details.customer)));
    setQuietLine(details.one.words);
    if (m_cause->text().isEmpty())
        m_cause->setText(details.one.cause);
    showLacks();
}

domain::Case CaseCloseSheet::asEntered() const {
    domain::Case one = m_details.one;
    one.cause = m_cause->text().trimmed();
    return one;
}

void CaseCloseSheet::showLacks() {
    const QString lacks = presentation::lacksText(asEntered());
    m_lacks->setText(lacks.isEmpty()
                         ? tr("Its cause, the apology and the check-back are there.")
                         : tr("There is not yet %1. Do that first with S, or say why it is closed without.").arg(lacks));
    m_reason->setEnabled(!lacks.isEmpty());
}

QString CaseCloseSheet::missing() {
    const QString lacks = presentation::lacksText(asEntered());
    if (lacks.isEmpty() || !m_reason->text().trimmed().isEmpty())
        return {};
    (m_cause->text().trimmed().isEmpty() ? m_cause : m_reason)->setFocus();
    return tr("There is not yet %1: write the reason why the case is closed without.").arg(lacks);
}

void CaseCloseSheet::submit() {
    const QString reason = m_reason->isEnabled() ? m_reason->text() : QString();
    finishWith(services::closeCase(context().workspace, m_id, reason, m_cause->text()),
               tr("The case of %1 is closed").arg(domain::displayNameOf(m_details.customer)));
}

} // namespace rapport::ui
