#include "rapport/presentation/cases.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using storage::CaseRow;

/// Cases that had every step and are not closed yet stand with the last one.
void CaseBoardModel::show(const std::vector<CaseRow>& rows, Moment now) {
    beginResetModel();
    m_now = now;
    m_columns = {};
    for (const CaseRow& row : rows)
        m_columns[std::min(static_cast<size_t>(row.step), m_columns.size() - 1)].push_back(row);
    endResetModel();
}

const CaseRow* CaseBoardModel::at(const QModelIndex& index) const {
    if (!index.isValid())
        return nullptr;
    const auto& column = m_columns[static_cast<size_t>(index.column())];
    const auto row = static_cast<size_t>(index.row());
    return row < column.size() ? &column[row] : nullptr;
}

QModelIndex CaseBoardModel::indexOf(CaseId id) const {
    for (int column = 0; column < steps; ++column) {
        const auto& cases = m_columns[static_cast<size_t>(column)];
        const auto found = std::find_if(cases.begin(), cases.end(), [id](const CaseRow& row) { return row.id == id; });
        if (found != cases.end())
            return index(static_cast<int>(found - cases.begin()), column);
    }
    return {};
}

int CaseBoardModel::rowCount(const QModelIndex& parent) const {
    size_t rows = 0;
    for (const auto& column : m_columns)
        rows = std::max(rows, column.size());
    return parent.isValid() ? 0 : static_cast<int>(rows);
}

int CaseBoardModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : steps; }

QVariant CaseBoardModel::data(const QModelIndex& index, int role) const {
    const CaseRow* row = at(index);
    if (!row)
        return {};
    const Reason reason = stepReason(*row, m_now);
    const bool urgent = row->severity == domain::CaseSeverity::Urgent;
    const QString where = row->waitsOn == domain::WaitsOn::Us ? reason.text : tr("%1, their turn").arg(reason.text);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row->customerName;
    case SecondLineRole:
        return row->words;
    case ChipTextRole:
        return urgent ? tr("%1 · urgent").arg(where) : where;
    case ChipToneRole:
        return static_cast<int>(urgent ? Tone::Red : reason.tone);
    case CustomerRole:
        return row->customer.value();
    case IdRole:
        return row->id.value();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3, %4", "customer, what went wrong, next step, for how long")
            .arg(row->customerName, row->words, capitalised(word(row->step)), urgent ? tr("%1, urgent").arg(where) : where);
    default:
        return {};
    }
}

QVariant CaseBoardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= steps)
        return {};
    const auto count = m_columns[static_cast<size_t>(section)].size();
    const auto step = static_cast<domain::CaseStep>(section);
    const QString name = step == domain::CaseStep::Explain ? tr("Explain") : capitalised(word(step)); // in a narrow column
    return count == 0 ? name : tr("%1 · %2").arg(name, numberText(static_cast<qint64>(count)));
}

Qt::ItemFlags CaseBoardModel::flags(const QModelIndex& index) const {
    return at(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace rapport::presentation
