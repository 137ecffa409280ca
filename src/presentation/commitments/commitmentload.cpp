#include "rapport/presentation/commitments.h"
#include "rapport/presentation/format.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using storage::DueRange;

namespace {
constexpr int sumColumn = 5;
}

void CommitmentLoadModel::show(std::vector<storage::OwnerLoad> loads) {
    storage::OwnerLoad sum;
    for (const auto& load : loads)
        for (size_t range = 0; range < sum.counts.size(); ++range)
            sum.counts[range] += load.counts[range];
    beginResetModel();
    m_loads = std::move(loads);
    m_loads.push_back(sum);
    endResetModel();
}

int CommitmentLoadModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_loads.size());
}

int CommitmentLoadModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : sumColumn + 1; }

DueRange CommitmentLoadModel::rangeOf(int column) {
    return column == sumColumn ? DueRange::AllOpen : static_cast<DueRange>(column - 1);
}

qint64 CommitmentLoadModel::numberAt(const QModelIndex& index) const {
    const auto& load = m_loads[static_cast<size_t>(index.row())];
    return index.column() == sumColumn ? load.total() : load.counts[static_cast<size_t>(index.column() - 1)];
}

QString CommitmentLoadModel::nameAt(int row) const {
    if (row == rowCount() - 1)
        return tr("Everybody");
    const auto& name = m_loads[static_cast<size_t>(row)].name;
    return name.isEmpty() ? tr("Nobody") : name;
}

std::optional<CommitmentLoadModel::Opened> CommitmentLoadModel::opens(const QModelIndex& index) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() == 0 || numberAt(index) == 0)
        return {};
    Opened opened{{}, rangeOf(index.column())};
    if (index.row() < rowCount() - 1)
        opened.owner = m_loads[static_cast<size_t>(index.row())].owner;
    return opened;
}

QVariant CommitmentLoadModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool named = index.column() == 0;
    const auto text = named ? nameAt(index.row()) : numberAt(index) == 0 ? u"–"_s : numberText(numberAt(index));
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::AccessibleTextRole:
        return named ? text
                     : tr("%1, %2: %3", "name, range, number")
                           .arg(nameAt(index.row()), headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                numberText(numberAt(index)));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(named ? Qt::AlignLeading | Qt::AlignVCenter : Qt::AlignTrailing | Qt::AlignVCenter));
    case TextToneRole:
        return static_cast<int>(index.column() == 1 && numberAt(index) > 0 ? Tone::Red : Tone::Neutral);
    case StrongRole:
        return index.row() == rowCount() - 1;
    case KindRole:
        return static_cast<int>(RowKind::Row);
    default:
        return {};
    }
}

QVariant CommitmentLoadModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == 0 ? Qt::AlignLeading | Qt::AlignVCenter : Qt::AlignTrailing | Qt::AlignVCenter));
    const QStringList titles{tr("Staff"), tr("Overdue"), tr("Today"), tr("This week"), tr("Later"), tr("All open")};
    return titles.value(section);
}

} // namespace rapport::presentation
