#include "ui/settings/fieldeditor.h"

#include "rapport/presentation/await.h"
#include "rapport/presentation/words.h"
#include "rapport/services/customers.h"
#include "ui/common/button.h"
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
    : SheetDialog(field.id.isValid() ? tr("Custom field") : tr("New custom field"), parent)
    , m_context(context)
    , m_field(field)
    , m_name(new QLineEdit(field.name, this))
    , m_type(new QComboBox(this))
    , m_choicesLabel(softLabel(tr("Choices, one a line"), this))
    , m_choices(new QPlainTextEdit(field.choices.join(u'\n'), this))
    , m_problem(plainLabel({}, this)) {
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name, such as “Shoe size”"));
    m_type->setAccessibleName(tr("Type"));
    m_choices->setAccessibleName(tr("Choices, one a line"));
    m_choices->setTabChangesFocus(true);
    m_choices->setFixedHeight(100);
    m_problem->hide();
    for (const FieldType type : {FieldType::Text, FieldType::Number, FieldType::Date, FieldType::Choice})
        m_type->addItem(presentation::capitalised(presentation::word(type)), static_cast<int>(type));
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(field.type)));
    for (QWidget* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_type), static_cast<QWidget*>(m_choicesLabel),
                            static_cast<QWidget*>(m_choices), static_cast<QWidget*>(m_problem)})
        body()->addWidget(widget);
    connect(m_type, &QComboBox::currentIndexChanged, this, &FieldEditor::showChoices);
    connect(addButton(tr("Cancel"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    connect(addPrimaryButton(tr("Save"), tr("Enter")), &QPushButton::clicked, this, &FieldEditor::save);
    setFirstField(m_name);
    showChoices();
}

void FieldEditor::showChoices() {
    const bool choice = static_cast<FieldType>(m_type->currentData().toInt()) == FieldType::Choice;
    m_choices->setVisible(choice);
    m_choicesLabel->setVisible(choice);
}

void FieldEditor::save() {
    m_field.name = m_name->text();
    m_field.type = static_cast<FieldType>(m_type->currentData().toInt());
    m_field.choices = m_field.type == FieldType::Choice ? m_choices->toPlainText().split(u'\n', Qt::SkipEmptyParts) : QStringList();
    presentation::await(
        services::saveCustomField(m_context.workspace, m_field), this, [this](CustomFieldId) { accept(); },
        [this](const Error& error) {
            m_problem->setText(error.message());
            m_problem->show();
            m_name->setFocus(Qt::OtherFocusReason);
        });
}

} // namespace rapport::ui
