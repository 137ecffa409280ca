#include "ui/commitments/loadtable.h"

namespace rapport::ui {

namespace {
constexpr int numberWidth = 120;
} // namespace

LoadTable::LoadTable(QWidget* parent)
    : NumberTable(tr("Board"), parent)
    , m_model(new presentation::CommitmentLoadModel(this)) {
    setModel(m_model);
    fitColumns(numberWidth);
    connect(this, &NumberTable::numberOpened, this, [this](const QModelIndex& index) {
        if (const auto what = m_model->opens(index))
            Q_EMIT opened(*what);
    });
}

/// The same number stays selected.
void LoadTable::show(const std::vector<storage::OwnerLoad>& loads) {
    const auto current = currentIndex();
    const int row = std::max(0, current.row());
    const int column = std::max(1, current.column());
    m_model->show(loads);
    setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), column));
}

} // namespace rapport::ui
