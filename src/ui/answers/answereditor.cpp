#include "ui/answers/answereditor.h"

#include "rapport/services/answers.h"
#include "ui/common/plaintext.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace rapport::ui {

namespace {
constexpr int linesShown = 5;
}

AnswerEditor::AnswerEditor(const UiContext& context, AnswerId id, QWidget* parent)
    : SavingDialog(context, id.isValid() ? tr("Change answer") : tr("New answer"), tr("Save"), parent)
    , m_id(id) {
    setSheetWidth(560);
    auto* form = makeForm();
    addForm(form, id.isValid() ? static_cast<QWidget*>(m_words) : m_question);
    if (id.isValid())
        load(services::loadAnswer(context.workspace, id), [this](const domain::Answer& answer) { fill(answer); });
    else
        setReady();
}

QWidget* AnswerEditor::makeForm() {
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    m_question = new QLineEdit(form);
    m_question->setAccessibleName(tr("Question"));
    m_question->setPlaceholderText(tr("as customers ask it"));
    m_words = new QPlainTextEdit(form);
    m_words->setAccessibleName(tr("Answer"));
    m_words->setPlaceholderText(tr("what everyone tells them"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(m_words->fontMetrics().lineSpacing() * linesShown + 16);
    m_hint = softLabel(tr("Other words make a new version. What was told before stays known."), form);
    m_hint->setVisible(m_id.isValid());
    fields->addRow(tr("&Question"), m_question);
    fields->addRow(tr("&Answer"), m_words);
    fields->addRow(QString(), m_hint);
    return form;
}

void AnswerEditor::fill(const domain::Answer& answer) {
    m_before = answer;
    m_question->setText(answer.question);
    m_words->setPlainText(latestOf(answer).words);
    m_words->moveCursor(QTextCursor::End);
}

bool AnswerEditor::isDirty() const {
    const QString words = m_before.versions.empty() ? QString() : latestOf(m_before).words;
    return m_question->text() != m_before.question || m_words->toPlainText() != words;
}

QString AnswerEditor::missing() {
    if (m_question->text().trimmed().isEmpty()) {
        m_question->setFocus();
        return tr("Enter the question that it answers.");
    }
    if (!m_words->toPlainText().trimmed().isEmpty())
        return {};
    m_words->setFocus();
    return tr("Write down what customers are to be told.");
}

void AnswerEditor::submit() { m_id.isValid() ? change() : add(); }

void AnswerEditor::add() {
    setBusy(true);
    presentation::await(
        services::addAnswer(context().workspace, m_question->text(), m_words->toPlainText()), this,
        [this](AnswerId id) {
            Q_EMIT added(id);
            finish(tr("Saved: everyone can tell it now."));
        },
        [this](const Error& error) { showProblem(error.message()); });
}

void AnswerEditor::change() {
    setBusy(true);
    const services::AnswerEdit edit{m_question->text(), m_words->toPlainText(), latestOf(m_before).number};
    presentation::await(
        services::editAnswer(context().workspace, m_id, edit), this,
        [this](const std::vector<storage::AnswerTelling>& older) {
            finish(tr("The answer was changed."));
            if (!older.empty())
                Q_EMIT olderTold(m_id, static_cast<int>(older.size()));
        },
        [this](const Error& error) { showProblem(error.message()); });
}

} // namespace rapport::ui
