#pragma once

#include "rapport/domain/customer.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace rapport::ui {

/// A field of one's own for customers: its name, its type, and the choices of a choice.
class FieldEditor final : public SheetDialog {
    Q_OBJECT

public:
    FieldEditor(const UiContext& context, const domain::CustomField& field, QWidget* parent);

private:
    void save();
    void showChoices();

    UiContext m_context;
    domain::CustomField m_field;
    QLineEdit* m_name;
    QComboBox* m_type;
    QLabel* m_choicesLabel;
    QPlainTextEdit* m_choices;
    QLabel* m_problem;
};

} // namespace rapport::ui
