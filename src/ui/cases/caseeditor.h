#pragma once

#include "rapport/domain/staff.h"
#include "rapport/presentation/cases.h"
#include "ui/common/savingdialog.h"

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace rapport::ui {

class CustomerPicker;

/// A new case, or another's words, severity, owner and cause.
class CaseEditor final : public SavingDialog {
    Q_OBJECT

public:
    CaseEditor(const UiContext& context, CaseId id, QWidget* parent);
    /// A new one, of `customer` where given, raised in `interaction` where that is valid, whose words it begins with.
    CaseEditor(const UiContext& context, std::optional<CustomerId> customer, InteractionId interaction, QWidget* parent);

protected:
    [[nodiscard]] bool mustWait() override;
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    struct Start {
        std::optional<domain::Case> one;
        CustomerId customer;
        QString customerName;
        QString words; ///< what the customer said in the interaction
        std::vector<domain::StaffMember> members;
    };
    struct Of {
        CaseId id;
        CustomerId customer;
        InteractionId interaction;
    };
    CaseEditor(const UiContext& context, const Of& of, QWidget* parent);
    [[nodiscard]] static Start read(storage::ReadSession& session, const Of& of);
    [[nodiscard]] QWidget* makeForm();
    void addChoices(QFormLayout& fields);
    void fill(const Start& start);
    [[nodiscard]] StaffId owner() const;

    Of m_of;
    CustomerPicker* m_customer;
    QLineEdit* m_words;
    QComboBox* m_severity;
    QComboBox* m_owner;
    QLineEdit* m_cause;
};

} // namespace rapport::ui
