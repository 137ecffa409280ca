#pragma once

#include "rapport/domain/staff.h"
#include "ui/editing/editingdialog.h"

namespace Ui {
class AssignDialog;
}

namespace rapport::ui {

/// Gives an open commitment to another staff member: a letter or two of the name, Enter.
class AssignDialog final : public EditingDialog {
    Q_OBJECT

public:
    AssignDialog(const UiContext& context, CommitmentId id, QWidget* parent);
    ~AssignDialog() override;

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    struct Choice {
        QString words;
        StaffId owner;
        std::vector<domain::StaffMember> members; ///< who still work here
    };
    [[nodiscard]] QFuture<Choice> choice() const;
    void fill(const Choice& choice);
    [[nodiscard]] std::optional<presentation::Elsewhere> take(const domain::Commitment& stored);
    void markOwner(StaffId owner);

    std::unique_ptr<Ui::AssignDialog> m_form;
    CommitmentId m_id;
    QHash<qint64, QString> m_names; ///< of the staff listed
    StaffId m_owner;                ///< as it is shown
};

} // namespace rapport::ui
