#include "ui/care/feedbacksheet.h"

#include "rapport/presentation/care.h"
#include "rapport/presentation/format.h"
#include "rapport/services/feedback.h"
#include "ui/care/carestart.h"
#include "ui/commitments/tellingedit.h"
#include "ui/common/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rapport::ui {

using domain::Feedback;
using domain::FeedbackScale;

FeedbackSheet::FeedbackSheet(const UiContext& context, FeedbackId id, QWidget* parent)
    : SavingDialog(context, tr("Feedback"), tr("Save"), parent)
    , m_score(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_weDid(new QLineEdit(this))
    , m_telling(new TellingEdit(this))
    , m_told(new QCheckBox(tr("They were told &already: only log it"), this)) {
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins({});
    m_answerPart = answerPart();
    m_closingPart = closingPart();
    column->addWidget(m_answerPart);
    column->addWidget(m_closingPart);
    m_closingPart->hide();
    addForm(form, m_score);
    load(loadedCare<Feedback>(context, id), [this](const CareStart<Feedback>& from) { fill(from.record, from.customer); });
}

QWidget* FeedbackSheet::answerPart() {
    auto* part = new QWidget(this);
    auto* fields = new QFormLayout(part);
    fields->setContentsMargins({});
    m_score->setAccessibleName(tr("Score"));
    m_words->setAccessibleName(tr("Their words"));
    m_words->setPlaceholderText(tr("what they said; may stay empty"));
    fields->addRow(tr("&Score"), m_score);
    fields->addRow(tr("Their &words"), m_words);
    return part;
}

QWidget* FeedbackSheet::closingPart() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins({});
    m_weDid->setAccessibleName(tr("What we did"));
    m_weDid->setPlaceholderText(tr("what was done about it"));
    column->addWidget(m_weDid);
    column->addWidget(m_telling);
    column->addWidget(m_told);
    connect(m_weDid, &QLineEdit::textChanged, this, &FeedbackSheet::showLetter);
    connect(m_telling, &TellingEdit::finished, this, &FeedbackSheet::accept);
    return part;
}

void FeedbackSheet::fill(const Feedback& feedback, const domain::Customer& customer) {
    const auto& clock = context().workspace.clock;
    m_feedback = feedback;
    m_name = domain::displayNameOf(customer);
    m_answerPart->setVisible(!feedback.answeredAt);
    m_closingPart->setVisible(feedback.answeredAt.has_value());
    if (!feedback.answeredAt) {
        setTitle(tr("What did %1 answer?").arg(m_name));
        setQuietLine(feedback.question);
        m_score->addItem(tr("none, words alone"), -1);
        const bool ten = feedback.scale == FeedbackScale::Ten;
        for (int score = ten ? 10 : 5; score >= (ten ? 0 : 1); --score)
            m_score->addItem(presentation::scoreText(feedback.scale, score), score);
        m_score->setFocus();
        return;
    }
    setTitle(tr("%1 said, we did").arg(m_name));
    setQuietLine(presentation::feedbackLine(feedback, clock.today(), clock.zone()).text);
    m_telling->setCustomer(customer);
    m_weDid->setText(feedback.weDid);
    showLetter();
    if (feedback.toldAt) {
        m_closingPart->setEnabled(false);
        return setReadOnly();
    }
    saveButton()->setLabel(tr("Tell and close"));
    m_weDid->setFocus();
}

void FeedbackSheet::showLetter() {
    m_telling->setLetter({tr("You said, we did"), services::closingWords(m_feedback, m_weDid->text().trimmed())});
}

QString FeedbackSheet::missing() {
    if (!m_feedback.answeredAt) {
        if (m_score->currentData().toInt() >= 0 || !m_words->text().trimmed().isEmpty())
            return {};
        m_score->setFocus();
        return tr("Choose their score, write their words, or both.");
    }
    if (m_weDid->text().trimmed().isEmpty()) {
        m_weDid->setFocus();
        return tr("Write what was done about it.");
    }
    return m_told->isChecked() ? QString() : m_telling->open(context().links);
}

void FeedbackSheet::submit() {
    const auto& workspace = context().workspace;
    if (m_feedback.answeredAt)
        return finishWith(services::closeFeedback(workspace, m_feedback.id, m_weDid->text(), m_telling->telling()),
                          tr("Told %1 what came of their feedback").arg(m_name));
    const int score = m_score->currentData().toInt();
    finishWith(services::recordAnswer(workspace, m_feedback.id, score < 0 ? std::nullopt : std::optional(score), m_words->text()),
               tr("Noted what %1 said").arg(m_name));
}

} // namespace rapport::ui
