#include "rapport/presentation/format.h"
#include "rapport/presentation/insights.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

void FigureTableModel::show(const services::ChartData& data, QDate today) {
    beginResetModel();
    m_data = data;
    m_today = today;
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_data.groups.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_data.series.size());
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto group = static_cast<size_t>(index.row());
    const bool isName = index.column() == 0;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<Qt::Alignment>((isName ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (isName)
        return groupText(m_data.chart, m_data.groups[group]);
    const auto series = static_cast<size_t>(index.column() - 1);
    const auto& one = m_data.series[series];
    if (role == Qt::AccessibleTextRole)
        return barText(m_data, group, series, m_today);
    return valueText(m_data.chart, one.key, one.values[group]);
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue<Qt::Alignment>((section == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole) || section < 0 ||
        section >= columnCount())
        return {};
    if (section == 0)
        return tr("Who");
    const QString& key = m_data.series[static_cast<size_t>(section - 1)].key;
    if (role == Qt::DisplayRole && key == "promises_kept"_L1)
        return tr("Kept", "promises, as a heading"); // the whole is in its tip
    if (role == Qt::DisplayRole && key == "steps_done"_L1)
        return tr("Steps", "of playbooks, as a heading");
    return capitalised(seriesText(m_data.chart, key));
}

} // namespace rapport::presentation
