#pragma once

#include "rapport/domain/milestone.h"
#include "ui/customers/rowsedit.h"

namespace rapport::ui {

/// A customer's yearly dates, of which day, month or year may be unknown.
class MilestonesEdit final : public RowsEdit {
    Q_OBJECT

public:
    explicit MilestonesEdit(QWidget* parent = nullptr);
    void setValue(const std::vector<domain::Milestone>& milestones);
    /// Rows whose parts cannot be a date are left out; problem() says which.
    [[nodiscard]] std::vector<domain::Milestone> value() const;
    [[nodiscard]] QString problem() const;

protected:
    QWidget* makeRow() override;
};

} // namespace rapport::ui
