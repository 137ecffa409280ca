#pragma once

#include "rapport/services/feedback.h"
#include "ui/common/savingdialog.h"

class QCheckBox;
class QComboBox;

namespace rapport::ui {

class TellingEdit;

/// Asks a customer how we are doing: the question is shown first, then opened in the user's program and logged. Says when they
/// may not be asked.
class AskSheet final : public SavingDialog {
    Q_OBJECT

public:
    AskSheet(const UiContext& context, CustomerId customer, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    [[nodiscard]] domain::FeedbackScale scale() const;
    [[nodiscard]] QFuture<services::FeedbackDraft> draft() const;
    void fill(const services::FeedbackDraft& draft);
    void changeScale();

    CustomerId m_customer;
    services::FeedbackDraft m_draft;
    QComboBox* m_scale;
    TellingEdit* m_telling;
    QCheckBox* m_told;
};

} // namespace rapport::ui
