#include "ui/greetings/templateeditor.h"

#include "rapport/presentation/greetingtemplates.h"
#include "rapport/services/greetings.h"
#include "ui/common/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::MilestoneKind;

namespace {
constexpr int anyKind = -1;
}

TemplateEditor::TemplateEditor(const UiContext& context, const domain::GreetingTemplate& greeting, const QString& sender,
                               QWidget* parent)
    : SavingDialog(context, greeting.id.isValid() ? tr("Words to greet with") : tr("New words to greet with"), tr("Save"), parent)
    , m_greeting(greeting)
    , m_sender(sender)
    , m_kind(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_belated(new QCheckBox(tr("For the &days after it"), this))
    , m_words(new QPlainTextEdit(greeting.words, this))
    , m_preview(plainLabel({}, this))
    , m_unknown(problemLabel(this)) {
    fillChoices();
    addForm(form(), m_words);
    connect(m_words, &QPlainTextEdit::textChanged, this, &TemplateEditor::showPreview);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TemplateEditor::proposeWords);
    connect(m_language, &QComboBox::currentTextChanged, this, &TemplateEditor::proposeWords);
    connect(m_belated, &QCheckBox::toggled, this, &TemplateEditor::proposeWords);
    proposeWords();
    showPreview();
    setReady();
}

void TemplateEditor::fillChoices() {
    m_kind->setAccessibleName(tr("Milestone"));
    m_language->setAccessibleName(tr("Language"));
    m_belated->setAccessibleName(tr("For the days after it"));
    m_words->setAccessibleName(tr("Words"));
    m_kind->addItem(presentation::kindText({}), anyKind);
    using enum MilestoneKind;
    for (const auto kind : {Birthday, WeddingAnniversary, CustomerSince, Contract, Founding, Custom})
        m_kind->addItem(presentation::kindText(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(m_greeting.kind ? static_cast<int>(*m_greeting.kind) : anyKind));
    // Another language is typed by its short name.
    m_language->setEditable(true);
    for (const QString& language : {u"en"_s, u"de"_s, u"fr"_s, u"es"_s})
        m_language->addItem(language);
    m_language->setCurrentText(m_greeting.language);
    m_belated->setChecked(m_greeting.belated);
}

QWidget* TemplateEditor::form() {
    auto* form = new QWidget(this);
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(110);
    m_preview->setWordWrap(true);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_kind, 2);
    choices->addWidget(m_language, 1);
    choices->addWidget(m_belated, 2);
    auto* fields = softLabel(presentation::fieldsText(), form);
    fields->setWordWrap(true);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(choices);
    layout->addWidget(m_words);
    layout->addWidget(m_unknown);
    layout->addWidget(fields);
    layout->addWidget(softLabel(tr("As a customer would read it:"), form));
    layout->addWidget(m_preview);
    return form;
}

/// New words begin with those that would be used without them.
void TemplateEditor::proposeWords() {
    const bool untouched = m_words->toPlainText().isEmpty() || m_words->toPlainText() == m_proposed;
    if (m_greeting.id.isValid() || !untouched)
        return;
    const auto greeting = typed();
    m_proposed = services::ourWordsFor(greeting.kind, greeting.language, greeting.belated);
    m_words->setPlainText(m_proposed);
}

void TemplateEditor::showPreview() {
    showProblem({}); // what kept it from being saved is being mended
    const auto greeting = typed();
    m_preview->setText(presentation::greetingPreview(greeting.words, m_sender));
    const bool unknown = !domain::unknownFields(greeting.words).isEmpty();
    m_unknown->setText(unknown ? domain::problemWith(greeting) : QString());
    m_unknown->setVisible(unknown);
}

domain::GreetingTemplate TemplateEditor::typed() const {
    domain::GreetingTemplate greeting = m_greeting;
    const int kind = m_kind->currentData().toInt();
    greeting.kind = kind == anyKind ? std::nullopt : std::optional(static_cast<MilestoneKind>(kind));
    greeting.language = m_language->currentText();
    greeting.belated = m_belated->isChecked();
    greeting.words = m_words->toPlainText();
    return domain::normalised(std::move(greeting));
}

QString TemplateEditor::missing() { return domain::problemWith(typed()); }

void TemplateEditor::submit() {
    finishWith(services::saveGreetingTemplate(context().workspace, typed()), tr("Saved the words to greet with."));
}

} // namespace rapport::ui
