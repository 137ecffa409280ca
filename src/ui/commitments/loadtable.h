#pragma once

#include "rapport/presentation/commitments.h"
#include "ui/common/numbertable.h"

namespace rapport::ui {

/// Who has how much due when: each number opens its commitments, by a click or Enter.
class LoadTable final : public NumberTable {
    Q_OBJECT

public:
    explicit LoadTable(QWidget* parent = nullptr);
    using QTableView::show;
    void show(const std::vector<storage::OwnerLoad>& loads);

Q_SIGNALS:
    void opened(const rapport::presentation::CommitmentLoadModel::Opened& what);

private:
    presentation::CommitmentLoadModel* m_model;
};

} // namespace rapport::ui
