#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/feedback.h"
#include "ui/common/savingdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace rapport::ui {

class TellingEdit;

/// What a customer answered, and then what was done about it: "you said → we did". While there is no answer it takes that down;
/// then it closes it: the customer is told, by a message that is shown first, and that is logged.
class FeedbackSheet final : public SavingDialog {
    Q_OBJECT

public:
    FeedbackSheet(const UiContext& context, FeedbackId id, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    [[nodiscard]] QWidget* answerPart();
    [[nodiscard]] QWidget* closingPart();
    void fill(const domain::Feedback& feedback, const domain::Customer& customer);
    void showLetter();

    domain::Feedback m_feedback;
    QString m_name;
    QWidget* m_answerPart;
    QWidget* m_closingPart;
    QComboBox* m_score;
    QLineEdit* m_words;
    QLineEdit* m_weDid;
    TellingEdit* m_telling;
    QCheckBox* m_told;
};

} // namespace rapport::ui
