#pragma once

#include "rapport/domain/staff.h"
#include "ui/editing/editingdialog.h"

namespace Ui {
class AssignDialog;
}

namespace rapport::ui {

/// Gives open commitments to another staff member: a letter or two of the name, perhaps a note, Enter.
class AssignDialog final : public EditingDialog {
    Q_OBJECT

public:
    AssignDialog(const UiContext& context, std::vector<CommitmentId> ids, QWidget* parent);
    ~AssignDialog() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    struct Choice {
        QString words;                            ///< of the only one
        StaffId owner;                            ///< of all of them; invalid where they have several, or nobody
        std::vector<domain::Handover> handovers;  ///< of the only one
        std::vector<domain::StaffMember> members; ///< who still work here
    };
    [[nodiscard]] QFuture<Choice> choice() const;
    void fill(const Choice& choice);
    [[nodiscard]] std::optional<presentation::Elsewhere> take(const domain::Commitment& stored);
    void showHandovers(const Choice& choice);
    void markOwner(StaffId owner);

    std::unique_ptr<Ui::AssignDialog> m_form;
    std::vector<CommitmentId> m_ids;
    QHash<qint64, QString> m_names; ///< of the staff listed
    QString m_typedAhead;           ///< in the list before it was filled
    StaffId m_owner;                ///< as it is shown
};

} // namespace rapport::ui
