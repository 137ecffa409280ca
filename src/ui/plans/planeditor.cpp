#include "ui/plans/planeditor.h"

#include "rapport/domain/repetition.h"
#include "rapport/presentation/format.h"
#include "rapport/presentation/words.h"
#include "rapport/services/plans.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/planrepository.h"
#include "ui/commitments/duefield.h"
#include "ui/recurrence/recurrenceedit.h"
#include "ui/search/customerpicker.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace rapport::ui {

PlanEditor::PlanEditor(const UiContext& context, std::optional<PlannedInteractionId> id, std::optional<CustomerId> customer,
                       QWidget* parent)
    : SavingDialog(context, id ? tr("Edit plan") : tr("Plan interaction"), tr("Save"), parent) {
    auto* form = makeForm();
    const QDate day = nextWorkday(context.workspace.clock.today());
    m_due->setDue({day, {}});
    m_recurrence->setRepetition({{}, domain::RepeatFrom::Plan, day, day});
    addForm(form, id || customer ? static_cast<QWidget*>(m_due) : m_customer);
    load(start(id, customer), [this](const Start& start) { fill(start); });
}

QWidget* PlanEditor::makeForm() {
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    m_customer = new CustomerPicker(form);
    m_customer->setAccessibleName(tr("Customer"));
    m_customer->setSearch(presentation::storeSearch(context().workspace));
    m_customer->setMustChoose(true);
    connect(m_customer, &CustomerPicker::looked, this, &PlanEditor::goOn);
    m_customer->setPlaceholderText(tr("name, phone or e-mail"));
    m_channel = new QComboBox(form);
    m_channel->setAccessibleName(tr("Channel"));
    using enum domain::Channel;
    for (const auto channel : {Call, Email, Visit, Message, Letter, Meeting})
        m_channel->addItem(presentation::capitalised(presentation::word(channel)), static_cast<int>(channel));
    m_due = new DueField(form);
    m_words = new QLineEdit(form);
    m_words->setAccessibleName(tr("About"));
    m_recurrence = new RecurrenceEdit(form);
    fields->addRow(tr("C&ustomer"), m_customer);
    fields->addRow(tr("&How"), m_channel);
    fields->addRow(tr("&When"), m_due);
    fields->addRow(tr("A&bout"), m_words);
    fields->addRow(QString(), m_recurrence);
    connect(m_due, &DueField::changed, this, [this] { m_recurrence->setStart(m_due->due().date); });
    return form;
}

QFuture<PlanEditor::Start> PlanEditor::start(std::optional<PlannedInteractionId> id, std::optional<CustomerId> customer) const {
    return context().workspace.store.read([id, customer](storage::ReadSession& session) {
        Start start;
        if (id) {
            start.plan = storage::PlanRepository(session).find(*id);
            if (!start.plan)
                throw Error(ErrorCode::NoSuchRecord, tr("There is no such planned interaction any more."));
        }
        start.customer = start.plan ? start.plan->customer : customer.value_or(CustomerId());
        if (start.customer.isValid())
            if (const auto found = storage::CustomerRepository(session).find(start.customer))
                start.customerName = domain::displayNameOf(*found);
        return start;
    });
}

void PlanEditor::fill(const Start& start) {
    if (start.customer.isValid())
        m_customer->setCustomer(start.customer, start.customerName);
    m_edited = start.plan;
    if (!m_edited)
        return;
    m_customer->setReadOnly(true);
    m_channel->setCurrentIndex(m_channel->findData(static_cast<int>(m_edited->channel)));
    m_due->setDue(m_edited->due);
    m_words->setText(m_edited->words);
    m_recurrence->setRepetition(domain::repetitionOf(*m_edited));
}

bool PlanEditor::mustWait() { return m_customer->comesLater(); }

QString PlanEditor::missing() {
    if (!m_customer->settle()) {
        m_customer->setFocus();
        return tr("Choose the customer: type a part of the name.");
    }
    const QString problem = m_recurrence->problem();
    if (!problem.isEmpty())
        m_recurrence->setFocus();
    return problem;
}

domain::PlannedInteraction PlanEditor::entered() const {
    auto plan = m_edited.value_or(domain::PlannedInteraction());
    plan.customer = m_customer->customer();
    plan.channel = static_cast<domain::Channel>(m_channel->currentData().toInt());
    plan.due = m_due->due();
    plan.words = m_words->text();
    plan.recurrence = m_recurrence->rule();
    plan.repeatFrom = m_recurrence->from();
    return plan;
}

void PlanEditor::submit() {
    const auto& workspace = context().workspace;
    const auto plan = entered();
    const QString day = presentation::dueText(plan.due, workspace.clock.today());
    if (m_edited)
        return finishWith(services::updatePlan(workspace, *m_edited, plan), tr("Planned for %1").arg(day));
    finishWith(services::addPlan(workspace, plan), tr("Planned with %1 for %2").arg(m_customer->text(), day));
}

} // namespace rapport::ui
