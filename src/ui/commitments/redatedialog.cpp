#include "ui/commitments/redatedialog.h"

#include "commitments/ui_redatedialog.h"
#include "rapport/core/text.h"
#include "rapport/presentation/commitments.h"
#include "rapport/presentation/format.h"
#include "rapport/services/commitments.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"
#include "ui/common/button.h"

#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int titleLength = 80; ///< of the promise's words
} // namespace

RedateDialog::RedateDialog(const UiContext& context, const RedateRequest& request, QWidget* parent)
    : EditingDialog(context, tr("Re-date"), tr("Save"), parent)
    , m_form(std::make_unique<Ui::RedateDialog>())
    , m_request(request) {
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    addForm(form, request.proposed ? static_cast<QWidget*>(request.tell ? m_form->tellNow : m_form->toldYes) : m_form->when);
    connectDay();
    connectPresets();
    connectQuestion();
    m_form->due->setDue({nextWorkday(context.workspace.clock.today()), {}});
    load(start(), [this](const Start& start) { fill(start); });
    followRecord<domain::Commitment>(
        storage::Entity::Commitment, request.id.value(),
        [&workspace = context.workspace, id = request.id] { return services::loadCommitment(workspace, id); },
        [this](const domain::Commitment& stored) { return take(stored); });
}

RedateDialog::~RedateDialog() = default;

QFuture<RedateDialog::Start> RedateDialog::start() const {
    return context().workspace.store.read([id = m_request.id, actor = context().workspace.actor](storage::ReadSession& session) {
        const auto commitment = storage::CommitmentRepository(session).find(id);
        if (!commitment)
            throw Error(ErrorCode::NoSuchRecord, tr("There is no such commitment any more."));
        const auto customer = storage::CustomerRepository(session).find(commitment->customer);
        const auto sender = storage::StaffRepository(session).find(actor);
        return Start{*commitment, customer.value_or(domain::Customer()), sender ? sender->name : QString()};
    });
}

void RedateDialog::connectDay() {
    m_form->when->setUp(context(), services::LineFor::Day);
    m_form->when->line()->setPlaceholderText(tr("Thu 3pm, in 2 weeks, 3 December"));
    connect(m_form->when, &QuickEntryField::changed, this, &RedateDialog::takeRead);
    connect(m_form->due, &DueField::changed, this, [this] {
        if (!m_taking)
            m_form->when->setText({}); // chosen by hand instead
        showTelling();
    });
}

void RedateDialog::connectPresets() {
    const auto preset = [this](QPushButton* button, auto day) {
        connect(button, &QPushButton::clicked, this, [this, day] {
            m_form->due->setDate(day(context().workspace.clock.today()));
            m_form->due->setFocus();
        });
    };
    preset(m_form->tomorrow, [](QDate today) { return today.addDays(1); });
    preset(m_form->monday, [](QDate today) { return today.addDays(8 - today.dayOfWeek()); });
    preset(m_form->week, [](QDate today) { return today.addDays(7); });
}

void RedateDialog::connectQuestion() {
    m_form->telling->hide();
    for (auto* answer : {m_form->toldYes, m_form->toldNo, m_form->tellNow}) {
        connect(answer, &QRadioButton::toggled, this, &RedateDialog::showTelling);
        connect(answer, &QRadioButton::clicked, this, [this, answer] {
            answer->setFocus(Qt::OtherFocusReason);
            if (!isBusy())
                showProblem({}); // the question is answered
        });
    }
    connect(m_form->telling, &TellingEdit::finished, this, &RedateDialog::accept);
}

void RedateDialog::takeRead() {
    const auto due = m_form->when->reading().due;
    if (due && due != m_read) {
        m_taking = true;
        m_form->due->setDue(*due);
        m_taking = false;
    }
    m_read = due;
}

void RedateDialog::showTelling() {
    const bool tell = m_form->tellNow->isChecked();
    m_form->telling->setVisible(tell);
    saveButton()->setLabel(tell ? tr("Tell and save") : tr("Save"));
    if (tell)
        m_form->telling->setNews(
            {m_seen.words, m_seen.promiser, m_seen.due, m_form->due->due(), zoneNamed(m_seen.zone), m_sender});
}

void RedateDialog::fill(const Start& start) {
    const auto& commitment = start.commitment;
    const auto today = context().workspace.clock.today();
    m_sender = start.sender;
    m_form->telling->setCustomer(start.customer);
    m_form->when->setCustomer(commitment.customer);
    showFacts(commitment);
    const auto later = std::max(commitment.due.date, nextWorkday(today));
    const domain::Due next{later == commitment.due.date ? nextWorkday(later) : later, commitment.due.time};
    // What was typed before it was read stays.
    if (m_form->when->text().isEmpty())
        m_form->due->setDue(m_request.proposed.value_or(next));
    m_form->tellNow->setChecked(m_request.tell);
}

/// What was chosen here stays.
std::optional<presentation::Elsewhere> RedateDialog::take(const domain::Commitment& stored) {
    if (stored == m_seen)
        return {};
    showFacts(stored);
    return presentation::Elsewhere::Shown;
}

void RedateDialog::showFacts(const domain::Commitment& commitment) {
    const auto today = context().workspace.clock.today();
    m_seen = commitment;
    setTitle(tr("Re-date “%1”").arg(text::elided(commitment.words, titleLength)));
    if (commitment.outcome != domain::CommitmentOutcome::Open)
        return m_form->facts->setText(tr("Closed: %1").arg(presentation::word(commitment.outcome)));
    QStringList facts{tr("Due %1").arg(presentation::dueText(commitment.due, today))};
    if (!commitment.redatings.empty())
        facts << tr("first promised for %1").arg(presentation::dueText(commitment.firstDue, today))
              << presentation::redatedText(static_cast<int>(commitment.redatings.size()),
                                           commitment.redatings.back().customerTold);
    m_form->facts->setText(facts.join(u" · "_s));
}

QString RedateDialog::missing() {
    if (!m_form->when->text().trimmed().isEmpty() && !m_form->when->reading().due) {
        m_form->when->setFocus();
        return tr("“%1” is not a date to come. Write Thu 3pm, in 2 weeks or 3 December, or choose a day below.")
            .arg(text::elided(m_form->when->text(), titleLength));
    }
    if (m_form->tellNow->isChecked())
        return m_form->telling->open(context().links);
    if (m_form->toldYes->isChecked() || m_form->toldNo->isChecked())
        return {};
    m_form->toldYes->setFocus();
    m_form->toldYes->setChecked(false);
    return tr("Say whether the customer was told: press Y, N or T, then Enter.");
}

void RedateDialog::accept() {
    if (isBusy() || m_form->toldYes->isChecked() || m_form->toldNo->isChecked() || m_form->tellNow->isChecked())
        return EditingDialog::accept();
    // At once, also before the promise is read: what is pressed next is the answer.
    showProblem(missing());
}

void RedateDialog::submit() {
    const auto due = m_form->due->due();
    const auto day = presentation::dueText(due, context().workspace.clock.today());
    const auto& workspace = context().workspace;
    if (m_form->tellNow->isChecked())
        return finishWith(services::redateAndTell(workspace, m_request.id, due, m_form->telling->telling(), m_seen.due),
                          tr("Re-dated to %1, and told").arg(day));
    finishWith(services::redateCommitment(workspace, m_request.id, due, m_form->toldYes->isChecked(), m_seen.due),
               tr("Re-dated to %1").arg(day));
}

void RedateDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Y)
        m_form->toldYes->click();
    else if (event->key() == Qt::Key_N)
        m_form->toldNo->click();
    else if (event->key() == Qt::Key_T)
        m_form->tellNow->click();
    else
        EditingDialog::keyPressEvent(event);
}

RedateDialog* askRedate(const UiContext& context, const RedateRequest& request, QWidget* parent) {
    auto* dialog = new RedateDialog(context, request, parent);
    dialog->open();
    return dialog;
}

} // namespace rapport::ui
