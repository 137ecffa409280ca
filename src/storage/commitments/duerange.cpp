#include "storage/commitments/duerange.h"

namespace rapport::storage {

DueBounds boundsOf(DueRange range, Moment now, const QTimeZone& zone) {
    const QDate today = now.dateIn(zone);
    const Moment tomorrow = Moment::fromDateTime(today.addDays(1).startOfDay(zone));
    const Moment nextWeek = Moment::fromDateTime(today.addDays(8 - today.dayOfWeek()).startOfDay(zone));
    switch (range) {
    case DueRange::Overdue:
        return {{}, now};
    case DueRange::Today:
        return {now, tomorrow};
    case DueRange::ThisWeek:
        return {tomorrow, nextWeek};
    case DueRange::Later:
        return {nextWeek, {}};
    case DueRange::AllOpen:
    case DueRange::Closed:
        break;
    }
    return {};
}

} // namespace rapport::storage
