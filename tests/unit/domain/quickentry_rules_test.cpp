#include "unit/domain/quickentry.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

// Lines that come back, read on Saturday, 21 November 2026, at 10:00 in Berlin.

namespace {

struct Line {
    const char* line;
    const char* rule;
    const char* first;
    const char* left;
};

constexpr Line lines[] = {
    {"water the plants every day", "FREQ=DAILY", "2026-11-22", "water the plants"},
    {"call daily at 8:30", "FREQ=DAILY", "2026-11-22 08:30", "call"},
    {"report weekly", "FREQ=WEEKLY", "2026-11-28", "report"},
    {"newsletter biweekly", "FREQ=WEEKLY;INTERVAL=2", "2026-12-05", "newsletter"},
    {"check the filter every 2 weeks", "FREQ=WEEKLY;INTERVAL=2", "2026-12-05", "check the filter"},
    {"stand-up every weekday at 9am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23 09:00", "stand-up"},
    {"visit every weekend", "FREQ=WEEKLY;BYDAY=SA,SU", "2026-11-22", "visit"},
    {"call every Mon and Thu at 10", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-23 10:00", "call"},
    {"training every Mon/Wed/Fri at 18:00", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-23 18:00", "training"},
    {"call every Monday, Wednesday and Friday", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-23", "call"},
    {"invoice on the 1st of every month", "FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01", "invoice"},
    {"pay rent monthly on the 1st", "FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01", "pay rent"},
    {"invoice quarterly", "FREQ=MONTHLY;INTERVAL=3", "2027-02-21", "invoice"},
    {"service annually", "FREQ=YEARLY", "2027-11-21", "service"},
    {"renew every year on 3 March", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3", "2027-03-03", "renew"},
    {"send roses every 14 February", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=14", "2027-02-14", "send roses"},
    {"last Friday of every month review", "FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", "review"},
    {"first Monday of each month at 9 inventory", "FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 09:00", "inventory"},
    {"last day of every month close the books", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30", "close the books"},
    {"call every other day", "FREQ=DAILY;INTERVAL=2", "2026-11-23", "call"},
    {"call every second week", "FREQ=WEEKLY;INTERVAL=2", "2026-12-05", "call"},
    {"call every third Tuesday", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU", "2026-11-24", "call"},
    {"every morning check the mail", "FREQ=DAILY", "2026-11-22 09:00", "check the mail"},
    {"Tuesdays at 4 yoga room", "FREQ=WEEKLY;BYDAY=TU", "2026-11-24 16:00", "yoga room"},
    {"on Mondays and Fridays deliver", "FREQ=WEEKLY;BYDAY=MO,FR", "2026-11-23", "deliver"},
    {"call every Monday until 3 March", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270303", "2026-11-23", "call"},
    {"call every Tuesday 10 times", "FREQ=WEEKLY;BYDAY=TU;COUNT=10", "2026-11-24", "call"},
    {"deliver weekly for 6 weeks", "FREQ=WEEKLY;UNTIL=20270102", "2026-11-28", "deliver"},
    {"deliver every 2 weeks on Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-27", "deliver"},
    {"deliver every Friday starting 4 December", "FREQ=WEEKLY;BYDAY=FR", "2026-12-04", "deliver"},
    {"statement monthly on the 30th", "FREQ=MONTHLY;BYMONTHDAY=30", "2026-11-30", "statement"},
    {"check in every six months", "FREQ=MONTHLY;INTERVAL=6", "2027-05-21", "check in"},
    {"every quarter review prices", "FREQ=MONTHLY;INTERVAL=3", "2027-02-21", "review prices"},
    {"bill every 15th", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-15", "bill"},
    {"bill monthly on the last Friday", "FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", "bill"},
    {"call every month on the second Tuesday at 15:00", "FREQ=MONTHLY;BYDAY=2TU", "2026-12-08 15:00", "call"},
};

} // namespace

TEST_CASE("a rule is read with its first date", "[unit][quickentry]") {
    for (const Line& line : lines) {
        INFO(line.line);
        const QuickEntry entry = read(line.line);
        CHECK(entry.recurrence == QString::fromUtf8(line.rule));
        CHECK(shown(entry.due) == line.first);
        CHECK(entry.text == QString::fromUtf8(line.left));
    }
}

TEST_CASE("how often without a day is no rule", "[unit][quickentry]") {
    for (const char* line :
         {"swims twice a week", "blinks every 5 minutes", "rings every 2 hours", "every time the same", "service once a year"}) {
        INFO(line);
        CHECK(read(line).recurrence == QString());
        CHECK(shown(read(line).due) == "");
    }
}
