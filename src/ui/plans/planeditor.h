#pragma once

#include "rapport/domain/plannedinteraction.h"
#include "ui/common/savingdialog.h"

class QComboBox;
class QLineEdit;

namespace rapport::ui {

class CustomerPicker;
class DueField;
class RecurrenceEdit;

/// An interaction planned ahead: with whom, how, when, what about, and whether it comes again.
class PlanEditor final : public SavingDialog {
    Q_OBJECT

public:
    /// Without an id a new one, for `customer` where given.
    PlanEditor(const UiContext& context, std::optional<PlannedInteractionId> id, std::optional<CustomerId> customer,
               QWidget* parent);

protected:
    [[nodiscard]] bool mustWait() override;
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    struct Start {
        std::optional<domain::PlannedInteraction> plan;
        CustomerId customer;
        QString customerName;
    };
    [[nodiscard]] QFuture<Start> start(std::optional<PlannedInteractionId> id, std::optional<CustomerId> customer) const;
    [[nodiscard]] QWidget* makeForm();
    void fill(const Start& start);
    [[nodiscard]] domain::PlannedInteraction entered() const;

    CustomerPicker* m_customer = nullptr;
    QComboBox* m_channel = nullptr;
    DueField* m_due = nullptr;
    QLineEdit* m_words = nullptr;
    RecurrenceEdit* m_recurrence = nullptr;
    std::optional<domain::PlannedInteraction> m_edited; ///< as it was when editing began; empty for a new one
};

} // namespace rapport::ui
