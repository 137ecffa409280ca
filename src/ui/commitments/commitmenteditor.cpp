#include "ui/commitments/commitmenteditor.h"

#include "commitments/ui_commitmenteditor.h"
#include "rapport/domain/repetition.h"
#include "rapport/presentation/commitments.h"
#include "rapport/presentation/format.h"
#include "rapport/presentation/words.h"
#include "rapport/services/commitments.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"
#include "ui/common/button.h"

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

using domain::CommitmentKind;

template <typename Enum>
void addChoice(QComboBox* box, Enum value, const QString& words) {
    box->addItem(presentation::capitalised(words), static_cast<int>(value));
}

template <typename Enum>
Enum chosen(const QComboBox* box) {
    return static_cast<Enum>(box->currentData().toInt());
}

} // namespace

CommitmentEditor::CommitmentEditor(const UiContext& context, std::optional<CommitmentId> id, std::optional<CustomerId> customer,
                                   QWidget* parent)
    : EditingDialog(context, id ? tr("Edit commitment") : tr("New commitment"), tr("Save"), parent)
    , m_form(std::make_unique<Ui::CommitmentEditor>()) {
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    setUpChoices();
    m_form->customer->setSearch(presentation::storeSearch(context.workspace));
    m_form->customer->setMustChoose(true);
    connect(m_form->customer, &CustomerPicker::looked, this, &CommitmentEditor::goOn);
    connect(m_form->due, &DueField::changed, this, [this] {
        if (!m_edited)
            m_form->recurrence->setStart(m_form->due->due().date);
    });
    m_form->due->setDue({nextWorkday(context.workspace.clock.today()), {}});
    repeatFromDue({});
    addForm(form, id || customer ? static_cast<QWidget*>(m_form->words) : m_form->customer);
    connectLine();
    addMore();
    load(start(id, customer), [this](Start start) { fill(std::move(start)); });
    if (id)
        followRecord<domain::Commitment>(
            storage::Entity::Commitment, id->value(),
            [&workspace = context.workspace, id] { return services::loadCommitment(workspace, *id); },
            [this](const domain::Commitment& stored) { return take(stored); });
}

CommitmentEditor::~CommitmentEditor() = default;

void CommitmentEditor::setLine(const QString& line) {
    m_form->words->setText(line);
    if (!m_form->words->reading().customers.isEmpty())
        setFirstField(m_form->words);
}

void CommitmentEditor::propose(const domain::Due& due) { m_form->due->setDue(due); }

void CommitmentEditor::addMore() {
    m_more = new Button(tr("More"), u"Alt M"_s, Button::Kind::Plain, this);
    m_more->setCheckable(true);
    m_more->setAutoDefault(false);
    m_more->setShortcut(QKeySequence(Qt::ALT | Qt::Key_M));
    addFooterWidget(m_more);
    m_form->morePart->hide();
    // Both forms begin their fields at the same place.
    int widest = 0;
    const QList<QLabel*> labels{m_form->customerLabel, m_form->wordsLabel,    m_form->dueLabel,
                                m_form->kindLabel,     m_form->promiserLabel, m_form->ownerLabel};
    for (const auto* label : labels)
        widest = std::max(widest, label->sizeHint().width());
    for (auto* label : labels)
        label->setMinimumWidth(widest);
    connect(m_more, &QPushButton::toggled, m_form->morePart, &QWidget::setVisible);
}

void CommitmentEditor::connectLine() {
    m_form->words->line()->setPlaceholderText(tr("call back about the boiler part Thu 3pm"));
    m_form->words->setUp(context(), services::LineFor::Promise);
    connect(m_form->words, &QuickEntryField::changed, this, &CommitmentEditor::takeRead);
    connect(m_form->customer, &CustomerPicker::picked, m_form->words, &QuickEntryField::setCustomer);
}

/// What is new in the line is shown in the fields; what was set there by hand stays until the line says something else.
void CommitmentEditor::takeRead() {
    const auto read = m_form->words->reading();
    if (read.due && read.due != m_read.due)
        m_form->due->setDue(*read.due);
    if (read.kind && read.kind != m_read.kind)
        m_form->kind->setCurrentIndex(m_form->kind->findData(static_cast<int>(*read.kind)));
    if (read.urgent != m_read.urgent)
        m_form->urgent->setChecked(read.urgent);
    if (read.recurrence != m_read.recurrence)
        repeatFromDue(read.recurrence);
    m_read = read;
    const auto* line = m_form->words->read();
    const auto named = line->mentioned();
    if (!named.empty() && named.front() != m_named) {
        m_form->customer->setCustomer(named.front(), line->mentionedNames().front());
        m_form->words->setCustomer(named.front());
    }
    m_named = named.empty() ? CustomerId() : named.front();
    goOn();
}

void CommitmentEditor::repeatFromDue(const QString& rule) {
    const QDate day = m_form->due->due().date;
    m_form->recurrence->setRepetition({rule, domain::RepeatFrom::Plan, day, day});
}

void CommitmentEditor::setUpChoices() {
    using enum CommitmentKind;
    for (const auto kind : {CallBack, Send, Research, Fix, Visit, Other})
        addChoice(m_form->kind, kind, presentation::word(kind));
    addChoice(m_form->promiser, domain::Promiser::We, tr("we promised the customer"));
    addChoice(m_form->promiser, domain::Promiser::They, tr("the customer promised us"));
    addChoice(m_form->scope, services::EditScope::ThisAndFollowing, tr("this and all following"));
    addChoice(m_form->scope, services::EditScope::OnlyThis, tr("only this one"));
    showScope(false);
}

QFuture<CommitmentEditor::Start> CommitmentEditor::start(std::optional<CommitmentId> id,
                                                         std::optional<CustomerId> customer) const {
    return context().workspace.store.read([id, customer](storage::ReadSession& session) {
        Start start;
        if (id) {
            start.commitment = storage::CommitmentRepository(session).find(*id);
            if (!start.commitment)
                throw Error(ErrorCode::NoSuchRecord, tr("There is no such commitment any more."));
        }
        start.customer = start.commitment ? start.commitment->customer : customer.value_or(CustomerId());
        if (start.customer.isValid())
            if (const auto found = storage::CustomerRepository(session).find(start.customer))
                start.customerName = domain::displayNameOf(*found);
        start.members = storage::StaffRepository(session).all();
        return start;
    });
}

void CommitmentEditor::fill(Start start) {
    m_members = start.members;
    m_form->handovers->hide();
    const auto owner = start.commitment ? start.commitment->owner : context().workspace.actor;
    for (const auto& member : start.members)
        if (member.active || member.id == owner)
            m_form->owner->addItem(member.name, member.id.value());
    m_form->owner->setCurrentIndex(m_form->owner->findData(owner.value()));
    const QString refusal = context().workspace.permissions.refusal(domain::Act::AssignCommitments);
    m_form->owner->setEnabled(refusal.isEmpty());
    m_form->owner->setToolTip(refusal);
    if (start.customer.isValid()) {
        m_form->customer->setCustomer(start.customer, start.customerName);
        m_form->words->setCustomer(start.customer);
    }
    if (start.commitment)
        fillFrom(*start.commitment);
}

void CommitmentEditor::fillFrom(const domain::Commitment& commitment) {
    m_edited = commitment;
    const auto& clock = context().workspace.clock;
    const auto handed = presentation::handoverLines(commitment.handovers, m_members, clock.today(), clock.zone());
    m_form->handovers->setText(handed.join(u'\n'));
    m_form->handovers->setVisible(!handed.isEmpty());
    m_form->words->setReading(false);
    m_form->words->setText(commitment.words);
    m_form->due->setDue(commitment.due);
    m_form->due->setEnabled(false);
    m_form->due->setToolTip(tr("Close this and press R to move what was promised."));
    m_form->customer->setReadOnly(true);
    m_form->kind->setCurrentIndex(m_form->kind->findData(static_cast<int>(commitment.kind)));
    m_form->promiser->setCurrentIndex(m_form->promiser->findData(static_cast<int>(commitment.promiser)));
    m_form->urgent->setChecked(commitment.priority == domain::Priority::Urgent);
    m_form->recurrence->setRepetition(domain::repetitionOf(commitment));
    showScope(!commitment.recurrence.isEmpty());
    m_more->setChecked(true);
}

std::optional<presentation::Elsewhere> CommitmentEditor::take(const domain::Commitment& stored) {
    if (!m_edited || stored == *m_edited)
        return {};
    if (domain::normalised(entered()) != *m_edited)
        return presentation::Elsewhere::Waits;
    fillFrom(stored);
    return presentation::Elsewhere::Shown;
}

void CommitmentEditor::showScope(bool shown) {
    m_form->scopeLabel->setVisible(shown);
    m_form->scope->setVisible(shown);
}

bool CommitmentEditor::becomeNew() {
    m_edited.reset();
    m_form->words->setReading(true);
    showScope(false);
    m_form->due->setEnabled(true);
    m_form->due->setToolTip({});
    return true;
}

/// Enter may come before whoever is named in the line or beside it was found.
bool CommitmentEditor::mustWait() { return !m_form->words->read()->isSettled() || m_form->customer->comesLater(); }

QString CommitmentEditor::missing() {
    if (!m_form->customer->settle()) {
        m_form->customer->setFocus();
        return tr("Choose the customer: type a part of the name.");
    }
    if (m_read.text.trimmed().isEmpty()) {
        m_form->words->setFocus();
        return tr("Write what was promised.");
    }
    if (const QString problem = m_form->recurrence->problem(); !problem.isEmpty()) {
        m_more->setChecked(true);
        m_form->recurrence->setFocus();
        return problem;
    }
    return m_form->words->read()->problem();
}

domain::Commitment CommitmentEditor::entered() const {
    const auto& workspace = context().workspace;
    auto commitment = m_edited.value_or(domain::promised(m_form->customer->customer(), {}, m_form->due->due(), workspace.actor,
                                                         workspace.clock.now(), workspace.clock.zone()));
    commitment.words = m_read.text;
    commitment.kind = chosen<CommitmentKind>(m_form->kind);
    commitment.promiser = chosen<domain::Promiser>(m_form->promiser);
    commitment.priority = m_form->urgent->isChecked() ? domain::Priority::Urgent : domain::Priority::Normal;
    commitment.recurrence = m_form->recurrence->rule();
    commitment.repeatFrom = m_form->recurrence->from();
    if (m_form->owner->currentIndex() >= 0)
        commitment.owner = StaffId(m_form->owner->currentData().toLongLong());
    return commitment;
}

void CommitmentEditor::submit() {
    const auto commitment = entered();
    const auto& workspace = context().workspace;
    if (m_edited) {
        const auto scope = chosen<services::EditScope>(m_form->scope);
        const auto update = [&workspace, scope](const domain::Commitment& base, const domain::Commitment& mine) {
            return services::updateCommitment(workspace, base, mine, scope);
        };
        return finishMerged<CommitmentId, domain::Commitment>(update, *m_edited, commitment,
                                                              tr("Changed “%1”").arg(commitment.words));
    }
    const auto day = presentation::dueText(commitment.due, workspace.clock.today());
    finishWith(services::addCommitment(workspace, commitment), tr("Promised to %1 for %2").arg(m_form->customer->text(), day));
}

} // namespace rapport::ui
