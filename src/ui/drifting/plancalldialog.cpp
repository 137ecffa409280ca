#include "ui/drifting/plancalldialog.h"

#include "rapport/presentation/drifting.h"
#include "ui/common/plaintext.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace rapport::ui {

PlanCallDialog::PlanCallDialog(const UiContext& context, CustomerId customer, QWidget* parent)
    : SavingDialog(context, tr("Plan a call"), tr("Plan"), parent)
    , m_id(customer)
    , m_day(new QDateEdit(this))
    , m_fullDay(softLabel({}, this))
    , m_words(new QLineEdit(this)) {
    m_day->setAccessibleName(tr("Day"));
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(context.workspace.clock.today());
    m_words->setAccessibleName(tr("What about"));
    m_words->setPlaceholderText(tr("What about; may stay empty"));
    layOut();
    connect(m_day, &QDateEdit::dateChanged, this, &PlanCallDialog::showDay);
    load(services::proposeCalls(context.workspace, {customer}, QLocale().weekdays()),
         [this](const services::CallSpread& spread) { fill(spread); });
}

void PlanCallDialog::layOut() {
    auto* form = new QWidget(this);
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->addWidget(plainLabel(tr("Day"), form), 0, 0);
    grid->addWidget(m_day, 0, 1);
    grid->addWidget(m_fullDay, 1, 1);
    grid->addWidget(plainLabel(tr("What about"), form), 2, 0);
    grid->addWidget(m_words, 2, 1);
    addForm(form, m_day);
}

void PlanCallDialog::fill(const services::CallSpread& spread) {
    const QDate today = context().workspace.clock.today();
    if (!spread.plannedAlready.empty()) {
        const auto& planned = spread.plannedAlready.front();
        setTitle(tr("A call with %1 is planned").arg(planned.name));
        m_day->setDate(*planned.planned);
        m_day->setEnabled(false);
        m_words->setEnabled(false);
        m_fullDay->setText(presentation::fullDayText(*planned.planned));
        return setReadOnly();
    }
    if (spread.calls.empty())
        return;
    const auto& call = spread.calls.front();
    m_name = call.name;
    m_owner = call.owner;
    m_proposed = call.day.day;
    m_reason = presentation::dayReason(call, today);
    setTitle(tr("Plan a call with %1").arg(m_name));
    m_day->setDate(m_proposed);
    showDay();
}

void PlanCallDialog::showDay() {
    const QDate day = m_day->date();
    const QString full = presentation::fullDayText(day);
    m_fullDay->setText(day == m_proposed ? tr("%1. %2", "full day. reason").arg(full, m_reason) : full);
}

QString PlanCallDialog::missing() { return m_name.isEmpty() ? tr("There is no such customer any more.") : QString(); }

void PlanCallDialog::submit() {
    finishWith(
        services::planCalls(context().workspace, {{m_id, m_owner, m_day->date(), m_words->text()}}),
        tr("Planned a call with %1 on %2").arg(m_name, presentation::dayText(m_day->date(), context().workspace.clock.today())));
}

} // namespace rapport::ui
