#include "ui/milestones/milestoneeditor.h"

#include "milestones/ui_milestoneeditor.h"
#include "rapport/presentation/format.h"
#include "rapport/presentation/words.h"
#include "rapport/services/milestones.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/milestonerepository.h"

namespace rapport::ui {

using domain::MilestoneKind;

namespace {

/// What a field says: nothing where it stands on "unknown", its lowest value.
std::optional<int> known(const QSpinBox* field) {
    if (field->value() == field->minimum())
        return {};
    return field->value();
}

} // namespace

MilestoneEditor::MilestoneEditor(const UiContext& context, std::optional<MilestoneId> id, std::optional<CustomerId> customer,
                                 QWidget* parent)
    : EditingDialog(context, id ? tr("Edit milestone") : tr("New milestone"), tr("Save"), parent)
    , m_form(std::make_unique<Ui::MilestoneEditor>()) {
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    addForm(form, id || customer ? m_form->day : static_cast<QWidget*>(m_form->customer));
    setUpChoices();
    connectFields();
    m_form->customer->setSearch(presentation::storeSearch(context.workspace));
    m_form->customer->setMustChoose(true);
    connect(m_form->customer, &CustomerPicker::looked, this, &MilestoneEditor::goOn);
    load(start(id, customer), [this](const Start& start) { fill(start); });
    if (id)
        followRecord<domain::Milestone>(
            storage::Entity::Milestone, id->value(),
            [&workspace = context.workspace, id] { return services::loadMilestone(workspace, *id); },
            [this](const domain::Milestone& stored) { return take(stored); });
}

MilestoneEditor::~MilestoneEditor() = default;

void MilestoneEditor::setUpChoices() {
    using enum MilestoneKind;
    for (const auto kind : {Birthday, WeddingAnniversary, CustomerSince, Contract, Founding, Custom})
        m_form->kind->addItem(presentation::capitalised(presentation::word(kind)), static_cast<int>(kind));
    m_form->month->addItem(tr("month"), 0);
    for (int month = 1; month <= 12; ++month)
        m_form->month->addItem(locale().standaloneMonthName(month), month);
    m_form->year->setValue(m_form->year->minimum());
    m_form->lead->setValue(m_form->lead->minimum());
}

void MilestoneEditor::connectFields() {
    const auto show = [this] { showReading(); };
    connect(m_form->day, &QSpinBox::valueChanged, this, show);
    connect(m_form->month, &QComboBox::currentIndexChanged, this, show);
    connect(m_form->year, &QSpinBox::valueChanged, this, show);
    const auto showLabel = [this] {
        const bool custom = m_form->kind->currentData().toInt() == static_cast<int>(MilestoneKind::Custom);
        m_form->label->setVisible(custom);
        m_form->labelLabel->setVisible(custom);
    };
    connect(m_form->kind, &QComboBox::currentIndexChanged, this, showLabel);
    showLabel();
    showReading();
}

QFuture<MilestoneEditor::Start> MilestoneEditor::start(std::optional<MilestoneId> id, std::optional<CustomerId> customer) const {
    return context().workspace.store.read([id, customer](storage::ReadSession& session) {
        Start start;
        if (id) {
            start.milestone = storage::MilestoneRepository(session).find(*id);
            if (!start.milestone)
                throw Error(ErrorCode::NoSuchRecord, tr("There is no such milestone any more."));
        }
        start.customer = start.milestone ? start.milestone->customer : customer.value_or(CustomerId());
        if (start.customer.isValid())
            if (const auto found = storage::CustomerRepository(session).find(start.customer))
                start.customerName = domain::displayNameOf(*found);
        return start;
    });
}

void MilestoneEditor::fill(const Start& start) {
    if (start.customer.isValid())
        m_form->customer->setCustomer(start.customer, start.customerName);
    if (start.milestone)
        fillFrom(*start.milestone);
}

void MilestoneEditor::fillFrom(const domain::Milestone& milestone) {
    m_edited = milestone;
    m_form->customer->setReadOnly(true);
    m_form->kind->setCurrentIndex(m_form->kind->findData(static_cast<int>(milestone.kind)));
    m_form->label->setText(milestone.label);
    m_form->day->setValue(milestone.date.day().value_or(m_form->day->minimum()));
    m_form->month->setCurrentIndex(milestone.date.month().value_or(0));
    m_form->year->setValue(milestone.date.year().value_or(m_form->year->minimum()));
    m_form->lead->setValue(milestone.leadDays.value_or(m_form->lead->minimum()));
}

std::optional<presentation::Elsewhere> MilestoneEditor::take(const domain::Milestone& stored) {
    if (!m_edited.id.isValid() || stored == m_edited)
        return {};
    if (!enteredDate() || domain::normalised(entered()) != m_edited)
        return presentation::Elsewhere::Waits;
    fillFrom(stored);
    return presentation::Elsewhere::Shown;
}

bool MilestoneEditor::becomeNew() {
    m_edited = {};
    return true;
}

std::optional<PartialDate> MilestoneEditor::enteredDate() const {
    std::optional<int> month;
    if (m_form->month->currentIndex() > 0)
        month = m_form->month->currentIndex();
    return PartialDate::of(known(m_form->year), month, known(m_form->day));
}

/// Says at once how the date is understood.
void MilestoneEditor::showReading() {
    const auto date = enteredDate();
    const bool empty = !known(m_form->year) && !known(m_form->day) && m_form->month->currentIndex() <= 0;
    if (!date)
        m_form->reading->setText(empty ? tr("What is not known may stay open.") : tr("There is no such day."));
    else if (date->monthDay())
        m_form->reading->setText(
            tr("Every year on %1").arg(presentation::partialDateText(*PartialDate::of({}, date->month(), date->day()))));
    else
        m_form->reading->setText(tr("Noted. A reminder needs the day and the month."));
}

bool MilestoneEditor::mustWait() { return m_form->customer->comesLater(); }

QString MilestoneEditor::missing() {
    if (!m_form->customer->settle()) {
        m_form->customer->setFocus();
        return tr("Choose the customer: type a part of the name.");
    }
    if (!enteredDate()) {
        m_form->day->setFocus();
        return tr("Enter what is known of the date: day, month or year.");
    }
    return domain::problemWith(entered());
}

domain::Milestone MilestoneEditor::entered() const {
    auto milestone = m_edited;
    milestone.customer = m_form->customer->customer();
    milestone.kind = static_cast<MilestoneKind>(m_form->kind->currentData().toInt());
    milestone.label = milestone.kind == MilestoneKind::Custom ? m_form->label->text().trimmed() : QString();
    milestone.date = *enteredDate();
    milestone.leadDays = known(m_form->lead);
    return milestone;
}

void MilestoneEditor::submit() {
    const auto& workspace = context().workspace;
    const auto customer = m_form->customer->text();
    if (!m_edited.id.isValid())
        return finishWith(services::saveMilestone(workspace, entered()), tr("Added a milestone for %1").arg(customer));
    const auto update = [&workspace](const domain::Milestone& base, const domain::Milestone& mine) {
        return services::updateMilestone(workspace, base, mine);
    };
    finishMerged<MilestoneId, domain::Milestone>(update, m_edited, entered(), tr("Changed the milestone of %1").arg(customer));
}

} // namespace rapport::ui
