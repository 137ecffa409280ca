#include "rapport/presentation/rowlistmodel.h"

#include <algorithm>

namespace rapport::presentation {

namespace {
bool isSame(const ListRow& a, const ListRow& b) { return a.kind == b.kind && a.section == b.section && a.id == b.id; }
} // namespace

RowListModel::RowListModel(const QString& header, QObject* parent)
    : QAbstractListModel(parent)
    , m_header(header) {}

void RowListModel::show(const std::vector<ListRow>& rows) {
    removeAllBut(rows);
    for (size_t row = 0; row < rows.size(); ++row)
        place(rows[row], static_cast<int>(row));
}

void RowListModel::removeAllBut(const std::vector<ListRow>& wanted) {
    for (int row = rowCount() - 1; row >= 0; --row) {
        const ListRow& shown = rowAt(row);
        if (std::any_of(wanted.begin(), wanted.end(), [&](const ListRow& other) { return isSame(shown, other); }))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

/// Makes `wanted` the line at `row`; the lines before are right already.
void RowListModel::place(const ListRow& wanted, int row) {
    const auto found = std::find_if(m_rows.begin() + row, m_rows.end(), [&](const ListRow& shown) { return isSame(shown, wanted); });
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
    ListRow& shown = m_rows[static_cast<size_t>(row)];
    if (shown == wanted)
        return;
    shown = wanted;
    Q_EMIT dataChanged(index(row), index(row));
}

int RowListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant RowListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ListRow& row = rowAt(index.row());
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

QVariant RowListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_header;
    return {};
}

Qt::ItemFlags RowListModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || rowAt(index.row()).kind == RowKind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace rapport::presentation
