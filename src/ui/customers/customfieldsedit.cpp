#include "ui/customers/customfieldsedit.h"

#include "ui/common/plaintext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace rapport::ui {

using namespace domain;

CustomFieldsEdit::CustomFieldsEdit(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this)) {
    m_form->setContentsMargins({});
}

QWidget* CustomFieldsEdit::makeEditor(const CustomField& field, const QString& value) {
    if (field.type == FieldType::Choice) {
        auto* combo = new QComboBox(this);
        combo->addItem({});
        combo->addItems(field.choices);
        if (!value.isEmpty() && !field.choices.contains(value))
            combo->addItem(value); // a choice that was taken away since stays readable
        combo->setCurrentText(value);
        connect(combo, &QComboBox::currentIndexChanged, this, &CustomFieldsEdit::edited);
        return combo;
    }
    auto* line = new QLineEdit(this);
    takeAnyLength(this);
    line->setText(value);
    if (field.type == FieldType::Date)
        line->setPlaceholderText(tr("2026-11-21"));
    if (field.type == FieldType::Number)
        line->setPlaceholderText(tr("a number"));
    connect(line, &QLineEdit::textChanged, this, &CustomFieldsEdit::edited);
    return line;
}

void CustomFieldsEdit::setValue(const std::vector<CustomField>& fields, const std::vector<CustomValue>& values) {
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_editors.clear();
    for (const auto& field : fields) {
        const auto found =
            std::find_if(values.begin(), values.end(), [&](const CustomValue& one) { return one.field == field.id; });
        auto* editor = makeEditor(field, found == values.end() ? QString() : found->value);
        editor->setAccessibleName(field.name);
        m_form->addRow(plainLabel(field.name, this), editor);
        m_editors.append({field.id, editor});
    }
    levelLabels(this);
    if (fields.empty())
        m_form->addRow(softLabel(tr("None yet. They are defined in Settings."), this));
}

std::vector<CustomValue> CustomFieldsEdit::value() const {
    std::vector<CustomValue> values;
    for (const auto& [field, editor] : m_editors) {
        const auto* combo = qobject_cast<const QComboBox*>(editor);
        const auto text = combo != nullptr ? combo->currentText() : static_cast<const QLineEdit*>(editor)->text();
        if (!text.trimmed().isEmpty())
            values.push_back({field, text.trimmed()});
    }
    return values;
}

} // namespace rapport::ui
