#pragma once

#include "rapport/domain/answer.h"
#include "ui/common/savingdialog.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace rapport::ui {

/// Writes an answer, or changes one: other words make a new version, and who was told the old one can be told at once.
class AnswerEditor final : public SavingDialog {
    Q_OBJECT

public:
    /// An invalid id: a new one.
    AnswerEditor(const UiContext& context, AnswerId id, QWidget* parent);

Q_SIGNALS:
    void added(rapport::AnswerId id);
    /// It changed, and so many customers were told the old one.
    void olderTold(rapport::AnswerId id, int customers);

protected:
    [[nodiscard]] QString missing() override;
    [[nodiscard]] bool isDirty() const override;
    void submit() override;

private:
    [[nodiscard]] QWidget* makeForm();
    void fill(const domain::Answer& answer);
    void add();
    void change();

    AnswerId m_id;
    domain::Answer m_before; ///< as it was when editing began
    QLineEdit* m_question;
    QPlainTextEdit* m_words;
    QLabel* m_hint;
};

} // namespace rapport::ui
