#include "rapport/presentation/insights.h"

#include "rapport/presentation/format.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using storage::FigureRow;

namespace {

double hoursOf(std::chrono::milliseconds time) { return std::chrono::duration<double, std::ratio<3600>>(time).count(); }

/// A milestone without a label of its own gives its kind's key.
QString wordsOf(const FigureRow& row) {
    if (row.took)
        return FigureRowsModel::tr("answered after %1").arg(valueText(services::Chart::ResponseByStaff, {}, hoursOf(*row.took)));
    if (!row.how.isEmpty())
        return FigureRowsModel::tr("%1: %2", "how it ended: what").arg(capitalised(seriesText({}, row.how)), row.words);
    if (row.what != FigureRow::What::Milestone)
        return row.words;
    const auto kind = domain::fromKey<domain::MilestoneKind>(row.words);
    return kind ? capitalised(domain::word(*kind)) : row.words;
}

} // namespace

FigureRowsModel::FigureRowsModel(QObject* parent)
    : LinesModel({tr("Customer"), tr("What"), tr("Day")}, parent) {}

void FigureRowsModel::show(const std::vector<FigureRow>& rows, QDate today) {
    std::vector<Line> lines;
    lines.reserve(rows.size());
    for (const FigureRow& row : rows)
        lines.push_back({.id = static_cast<qint64>(lines.size()) + 1,
                         .customer = row.customer,
                         .cells = {{.text = row.name, .strong = true}, {wordsOf(row)}, {dayText(row.day, today)}}});
    LinesModel::show(std::move(lines));
}

} // namespace rapport::presentation
