#include "rapport/presentation/problemsmodel.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

QString cell(QString text) {
    // A spreadsheet takes these for a formula.
    if (!text.isEmpty() && u"=+-@\t"_s.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

} // namespace

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
    default:
        return tr("What was found");
    }
}

QByteArray problemsAsCsv(const std::vector<exchange::Problem>& problems) {
    QString text = u"file,line,severity,message\r\n"_s;
    for (const exchange::Problem& each : problems)
        text += cell(each.file) + u',' + (each.line > 0 ? QString::number(each.line) : QString()) + u',' +
                exchange::severityKey(each.severity) + u',' + cell(each.message) + "\r\n"_L1;
    return text.toUtf8();
}

} // namespace rapport::presentation
