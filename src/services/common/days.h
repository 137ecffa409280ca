#pragma once

#include "rapport/storage/insights.h"

namespace rapport::services {

/// From the first moment of the first day to the first moment after the last, as clocks in `zone` show them.
[[nodiscard]] inline storage::Span spanOf(const domain::Period& days, const QTimeZone& zone) {
    return {Moment::ofWallClock(days.from, QTime(0, 0), zone), Moment::ofWallClock(days.to.addDays(1), QTime(0, 0), zone)};
}

} // namespace rapport::services
