#pragma once

#include "rapport/domain/interaction.h"
#include "ui/common/page.h"

class QVBoxLayout;

namespace rapport::ui {

class AnswerPicker;
class ToldRow;

/// The answers that were given in a conversation: found by a few letters, each with the words as they were told. Where the
/// customer was told something else before, a quiet line says what and when. Empty and without height until one is asked for.
class ToldAnswers final : public QWidget {
    Q_OBJECT

public:
    explicit ToldAnswers(const UiContext& context, QWidget* parent);

    [[nodiscard]] std::vector<domain::ToldAnswer> told() const;
    /// Without telling changed().
    void setTold(const std::vector<domain::ToldAnswer>& told);
    /// Whom it is with: of them it is known what they were told before. `interaction` is the one that is corrected, if any.
    void setCustomers(const std::vector<CustomerId>& customers, InteractionId interaction = {});
    /// Looks for an answer, with the keyboard in the field.
    void start();

Q_SIGNALS:
    void changed();
    void done(); ///< an answer was taken, or none: the keyboard may go back to the line

private:
    ToldRow* addRow(const domain::ToldAnswer& told);
    void drop(ToldRow* row);
    void compare(ToldRow* row);

    UiContext m_context;
    std::vector<CustomerId> m_customers;
    InteractionId m_interaction;
    QList<ToldRow*> m_rows;
    QVBoxLayout* m_column;
    AnswerPicker* m_picker;
};

} // namespace rapport::ui
