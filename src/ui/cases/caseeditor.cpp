#include "ui/cases/caseeditor.h"

#include "rapport/core/error.h"
#include "rapport/services/cases.h"
#include "rapport/storage/caserepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/staffrepository.h"
#include "ui/search/customerpicker.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace rapport::ui {

CaseEditor::CaseEditor(const UiContext& context, CaseId id, QWidget* parent)
    : CaseEditor(context, Of{id, {}, {}}, parent) {}

CaseEditor::CaseEditor(const UiContext& context, std::optional<CustomerId> customer, InteractionId interaction, QWidget* parent)
    : CaseEditor(context, Of{{}, customer.value_or(CustomerId()), interaction}, parent) {}

CaseEditor::CaseEditor(const UiContext& context, const Of& of, QWidget* parent)
    : SavingDialog(context, of.id.isValid() ? tr("Edit case") : tr("New case"), of.id.isValid() ? tr("Save") : tr("Open case"),
                   parent)
    , m_of(of) {
    auto* form = makeForm();
    addForm(form, of.id.isValid() || of.customer.isValid() ? m_words : static_cast<QWidget*>(m_customer));
    load(context.workspace.store.read([of](storage::ReadSession& session) { return read(session, of); }),
         [this](const Start& start) { fill(start); });
}

QWidget* CaseEditor::makeForm() {
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    m_customer = new CustomerPicker(form);
    m_customer->setAccessibleName(tr("Customer"));
    m_customer->setSearch(presentation::storeSearch(context().workspace));
    m_customer->setMustChoose(true);
    m_customer->setPlaceholderText(tr("name, phone or e-mail"));
    connect(m_customer, &CustomerPicker::looked, this, &CaseEditor::goOn);
    m_words = new QLineEdit(form);
    m_words->setAccessibleName(tr("What went wrong"));
    m_words->setPlaceholderText(tr("as the customer sees it"));
    fields->addRow(tr("C&ustomer"), m_customer);
    fields->addRow(tr("&What went wrong"), m_words);
    addChoices(*fields);
    m_cause = new QLineEdit(form);
    m_cause->setAccessibleName(tr("Cause"));
    m_cause->setVisible(m_of.id.isValid());
    if (m_of.id.isValid())
        fields->addRow(tr("&Cause"), m_cause);
    return form;
}

void CaseEditor::addChoices(QFormLayout& fields) {
    m_severity = new QComboBox(this);
    m_severity->setAccessibleName(tr("Severity"));
    using enum domain::CaseSeverity;
    for (const auto severity : {Minor, Serious, Urgent})
        m_severity->addItem(presentation::capitalised(presentation::word(severity)), static_cast<int>(severity));
    m_severity->setCurrentIndex(1);
    m_owner = new QComboBox(this);
    m_owner->setAccessibleName(tr("Owner"));
    fields.addRow(tr("S&everity"), m_severity);
    fields.addRow(tr("&Owner"), m_owner);
}

CaseEditor::Start CaseEditor::read(storage::ReadSession& session, const Of& of) {
    Start start;
    if (of.id.isValid()) {
        start.one = storage::CaseRepository(session).find(of.id);
        if (!start.one)
            throw Error(ErrorCode::NoSuchRecord, tr("There is no such case any more."));
    }
    start.customer = start.one ? start.one->customer : of.customer;
    if (const auto customer = storage::CustomerRepository(session).find(start.customer))
        start.customerName = domain::displayNameOf(*customer);
    if (of.interaction.isValid())
        if (const auto talk = storage::InteractionRepository(session).find(of.interaction, {}))
            start.words = talk->customerWords.isEmpty() ? talk->notes : talk->customerWords;
    start.members = storage::StaffRepository(session).all();
    std::erase_if(start.members, [](const auto& member) { return !member.active; });
    return start;
}

void CaseEditor::fill(const Start& start) {
    if (start.customer.isValid())
        m_customer->setCustomer(start.customer, start.customerName);
    for (const auto& member : start.members)
        m_owner->addItem(member.name, member.id.value());
    const StaffId owner = start.one ? start.one->owner : context().workspace.actor;
    m_owner->setCurrentIndex(m_owner->findData(owner.value()));
    if (!start.one) {
        if (m_words->text().isEmpty())
            m_words->setText(start.words.simplified());
        return;
    }
    m_customer->setReadOnly(true);
    m_words->setText(start.one->words);
    m_severity->setCurrentIndex(m_severity->findData(static_cast<int>(start.one->severity)));
    m_cause->setText(start.one->cause);
}

StaffId CaseEditor::owner() const { return StaffId(m_owner->currentData().toLongLong()); }

bool CaseEditor::mustWait() { return m_customer->comesLater(); }

QString CaseEditor::missing() {
    if (!m_customer->settle()) {
        m_customer->setFocus();
        return tr("Choose the customer: type a part of the name.");
    }
    if (!m_words->text().trimmed().isEmpty())
        return {};
    m_words->setFocus();
    return tr("Write what went wrong, as the customer sees it.");
}

void CaseEditor::submit() {
    const auto& workspace = context().workspace;
    const auto severity = static_cast<domain::CaseSeverity>(m_severity->currentData().toInt());
    if (m_of.id.isValid())
        return finishWith(
            services::editCase(workspace, m_of.id,
                               {.words = m_words->text(), .cause = m_cause->text(), .severity = severity, .owner = owner()}),
            tr("The case of %1 was changed").arg(m_customer->text()));
    domain::Case one;
    one.customer = m_customer->customer();
    one.interaction = m_of.interaction;
    one.words = m_words->text();
    one.severity = severity;
    one.owner = owner();
    finishWith(services::openCase(workspace, one), tr("A case of %1 is open: acknowledge it first").arg(m_customer->text()));
}

} // namespace rapport::ui
