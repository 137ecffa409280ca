#include "rapport/presentation/problemsmodel.h"

namespace rapport::presentation {

void ProblemsModel::show(std::vector<exchange::Problem> problems) {
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const exchange::Problem& problem = m_problems[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case File:
        return problem.file;
    case Line:
        return problem.line > 0 ? QVariant(problem.line) : QVariant();
    case Place:
        return problem.column > 0 ? QVariant(problem.column) : QVariant();
    default:
        return problem.message;
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Line:
        return tr("Line");
    case Place:
        return tr("Column");
    default:
        return tr("What was found");
    }
}

} // namespace rapport::presentation
