#include "ui/interactions/logdialog.h"

#include "rapport/presentation/await.h"
#include "rapport/presentation/contacthint.h"
#include "rapport/services/plans.h"
#include "rapport/services/staff.h"
#include "rapport/storage/customerrepository.h"
#include "ui/answers/toldanswers.h"
#include "ui/common/button.h"
#include "ui/common/connectionbar.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/interactions/customersfield.h"
#include "ui/interactions/followupedit.h"
#include "ui/interactions/interactionfields.h"
#include "ui/quickentry/quickentryfield.h"
#include "ui/search/customerpicker.h"

#include <QKeyEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace domain;
using presentation::LogEntry;

LogDialog::LogDialog(const UiContext& context, std::optional<CustomerId> customer, QWidget* parent)
    : LogDialog(context, customer, PlannedInteractionId(), parent) {}

LogDialog::LogDialog(const UiContext& context, const PlannedInteraction& plan, QWidget* parent)
    : LogDialog(context, std::nullopt, plan.id, parent) {
    LogEntry planned;
    planned.channel = plan.channel;
    planned.line = plan.words;
    m_fields->setEntry(planned);
    setFirstField(m_fields->line());
    m_fields->customers()->choose(plan.customer);
}

LogDialog::LogDialog(const UiContext& context, std::optional<CustomerId> customer, PlannedInteractionId plan, QWidget* parent)
    : SheetDialog(tr("Log interaction"), parent)
    , m_context(context)
    , m_form(
          [&workspace = context.workspace, plan](const Interaction& interaction, const std::vector<Commitment>& commitments,
                                                 const QStringList& topics) {
              return plan.isValid() ? services::logPlanned(workspace, plan, interaction, commitments, topics)
                                    : services::logInteraction(workspace, interaction, commitments, topics);
          },
          context.workspace.clock, context.workspace.actor)
    , m_fields(new InteractionFields(context, this))
    , m_problem(problemLabel(this)) {
    setSheetWidth(680);
    body()->addWidget(m_fields);
    body()->addWidget(ConnectionBar::inSheet(m_context.workspace.store, this));
    body()->addWidget(m_problem);
    addNoAnswer();
    addFooter();
    connectFields();
    connectForm();
    m_fields->line()->setUp(context, services::LineFor::Conversation);
    m_fields->line()->line()->setPlaceholderText(tr("wants the blue one, call back Thu 3pm"));
    setNote(m_fields->when());
    setFirstField(customer ? static_cast<QWidget*>(m_fields->line()) : m_fields->customers()->picker());
    if (customer)
        m_fields->customers()->choose(*customer);
    loadStaff();
}

void LogDialog::setLine(const QString& line) {
    m_fields->line()->setText(line);
    if (!m_fields->line()->reading().customers.isEmpty())
        setFirstField(m_fields->line());
}

void LogDialog::addNoAnswer() {
    m_noAnswer = new Button(tr("No answer"), u"F4"_s, Button::Kind::Plain, this);
    m_noAnswer->setAutoDefault(false);
    connect(m_noAnswer, &QAbstractButton::clicked, this, &LogDialog::noAnswer);
    m_fields->addBesideChannels(m_noAnswer);
}

void LogDialog::addFooter() {
    auto* followUp = new Button(tr("Follow-up"), u"Alt F"_s, Button::Kind::Plain, this);
    followUp->setAutoDefault(false);
    followUp->setShortcut(QKeySequence(Qt::ALT | Qt::Key_F));
    connect(followUp, &QAbstractButton::clicked, this, &LogDialog::addFollowUp);
    addFooterWidget(followUp);
    auto* answer = new Button(tr("Answer"), u"Alt A"_s, Button::Kind::Plain, this);
    answer->setAutoDefault(false);
    connect(answer, &QAbstractButton::clicked, m_fields->answers(), &ToldAnswers::start);
    addFooterWidget(answer);
    auto* more = addButton(tr("More"), u"Alt M"_s);
    more->setAutoDefault(false);
    more->setShortcut(QKeySequence(Qt::ALT | Qt::Key_M));
    connect(more, &QAbstractButton::clicked, m_fields, &InteractionFields::toggleMore);
    m_save = addPrimaryButton(tr("Save"), u"Enter"_s);
    connect(m_save, &QAbstractButton::clicked, this, &LogDialog::save);
}

void LogDialog::connectFields() {
    connect(m_fields, &InteractionFields::edited, this, [this] {
        m_form.edit([this](LogEntry& entry) {
            auto followUps = std::move(entry.followUps);
            entry = m_fields->entry();
            entry.followUps = std::move(followUps);
        });
        showRead();
    });
    connect(m_fields->line(), &QuickEntryField::changed, this, &LogDialog::readLine);
    const auto* customers = m_fields->customers();
    connect(customers, &CustomersField::chosen, this, [this] {
        if (m_noAnswerPending)
            noAnswer();
    });
    connect(customers, &CustomersField::failed, this, &LogDialog::showProblem);
    connect(customers->picker(), &QLineEdit::textEdited, this, [this] { showProblem({}); });
}

void LogDialog::readLine() {
    const auto* line = m_fields->line();
    m_form.setReading(line->reading(), line->read()->mentioned());
    showRead();
    if (m_savePending && line->read()->isSettled())
        save();
}

/// What follows from what is typed and read: when it was, and what time it will be where the customer is.
void LogDialog::showRead() {
    const auto entry = m_form.entryAsRead();
    setNote(m_fields->when(entry.at));
    m_fields->line()->setCustomer(entry.customers.empty() ? CustomerId() : entry.customers.front());
    m_fields->answers()->setCustomers(entry.customers);
    pointOut(entry);
    showProblem({});
}

/// That the customer prefers another way, or another time (P18). Nothing is asked.
void LogDialog::pointOut(const LogEntry& entry) {
    const CustomerId id = entry.customers.empty() ? CustomerId() : entry.customers.front();
    const auto& clock = m_context.workspace.clock;
    if (m_customer && m_customer->id == id)
        return setQuietLine(
            presentation::contactHint(*m_customer, entry.channel, entry.direction, entry.at.value_or(clock.now()), clock.zone()));
    setQuietLine({});
    m_customer.reset();
    if (!id.isValid() || std::exchange(m_asked, id) == id)
        return;
    const auto find = [id](storage::ReadSession& session) { return storage::CustomerRepository(session).find(id); };
    follow(m_context.workspace.store.read(find), this, m_context.messages, tr("The customer could not be read."),
           [this](const std::optional<Customer>& found) {
               m_customer = found;
               m_asked = {};
               if (found)
                   pointOut(m_form.entryAsRead());
           });
}

/// Enter may come before everybody named in the line was found.
void LogDialog::save() {
    const auto* read = m_fields->line()->read();
    m_savePending = !read->isSettled();
    if (m_savePending)
        return;
    if (const auto problem = read->problem(); !problem.isEmpty())
        return showProblem(problem);
    m_form.save();
}

void LogDialog::connectForm() {
    connect(&m_form, &presentation::LogForm::failed, this, &LogDialog::showProblem);
    connect(&m_form, &presentation::LogForm::savingChanged, this, [this](bool saving) {
        m_save->setEnabled(!saving);
        m_noAnswer->setEnabled(!saving);
    });
    connect(&m_form, &presentation::LogForm::saved, this,
            [this](const services::LoggedInteraction& saved) { finish(saved.interaction); });
}

void LogDialog::loadStaff() {
    presentation::await(
        services::staffMembers(m_context.workspace), this,
        [this](std::vector<StaffMember> members) {
            if (m_context.workspace.permissions.may(domain::Act::AssignCommitments))
                m_staff = std::move(members);
            for (auto* edit : m_followUps)
                edit->setStaff(m_staff, m_context.workspace.actor);
        },
        [this](const Error& error) { showProblem(error.message()); });
}

void LogDialog::addFollowUp() {
    presentation::FollowUp followUp;
    followUp.due = presentation::presetDue(m_context.workspace.clock.now(), m_context.workspace.clock.zone());
    auto* edit = new FollowUpEdit(followUp, this);
    edit->setStaff(m_staff, m_context.workspace.actor);
    m_followUps << edit;
    m_fields->underLine()->addWidget(edit);
    connect(edit, &FollowUpEdit::edited, this, &LogDialog::readFollowUps);
    connect(edit, &FollowUpEdit::removeRequested, this, [this, edit] { dropFollowUp(edit); });
    edit->focusDay();
    readFollowUps();
}

void LogDialog::dropFollowUp(FollowUpEdit* edit) {
    m_followUps.removeOne(edit);
    edit->hide();
    edit->deleteLater();
    readFollowUps();
    m_fields->line()->setFocus();
}

void LogDialog::readFollowUps() {
    m_form.edit([this](LogEntry& entry) {
        entry.followUps.clear();
        for (const auto* edit : m_followUps)
            entry.followUps.push_back(edit->value());
    });
    showProblem({});
}

/// One key: with a name typed but not chosen yet, the best match is meant.
void LogDialog::noAnswer() {
    auto* picker = m_fields->customers()->picker();
    if (m_fields->entry().customers.empty() && !picker->text().trimmed().isEmpty() && !m_noAnswerPending) {
        m_noAnswerPending = true;
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(picker, &enter);
        return;
    }
    m_noAnswerPending = false;
    m_form.saveNoAnswer();
}

void LogDialog::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        return;
    m_noAnswerPending = false;
    if (m_fields->entry().customers.empty())
        m_fields->customers()->picker()->setFocus();
}

void LogDialog::finish(InteractionId id) {
    const QStringList names = m_fields->customers()->names() + m_fields->line()->read()->mentionedNames();
    m_context.messages.done(names.isEmpty() ? tr("Logged.") : tr("Logged with %1.").arg(names.join(u", "_s)));
    Q_EMIT logged(id);
    accept();
}

void LogDialog::reject() {
    if (!m_form.isDirty())
        return SheetDialog::reject();
    m_context.dialogs.confirm(this, tr("What you typed is not saved yet. Throw it away?"), tr("Throw away"),
                              [this] { SheetDialog::reject(); });
}

void LogDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F4 && event->modifiers() == Qt::NoModifier)
        return noAnswer();
    SheetDialog::keyPressEvent(event);
}

} // namespace rapport::ui
