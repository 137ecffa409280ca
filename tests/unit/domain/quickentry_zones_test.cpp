#include "unit/domain/quickentry.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

struct Line {
    const char* now;
    const char* zone;
    const char* line;
    const char* due;
};

constexpr Line lines[] = {
    // Today is the day of the zone.
    {"2026-12-31T10:00", "Pacific/Pago_Pago", "tomorrow", "2027-01-01"},
    {"2026-12-31T10:00", "Pacific/Kiritimati", "tomorrow", "2027-01-01"},
    {"2026-11-21T23:50", "Asia/Kathmandu", "in 20 minutes", "2026-11-22 00:10"},
    {"2026-11-21T00:00", "Europe/Berlin", "today", "2026-11-21"},
    {"2026-11-21T23:59", "Europe/Berlin", "at 9", "2026-11-22 09:00"},
    // Clocks go forward: a time that they skip is as much later.
    {"2026-03-28T22:00", "Europe/Berlin", "tomorrow at 2:15am", "2026-03-29 03:15"},
    {"2026-03-07T12:00", "America/New_York", "tomorrow 2:30am", "2026-03-08 03:30"},
    {"2026-03-29T01:30", "Europe/Berlin", "in 1 hour", "2026-03-29 03:30"},
    {"2026-03-29T01:59", "Europe/Berlin", "in 1 minute", "2026-03-29 03:00"},
    {"2026-10-03T12:00", "Australia/Lord_Howe", "tomorrow 2:10am", "2026-10-04 02:40"},
    // Clocks go back: an hour is an hour.
    {"2026-10-25T01:30", "Europe/Berlin", "in 2 hours", "2026-10-25 02:30"},
    {"2026-10-24T12:00", "Europe/Berlin", "in 1 day", "2026-10-25"},
    {"2026-10-24T12:00", "Europe/Berlin", "tomorrow 2:30am", "2026-10-25 02:30"},
    // A moment that says its own zone.
    {"2026-11-21T10:00", "Europe/Berlin", "meet 2026-12-03T15:00Z", "2026-12-03 16:00"},
    {"2026-11-21T10:00", "Europe/Berlin", "meet 2026-12-03T15:00:30.5+05:30", "2026-12-03 10:30"},
    {"2026-11-21T10:00", "America/New_York", "meet 2026-12-03T01:00-0100", "2026-12-02 21:00"},
    {"2026-11-21T10:00", "America/New_York", "meet 2026-12-03T15:00", "2026-12-03 15:00"},
    // Year ends.
    {"2026-12-31T23:30", "Europe/Berlin", "in an hour", "2027-01-01 00:30"},
    {"2026-12-30T10:00", "Europe/Berlin", "on Friday", "2027-01-01"},
    {"2026-12-31T10:00", "Europe/Berlin", "next month", "2027-01-01"},
    {"2026-12-15T10:00", "Europe/Berlin", "by the 3rd", "2027-01-03"},
    {"2026-12-31T10:00", "Europe/Berlin", "end of next month", "2027-01-31"},
    {"2027-01-01T10:00", "Europe/Berlin", "31 December", "2027-12-31"},
    // Months that end early, and leap years.
    {"2026-01-31T10:00", "Europe/Berlin", "in a month", "2026-02-28"},
    {"2028-01-31T10:00", "Europe/Berlin", "in 1 month", "2028-02-29"},
    {"2026-11-21T10:00", "Europe/Berlin", "29 February", "2028-02-29"},
    {"2026-02-10T10:00", "Europe/Berlin", "on the 31st", "2026-03-31"},
    {"2028-02-10T10:00", "Europe/Berlin", "end of month", "2028-02-29"},
    // A day that has a date may be today, one of the week is the next.
    {"2026-11-27T09:00", "Europe/Berlin", "27 November", "2026-11-27"},
    {"2026-11-27T09:00", "Europe/Berlin", "Friday", "2026-12-04"},
    {"2026-11-27T09:00", "Europe/Berlin", "this Friday", "2026-11-27"},
    {"2026-11-27T09:00", "Europe/Berlin", "Friday at 10", "2026-11-27 10:00"},
    {"2026-11-27T11:00", "Europe/Berlin", "Friday at 10", "2026-12-04 10:00"},
    {"2026-11-22T09:00", "Europe/Berlin", "next Monday", "2026-11-23"},
    {"2026-11-23T09:00", "Europe/Berlin", "next Monday", "2026-11-30"},
    {"2026-11-22T09:00", "Europe/Berlin", "end of the week", "2026-11-22"},
    // From now on.
    {"2026-11-21T10:00", "Europe/Berlin", "+15 min", "2026-11-21 10:15"},
    {"2026-11-21T10:00", "Europe/Berlin", "+3d", "2026-11-24"},
    {"2026-11-21T10:00", "Europe/Berlin", "10 at night", "2026-11-21 22:00"},
    // Morning or afternoon, where it is not said.
    {"2026-11-21T10:00", "Europe/Berlin", "today at 9", "2026-11-21 21:00"},
    {"2026-11-21T08:00", "Europe/Berlin", "today at 9", "2026-11-21 09:00"},
    {"2026-11-21T16:00", "Europe/Berlin", "at 3", "2026-11-22 15:00"},
};

} // namespace

TEST_CASE("quick entry reads by the clock on the wall", "[unit][quickentry][zones]") {
    for (const Line& line : lines) {
        INFO(line.now << ' ' << line.zone << ' ' << line.line);
        CHECK(shown(read(line.line, line.now, line.zone).due) == line.due);
    }
}

TEST_CASE("an unknown zone is taken for UTC", "[unit][quickentry][zones]") {
    const auto entry = readQuickEntry(u"in 1 hour"_s, {momentOf("2026-11-21T10:00Z"), QTimeZone(), DateOrder::DayFirst});
    CHECK(shown(entry.due) == "2026-11-21 11:00");
}

TEST_CASE("figures are read in the order of the place", "[unit][quickentry]") {
    const auto inUsa = [](const char* line) {
        return shown(read(line, "2026-11-21T10:00", "America/New_York", DateOrder::MonthFirst).due);
    };
    CHECK(inUsa("call 12/3") == "2026-12-03");
    CHECK(shown(read("call 12/3").due) == "2027-03-12");
    CHECK(inUsa("call 1/15/27") == "2027-01-15");
    CHECK(inUsa("call 15/1/2027") == "2027-01-15"); // there is no fifteenth month
    CHECK(inUsa("call 15.1.2027") == "2027-01-15"); // written as in Europe
    CHECK(inUsa("call 2027-01-15") == "2027-01-15");
}

TEST_CASE("a day that does not exist is not read", "[unit][quickentry]") {
    for (const char* line : {"call back 31 November", "on 30 February", "on 29 February 2027", "2026-13-01", "call 32/1/2027",
                             "at 25:00", "at 14PM", "at 13am", "12:60", "on the 32nd"}) {
        INFO(line);
        CHECK(shown(read(line).due) == "");
        CHECK(shown(read(line).happened) == "");
    }
}
