#include "ui/commitments/redatedialog.h"

#include "commitments/ui_redatedialog.h"
#include "rapport/core/text.h"
#include "rapport/presentation/format.h"
#include "rapport/services/commitments.h"

#include <QKeyEvent>

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
    addForm(form, m_form->due);
    connectPresets();
    m_form->due->setDue({nextWorkday(context.workspace.clock.today()), {}});
    load(services::loadCommitment(context.workspace, request.id), [this](const domain::Commitment& commitment) { fill(commitment); });
    followRecord<domain::Commitment>(
        storage::Entity::Commitment, request.id.value(),
        [&workspace = context.workspace, id = request.id] { return services::loadCommitment(workspace, id); },
        [this](const domain::Commitment& stored) { return take(stored); });
}

RedateDialog::~RedateDialog() = default;

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

void RedateDialog::fill(const domain::Commitment& commitment) {
    const auto today = context().workspace.clock.today();
    showFacts(commitment);
    m_form->toldYes->setChecked(m_request.tell);
    if (m_request.proposed)
        return m_form->due->setDue(*m_request.proposed);
    const auto proposed = std::max(commitment.due.date, nextWorkday(today));
    m_form->due->setDue({proposed == commitment.due.date ? nextWorkday(proposed) : proposed, commitment.due.time});
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
    const auto due = presentation::dueText(commitment.due, today);
    if (commitment.outcome != domain::CommitmentOutcome::Open)
        return m_form->facts->setText(tr("Closed: %1").arg(presentation::word(commitment.outcome)));
    const auto first = presentation::dueText(commitment.firstDue, today);
    m_form->facts->setText(commitment.redatings.empty() ? tr("Due %1").arg(due)
                                                        : tr("Due %1 · first promised for %2").arg(due, first));
}

QString RedateDialog::missing() {
    if (m_form->toldYes->isChecked() || m_form->toldNo->isChecked())
        return {};
    m_form->toldYes->setFocus();
    m_form->toldYes->setChecked(false);
    return tr("Say whether the customer was told: press Y or N, then Enter.");
}

void RedateDialog::submit() {
    const auto due = m_form->due->due();
    const auto day = presentation::dueText(due, context().workspace.clock.today());
    finishWith(services::redateCommitment(context().workspace, m_request.id, due, m_form->toldYes->isChecked(), m_seen.due),
               tr("Re-dated to %1").arg(day));
}

void RedateDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Y)
        m_form->toldYes->click();
    else if (event->key() == Qt::Key_N)
        m_form->toldNo->click();
    else
        EditingDialog::keyPressEvent(event);
}

RedateDialog* askRedate(const UiContext& context, const RedateRequest& request, QWidget* parent) {
    auto* dialog = new RedateDialog(context, request, parent);
    dialog->open();
    return dialog;
}

} // namespace rapport::ui
