#pragma once

#include "rapport/domain/milestone.h"
#include "ui/editing/editingdialog.h"

namespace Ui {
class MilestoneEditor;
}

namespace rapport::ui {

/// A new milestone or an existing one. Of the date the day, the month or the year may be unknown.
class MilestoneEditor final : public EditingDialog {
    Q_OBJECT

public:
    /// Without an id a new one, for `customer` where given.
    MilestoneEditor(const UiContext& context, std::optional<MilestoneId> id, std::optional<CustomerId> customer, QWidget* parent);
    ~MilestoneEditor() override;

protected:
    [[nodiscard]] bool mustWait() override;
    [[nodiscard]] QString missing() override;
    void submit() override;
    bool becomeNew() override;

private:
    struct Start {
        std::optional<domain::Milestone> milestone;
        CustomerId customer;
        QString customerName;
    };
    [[nodiscard]] QFuture<Start> start(std::optional<MilestoneId> id, std::optional<CustomerId> customer) const;
    void setUpChoices();
    void connectFields();
    void fill(const Start& start);
    void fillFrom(const domain::Milestone& milestone);
    /// What somebody else saved is shown while nothing was typed here.
    [[nodiscard]] std::optional<presentation::Elsewhere> take(const domain::Milestone& stored);
    void showReading();
    [[nodiscard]] std::optional<PartialDate> enteredDate() const;
    [[nodiscard]] domain::Milestone entered() const;

    std::unique_ptr<Ui::MilestoneEditor> m_form;
    domain::Milestone m_edited; ///< as it was when editing began
};

} // namespace rapport::ui
