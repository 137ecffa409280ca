#pragma once

#include "rapport/presentation/commitments.h"

#include <QTableView>

namespace rapport::ui {

/// Who has how much due when: each number opens its commitments, by a click or Enter.
class LoadTable final : public QTableView {
    Q_OBJECT

public:
    explicit LoadTable(QWidget* parent = nullptr);
    using QTableView::show;
    void show(const std::vector<storage::OwnerLoad>& loads);

Q_SIGNALS:
    void opened(const rapport::presentation::CommitmentLoadModel::Opened& what);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const QModelIndex& index);

    presentation::CommitmentLoadModel* m_model;
};

} // namespace rapport::ui
