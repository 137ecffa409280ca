#include "rapport/presentation/todaymodel.h"

#include <algorithm>

namespace rapport::presentation {

namespace {
bool isSame(const TodayRow& a, const TodayRow& b) { return a.kind == b.kind && a.section == b.section && a.id == b.id; }
} // namespace

void TodayModel::show(std::vector<TodayRow> rows) {
    removeAllBut(rows);
    for (size_t row = 0; row < rows.size(); ++row)
        place(rows[row], static_cast<int>(row));
}

void TodayModel::removeAllBut(const std::vector<TodayRow>& wanted) {
    for (int row = rowCount() - 1; row >= 0; --row) {
        const TodayRow& shown = rowAt(row);
        if (std::any_of(wanted.begin(), wanted.end(), [&](const TodayRow& other) { return isSame(shown, other); }))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

/// Makes `wanted` the line at `row`; the lines before are right already.
void TodayModel::place(const TodayRow& wanted, int row) {
    const auto found = std::find_if(m_rows.begin() + row, m_rows.end(), [&](const TodayRow& shown) { return isSame(shown, wanted); });
    if (found == m_rows.end()) {
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, wanted);
        endInsertRows();
        return;
    }
    const int from = static_cast<int>(found - m_rows.begin());
    if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        std::rotate(m_rows.begin() + row, m_rows.begin() + from, m_rows.begin() + from + 1);
        endMoveRows();
    }
    TodayRow& shown = m_rows[static_cast<size_t>(row)];
    if (shown == wanted)
        return;
    shown = wanted;
    Q_EMIT dataChanged(index(row), index(row));
}

int TodayModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant TodayModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TodayRow& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return rowText(row.title, row.rest, row.second, row.reason.text);
    case KindRole:
        return static_cast<int>(row.kind);
    case TitleRole:
        return row.title;
    case RestRole:
        return row.rest;
    case SecondLineRole:
        return row.second;
    case ChipTextRole:
        return row.reason.text;
    case ChipToneRole:
        return static_cast<int>(row.reason.tone);
    case IconRole:
        return row.icon;
    case ActionsRole:
        return QVariant::fromValue(row.actions);
    case CustomerRole:
        return row.customer.value();
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

QVariant TodayModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return tr("What to do");
    return {};
}

Qt::ItemFlags TodayModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || rowAt(index.row()).kind == RowKind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace rapport::presentation
