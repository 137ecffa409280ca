#include "ui/settings/fieldeditor.h"

#include "rapport/presentation/words.h"
#include "rapport/services/customers.h"
#include "ui/common/plaintext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::FieldType;

FieldEditor::FieldEditor(const UiContext& context, const domain::CustomField& field, QWidget* parent)
    : SavingDialog(context, field.id.isValid() ? tr("Custom field") : tr("New custom field"), tr("Save"), parent)
    , m_field(field)
    , m_name(new QLineEdit(field.name, this))
    , m_type(new QComboBox(this))
    , m_choicesLabel(softLabel(tr("Choices, one a line"), this))
    , m_choices(new QPlainTextEdit(field.choices.join(u'\n'), this)) {
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name, such as “Shoe size”"));
    m_type->setAccessibleName(tr("Type"));
    m_choices->setAccessibleName(tr("Choices, one a line"));
    m_choices->setTabChangesFocus(true);
    m_choices->setFixedHeight(100);
    for (const FieldType type : {FieldType::Text, FieldType::Number, FieldType::Date, FieldType::Choice})
        m_type->addItem(presentation::capitalised(presentation::word(type)), static_cast<int>(type));
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(field.type)));
    auto* form = new QWidget(this);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_name, m_type, m_choicesLabel, m_choices})
        layout->addWidget(widget);
    addForm(form, m_name);
    connect(m_type, &QComboBox::currentIndexChanged, this, &FieldEditor::showChoices);
    showChoices();
    setReady();
}

void FieldEditor::showChoices() {
    const bool choice = static_cast<FieldType>(m_type->currentData().toInt()) == FieldType::Choice;
    m_choices->setVisible(choice);
    m_choicesLabel->setVisible(choice);
}

QString FieldEditor::missing() {
    if (!m_name->text().trimmed().isEmpty())
        return {};
    m_name->setFocus(Qt::OtherFocusReason);
    return tr("A field needs a name.");
}

void FieldEditor::submit() {
    m_field.name = m_name->text();
    m_field.type = static_cast<FieldType>(m_type->currentData().toInt());
    m_field.choices =
        m_field.type == FieldType::Choice ? m_choices->toPlainText().split(u'\n', Qt::SkipEmptyParts) : QStringList();
    finishWith(services::saveCustomField(context().workspace, m_field),
               tr("Saved the field “%1”.").arg(m_field.name.simplified()));
}

} // namespace rapport::ui
