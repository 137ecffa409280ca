#pragma once

#include "exchange/icalendar/icalentry.h"
#include "rapport/exchange/activityrecord.h"

namespace rapport::exchange {

// What CalendarWriter says of a record of ours beside what calendars understand. The day and time are those of the entry: who
// moved it in a calendar has moved it.

[[nodiscard]] inline QString ownKind(const ICalEntry& entry) { return entry.own.value(QStringLiteral("KIND")); }
/// Empty for none that can be read.
[[nodiscard]] std::optional<domain::Due> ownDue(const QString& text);
void readOwn(domain::Commitment& commitment, const ICalEntry& entry);
void readOwn(domain::PlannedInteraction& plan, const ICalEntry& entry);
void readOwn(domain::Milestone& milestone, const ICalEntry& entry);

} // namespace rapport::exchange
