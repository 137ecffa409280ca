#pragma once

#include "rapport/storage/calendar.h"

namespace rapport::storage {

/// Adds the open commitments of the range, and how many were left out.
void addCommitments(ReadSession& session, const CalendarRange& range, Moment now, const QTimeZone& zone, CalendarRows& rows);

} // namespace rapport::storage
