#pragma once

#include "rapport/exchange/calendarwriter.h"
#include "rapport/storage/calendarscan.h"

namespace rapport::services {

// Records as a calendar outside shows them.

/// One event; of what comes back by a rule the series, and the occurrence that was moved away from its day.
[[nodiscard]] std::vector<exchange::CalendarEvent> eventsOf(const storage::ScheduledCommitment& scheduled, bool withNotes);
[[nodiscard]] std::vector<exchange::CalendarEvent> eventsOf(const storage::ScheduledPlan& scheduled, bool withNotes);
[[nodiscard]] exchange::CalendarEvent eventOf(const storage::YearlyMilestone& yearly, bool withNotes, QDate today);

} // namespace rapport::services
