#include "rapport/presentation/milestones.h"

#include "rapport/domain/milestone.h"

namespace rapport::presentation {

namespace {

MilestonesPart part(storage::ReadSession& session, QDate from, QDate to, int limit, storage::Greeted greeted) {
    MilestonesPart part{storage::milestoneRows(session, from, to, limit + 1, greeted), 0};
    if (part.rows.size() > static_cast<size_t>(limit)) {
        part.rows.resize(static_cast<size_t>(limit), part.rows.front());
        part.more = storage::countMilestones(session, from, to, greeted) - limit;
    }
    return part;
}

} // namespace

qint64 MilestonesBoard::toGreetToday() const {
    return std::count_if(today.rows.begin(), today.rows.end(), [](const auto& row) { return !row.greeted; });
}

MilestonesBoard loadMilestones(storage::ReadSession& session, const MilestonesQuery& query, QDate today) {
    MilestonesBoard board;
    using enum storage::Greeted;
    board.belated = part(session, today.addDays(-domain::belatedDays), today.addDays(-1), query.limit, NotYet);
    board.today = part(session, today, today, query.limit, NoMatter);
    board.upcoming = part(session, today.addDays(1), today.addDays(query.days), query.limit, NoMatter);
    return board;
}

} // namespace rapport::presentation
