#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/quickentry.h"
#include "rapport/domain/staff.h"
#include "ui/editing/editingdialog.h"

namespace Ui {
class CommitmentEditor;
}

namespace rapport::ui {

/// A new commitment, or an open one's words, kind, owner and priority. The due moment of one that was promised moves by
/// RedateDialog alone, which asks whether the customer was told.
class CommitmentEditor final : public EditingDialog {
    Q_OBJECT

public:
    /// Without an id a new one, for `customer` where given.
    CommitmentEditor(const UiContext& context, std::optional<CommitmentId> id, std::optional<CustomerId> customer,
                     QWidget* parent);
    ~CommitmentEditor() override;
    /// Before it is opened: begins with this line. Where it names nobody, the customer is asked for first.
    void setLine(const QString& line);
    /// When a new one is due, unless something else is chosen.
    void propose(const domain::Due& due);

protected:
    [[nodiscard]] bool mustWait() override;
    [[nodiscard]] QString missing() override;
    void submit() override;
    bool becomeNew() override;

private:
    struct Start {
        std::optional<domain::Commitment> commitment;
        CustomerId customer;
        QString customerName;
        std::vector<domain::StaffMember> members;
    };
    [[nodiscard]] QFuture<Start> start(std::optional<CommitmentId> id, std::optional<CustomerId> customer) const;
    void addMore();
    /// Of one that repeats: whether those that follow are meant too.
    void showScope(bool shown);
    void setUpChoices();
    void connectLine();
    void takeRead();
    void repeatFromDue(const QString& rule);
    void fill(Start start);
    void fillFrom(const domain::Commitment& commitment);
    /// What somebody else saved is shown while nothing was typed here.
    [[nodiscard]] std::optional<presentation::Elsewhere> take(const domain::Commitment& stored);
    [[nodiscard]] domain::Commitment entered() const;

    std::unique_ptr<Ui::CommitmentEditor> m_form;
    Button* m_more = nullptr;
    std::vector<domain::StaffMember> m_members;
    domain::QuickEntry m_read;                  ///< what was taken from the line already
    CustomerId m_named;                         ///< in the line
    std::optional<domain::Commitment> m_edited; ///< as it was when editing began; empty for a new one
};

} // namespace rapport::ui
