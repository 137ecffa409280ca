#include "ui/care/asksheet.h"

#include "rapport/presentation/await.h"
#include "rapport/presentation/format.h"
#include "ui/commitments/tellingedit.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rapport::ui {

using domain::FeedbackScale;
using services::AskHold;

AskSheet::AskSheet(const UiContext& context, CustomerId customer, QWidget* parent)
    : SavingDialog(context, tr("Ask for feedback"), tr("Open and log"), parent)
    , m_customer(customer)
    , m_scale(new QComboBox(this))
    , m_telling(new TellingEdit(this))
    , m_told(new QCheckBox(tr("They were asked &already: only log it"), this)) {
    m_scale->setAccessibleName(tr("Scale"));
    m_scale->addItem(tr("0 to 10: would they recommend us?"), static_cast<int>(FeedbackScale::Ten));
    m_scale->addItem(tr("1 to 5: are they content?"), static_cast<int>(FeedbackScale::Five));
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->addWidget(m_scale);
    column->addWidget(m_telling);
    column->addWidget(m_told);
    addForm(form, m_telling->words());
    connect(m_scale, &QComboBox::currentIndexChanged, this, &AskSheet::changeScale);
    connect(m_telling, &TellingEdit::finished, this, &AskSheet::accept);
    connect(m_told, &QCheckBox::toggled, this,
            [this](bool told) { saveButton()->setLabel(told ? tr("Log") : tr("Open and log")); });
    load(draft(), [this](const services::FeedbackDraft& one) { fill(one); });
}

FeedbackScale AskSheet::scale() const { return static_cast<FeedbackScale>(m_scale->currentData().toInt()); }

QFuture<services::FeedbackDraft> AskSheet::draft() const {
    const auto& workspace = context().workspace;
    return services::feedbackDraft(workspace, m_customer, scale(), domain::Channel::Email, QLocale().name());
}

void AskSheet::fill(const services::FeedbackDraft& draft) {
    const bool first = !m_draft.customer.id.isValid();
    m_draft = draft;
    const QString name = domain::displayNameOf(draft.customer);
    setTitle(tr("Ask %1 how we are doing").arg(name));
    if (first)
        m_telling->setCustomer(draft.customer);
    m_telling->setLetter({draft.subject, draft.body});
    if (draft.hold == AskHold::None)
        return;
    if (draft.hold == AskHold::OptedOut)
        setQuietLine(tr("%1 wants no greetings or mailings, so they are not asked either.").arg(name));
    else if (draft.hold == AskHold::Refused)
        setQuietLine(tr("%1 said that they do not want to be asked.").arg(name));
    else
        setQuietLine(
            tr("%1 was asked not long ago. Ask again from %2 on.").arg(name, presentation::fullDayText(draft.mayAskFrom)));
    for (QWidget* field : std::initializer_list<QWidget*>{m_scale, m_telling, m_told})
        field->setEnabled(false);
    setReadOnly();
}

void AskSheet::changeScale() {
    presentation::await(
        draft(), this, [this](const services::FeedbackDraft& one) { fill(one); },
        [this](const Error& error) { showProblem(error.message()); });
}

QString AskSheet::missing() {
    if (!m_told->isChecked())
        return m_telling->open(context().links);
    return m_telling->telling().words.trimmed().isEmpty() ? tr("Write what the customer was asked.") : QString();
}

void AskSheet::submit() {
    finishWith(services::askFeedback(context().workspace, m_customer, scale(), m_draft.question, m_telling->telling()),
               tr("Asked %1 for feedback").arg(domain::displayNameOf(m_draft.customer)));
}

} // namespace rapport::ui
