#pragma once

#include "rapport/exchange/activityrecord.h"

namespace rapport::exchange {

/// Reads iCalendar (RFC 5545) as programs really write it, and what CalendarWriter wrote as it was.
///
/// A VTODO is a commitment of ours. A VEVENT that comes every year is a milestone, one to come a planned interaction, one that is
/// over a meeting (or a call, where it says so). What is cancelled is left out. Of a series the next date counts: the rule stays,
/// left-out dates (EXDATE) and dates that were moved (RECURRENCE-ID) are heeded for that one.
///
/// The customer is told by X-RAPPORT-CUSTOMER, the e-mail addresses of those who take part, or the title.
///
/// Zones are known by IANA's names, by Windows', by the path a program puts before them, or by the VTIMEZONE in the file.
[[nodiscard]] std::unique_ptr<ActivityReader> makeCalendarReader(QIODevice& device, const ReadingPlace& place,
                                                                 ActivityReader::OnProblem onProblem);

} // namespace rapport::exchange
