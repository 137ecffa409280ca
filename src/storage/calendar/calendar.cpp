#include "rapport/storage/calendar.h"

#include "storage/calendar/calendarcommitments.h"
#include "storage/calendar/recurringrows.h"
#include "storage/milestones/milestonelistrows.h"

namespace rapport::storage {

namespace {

constexpr int longestRange = 62; ///< days

void addMilestones(Connection& connection, const CalendarRange& range, CalendarRows& rows) {
    std::vector<ObservedOn> wanted;
    for (QDate day = range.from; day <= range.to; day = day.addDays(1))
        wanted.push_back({day, {}, false, 0});
    auto found = observedOfEach(connection, wanted, range.perDay + 1);
    QMap<QDate, int> taken;
    std::erase_if(found, [&](const Observed& each) { return ++taken[each.day] > range.perDay; });
    rows.milestones = rowsOf(connection, found);
    std::erase_if(wanted, [&](const ObservedOn& each) { return taken.value(each.day) <= range.perDay; });
    const auto counts = countEachObserved(connection, wanted);
    for (size_t i = 0; i < wanted.size(); ++i)
        rows.moreMilestones.insert(wanted[i].day, counts[i] - range.perDay);
}

/// All at once where no day has more than is asked for, else day by day.
void addPlans(ReadSession& session, const CalendarRange& range, Moment now, CalendarRows& rows) {
    PlanFilter filter;
    filter.from = range.from;
    filter.to = range.to;
    filter.owner = range.owner;
    const auto counts = plansPerDay(session, filter);
    const int most = range.perDay;
    if (std::none_of(counts.begin(), counts.end(), [most](int count) { return count > most; })) {
        rows.plans = planRows(session, filter, now, most * longestRange);
        return;
    }
    for (auto day = counts.cbegin(); day != counts.cend(); ++day) {
        filter.from = filter.to = day.key();
        const auto found = planRows(session, filter, now, most);
        rows.plans.insert(rows.plans.end(), found.begin(), found.end());
        if (day.value() > most)
            rows.morePlans.insert(day.key(), day.value() - most);
    }
}

} // namespace

CalendarRows calendarRows(ReadSession& session, const CalendarRange& range, Moment now, const QTimeZone& zone) {
    CalendarRange bounded = range;
    bounded.to = std::min(range.to, range.from.addDays(longestRange - 1));
    CalendarRows rows;
    addCommitments(session, bounded, now, zone, rows);
    addRecurring(session, bounded, now, zone, rows);
    if (bounded.plans)
        addPlans(session, bounded, now, rows);
    if (bounded.milestones)
        addMilestones(session.connection(), bounded, rows);
    return rows;
}

} // namespace rapport::storage
