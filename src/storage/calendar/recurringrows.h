#pragma once

#include "rapport/storage/calendar.h"

namespace rapport::storage {

/// Adds what comes back by a rule and stands for a day before the range ends.
void addRecurring(ReadSession& session, const CalendarRange& range, Moment now, const QTimeZone& zone, CalendarRows& rows);

} // namespace rapport::storage
