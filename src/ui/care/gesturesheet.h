#pragma once

#include "rapport/services/gestures.h"
#include "ui/common/savingdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace rapport::ui {

class DayChoice;

/// A thank-you, a gift or a surprise: what it is, from an idea or one's own words, when, what it costs. What speaks against it is
/// said beside: a repeat, a year over its budget, an open complaint. One that was given has how the customer took it instead.
class GestureSheet final : public SavingDialog {
    Q_OBJECT

public:
    GestureSheet(const UiContext& context, GestureId id, QWidget* parent);
    GestureSheet(const UiContext& context, CustomerId customer, QWidget* parent); ///< a new one
    /// A new one that the customer does not expect.
    [[nodiscard]] static GestureSheet* forSurprise(const UiContext& context, CustomerId customer, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    GestureSheet(const UiContext& context, const domain::Gesture& start, QWidget* parent);
    void layOut();
    [[nodiscard]] QWidget* plan();
    [[nodiscard]] QWidget* reaction();
    void fill(const domain::Gesture& gesture);
    void addGiving();
    void loadIdeas(CustomerId customer);
    void take(int idea);
    void advise();
    void showAdvice(const services::GestureAdvice& advice);
    [[nodiscard]] domain::Gesture entered() const;

    domain::Gesture m_gesture;
    std::vector<services::GestureIdea> m_ideas;
    QWidget* m_plan;
    QWidget* m_reactionPart;
    QComboBox* m_words;
    QComboBox* m_kind;
    DayChoice* m_day;
    QLineEdit* m_cost;
    QCheckBox* m_unexpected;
    QLabel* m_advice;
    QComboBox* m_signal;
    QLineEdit* m_reaction;
};

} // namespace rapport::ui
