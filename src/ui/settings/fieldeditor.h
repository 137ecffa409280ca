#pragma once

#include "rapport/domain/customer.h"
#include "ui/common/savingdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace rapport::ui {

/// A field of one's own for customers: its name, its type, and the choices of a choice.
class FieldEditor final : public SavingDialog {
    Q_OBJECT

public:
    FieldEditor(const UiContext& context, const domain::CustomField& field, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void showChoices();

    domain::CustomField m_field;
    QLineEdit* m_name;
    QComboBox* m_type;
    QLabel* m_choicesLabel;
    QPlainTextEdit* m_choices;
};

} // namespace rapport::ui
