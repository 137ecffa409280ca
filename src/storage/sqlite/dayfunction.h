#pragma once

struct sqlite3;

namespace rapport::storage {

/// Teaches a connection `rapport_day(at, zone, days)`: the day of a moment (ms UTC) in a zone (IANA id), so many days later, as
/// ISO 8601 text; NULL when any of these is. SQLite knows no time zones.
void addDayFunction(sqlite3* connection);

} // namespace rapport::storage
