#include "rapport/presentation/milestones.h"

#include "rapport/domain/milestone.h"

namespace rapport::presentation {

namespace {

MilestonesPart part(storage::ReadSession& session, QDate from, QDate to, int limit) {
    MilestonesPart part{storage::milestoneRows(session, from, to, limit + 1), 0};
    if (part.rows.size() > static_cast<size_t>(limit)) {
        part.rows.resize(static_cast<size_t>(limit), part.rows.front());
        part.more = storage::countMilestones(session, from, to) - limit;
    }
    return part;
}

} // namespace

qint64 MilestonesBoard::toGreetToday() const {
    return std::count_if(today.rows.begin(), today.rows.end(), [](const auto& row) { return !row.greeted; });
}

MilestonesBoard loadMilestones(storage::ReadSession& session, const MilestonesQuery& query, QDate today) {
    MilestonesBoard board;
    board.belated = part(session, today.addDays(-domain::belatedDays), today.addDays(-1), query.limit);
    std::erase_if(board.belated.rows, [](const auto& row) { return row.greeted; });
    board.today = part(session, today, today, query.limit);
    board.upcoming = part(session, today.addDays(1), today.addDays(query.days), query.limit);
    return board;
}

} // namespace rapport::presentation
