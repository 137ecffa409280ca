#pragma once

#include "rapport/domain/staff.h"
#include "ui/common/savingdialog.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace rapport::ui {

/// Gives customers to another staff member, with a note of what is to be known of them (P9).
class HandOverSheet final : public SavingDialog {
    Q_OBJECT

public:
    HandOverSheet(const UiContext& context, std::vector<CustomerId> customers, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    struct Choice {
        QString name;                             ///< of the only one
        StaffId owner;                            ///< of all of them; invalid where they have several, or nobody
        std::vector<domain::StaffMember> members; ///< who still work here
    };
    [[nodiscard]] QFuture<Choice> choice() const;
    void fill(const Choice& choice);

    std::vector<CustomerId> m_customers;
    StaffId m_owner;
    QComboBox* m_to;
    QPlainTextEdit* m_note;
    QCheckBox* m_work;
};

} // namespace rapport::ui
