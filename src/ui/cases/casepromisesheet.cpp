#include "ui/cases/casepromisesheet.h"

#include "rapport/services/cases.h"
#include "ui/commitments/duefield.h"
#include "ui/common/plaintext.h"
#include "ui/quickentry/quickentryfield.h"

#include <QFormLayout>
#include <QLineEdit>

namespace rapport::ui {

CasePromiseSheet::CasePromiseSheet(const UiContext& context, CaseId id, QWidget* parent)
    : SavingDialog(context, tr("Promise"), tr("Promise"), parent)
    , m_id(id)
    , m_line(new QuickEntryField(this))
    , m_due(new DueField(this)) {
    m_line->setUp(context, services::LineFor::Promise);
    m_line->line()->setAccessibleName(tr("What we promise"));
    m_line->line()->setPlaceholderText(tr("send a new pump Thu"));
    m_due->setDue({nextWorkday(context.workspace.clock.today()), {}});
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    fields->addRow(tr("&What"), m_line);
    fields->addRow(tr("&Due"), m_due);
    addForm(form, m_line->line());
    connect(m_line, &QuickEntryField::changed, this, &CasePromiseSheet::takeRead);
    load(context.workspace.store.read([id](storage::ReadSession& session) { return presentation::loadCase(session, id); }),
         [this](const presentation::CaseDetails& details) {
             setTitle(tr("Promise to %1").arg(domain::displayNameOf(details.customer)));
             setQuietLine(details.one.words);
             m_line->setCustomer(details.one.customer);
         });
}

void CasePromiseSheet::takeRead() {
    const auto due = m_line->reading().due;
    if (due && due != m_read)
        m_due->setDue(*due);
    m_read = due;
}

QString CasePromiseSheet::missing() {
    if (!m_line->reading().text.trimmed().isEmpty())
        return {};
    m_line->line()->setFocus();
    return tr("Write what we promise, such as “send a new pump Thu”.");
}

void CasePromiseSheet::submit() {
    const auto& workspace = context().workspace;
    const auto read = m_line->reading();
    domain::Commitment promise;
    promise.words = read.text;
    promise.kind = read.kind.value_or(domain::CommitmentKind::Fix);
    promise.due = m_due->due();
    promise.priority = read.urgent ? domain::Priority::Urgent : domain::Priority::Normal;
    finishWith(
        services::promiseInCase(workspace, m_id, promise),
        tr("Promised: %1, %2", "what, by when").arg(promise.words, presentation::dueText(promise.due, workspace.clock.today())));
}

} // namespace rapport::ui
