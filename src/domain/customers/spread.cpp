#include "rapport/domain/spread.h"

#include <algorithm>
#include <numeric>

namespace rapport::domain {

namespace {

bool isWorkday(QDate day, const QList<Qt::DayOfWeek>& workdays) {
    return workdays.isEmpty() || workdays.contains(static_cast<Qt::DayOfWeek>(day.dayOfWeek()));
}

CallDay dayFor(const CallWindow& window, const QMap<QDate, int>& planned, const QList<Qt::DayOfWeek>& workdays) {
    CallDay best;
    for (QDate day = window.from; day <= window.to; day = day.addDays(1)) {
        const int others = planned.value(day);
        if (isWorkday(day, workdays) && (!best.day.isValid() || others < best.others))
            best = {day, others, false};
        if (best.day.isValid() && best.others == 0)
            break;
    }
    if (best.day.isValid())
        return best;
    QDate next = std::max(window.from, window.to.addDays(1));
    while (!isWorkday(next, workdays))
        next = next.addDays(1);
    return {next, planned.value(next), true};
}

/// Two calls change places where the earlier one of the list then is the earlier one, and both stay within their windows. How
/// many a day has does not change by it.
void putFirstOnesFirst(const std::vector<CallWindow>& calls, std::vector<CallDay>& days) {
    for (size_t first = 0; first < calls.size(); ++first) {
        for (size_t other = first + 1; other < calls.size(); ++other) {
            const bool earlier = days[other].day < days[first].day && days[other].day >= calls[first].from;
            if (earlier && days[first].day <= calls[other].to && !days[first].late && !days[other].late)
                std::swap(days[first], days[other]);
        }
    }
}

} // namespace

CallWindow callWindow(QDate today, std::optional<QDate> lastGoodDay) {
    if (lastGoodDay && *lastGoodDay >= today)
        return {today, *lastGoodDay};
    return {today, today.addDays(callWindowDays - 1)};
}

std::vector<CallDay> spreadCalls(const std::vector<CallWindow>& calls, QMap<QDate, int> planned,
                                 const QList<Qt::DayOfWeek>& workdays) {
    std::vector<size_t> order(calls.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return calls[a].to < calls[b].to; });
    std::vector<CallDay> days(calls.size());
    for (const size_t each : order) {
        days[each] = dayFor(calls[each], planned, workdays);
        ++planned[days[each].day];
    }
    putFirstOnesFirst(calls, days);
    return days;
}

} // namespace rapport::domain
