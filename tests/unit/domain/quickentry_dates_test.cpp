#include "unit/domain/quickentry.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

// Lines with a date or time ahead, read on Saturday, 21 November 2026, at 10:00 in Berlin.

namespace {

struct Line {
    const char* line;
    const char* due;
    const char* left;
};

constexpr Line lines[] = {
    {"ring the supplier in a fortnight", "2026-12-05", "ring the supplier"},
    {"review it a week from Tuesday", "2026-12-01", "review it"},
    {"chase Anna Tuesday week", "2026-12-01", "chase Anna"},
    {"fix the boiler 3 days from now", "2026-11-24", "fix the boiler"},
    {"order parts within 3 days", "2026-11-24", "order parts"},
    {"call back in the next 3 days", "2026-11-24", "call back"},
    {"phone him two hours from now", "2026-11-21 12:00", "phone him"},
    {"call in 2h", "2026-11-21 12:00", "call"},
    {"call back in 2 hours", "2026-11-21 12:00", "call back"},
    {"invoice her on the 5th of next month", "2026-12-05", "invoice her"},
    {"finish by the end of the week", "2026-11-22", "finish"},
    {"renew by the end of the quarter", "2026-12-31", "renew"},
    {"renew by end of year", "2026-12-31", "renew"},
    {"renew before year end", "2026-12-31", "renew"},
    {"settle by EOY", "2026-12-31", "settle"},
    {"by month end send the figures", "2026-11-30", "send the figures"},
    {"send the figures EOM", "2026-11-30", "send the figures"},
    {"audit first Monday in June", "2027-06-07", "audit"},
    {"report last Friday of the month", "2026-11-27", "report"},
    {"send the report on the last Friday of the month", "2026-11-27", "send the report"},
    {"send a card at Christmas", "2026-12-25", "send a card"},
    {"party on New Year's Eve", "2026-12-31", "party"},
    {"visit at Easter", "2027-03-28", "visit"},
    {"call back at half past four", "2026-11-21 16:30", "call back"},
    {"call back at quarter to five", "2026-11-21 16:45", "call back"},
    {"call back at 4.45pm", "2026-11-21 16:45", "call back"},
    {"call at a quarter to 5", "2026-11-21 16:45", "call"},
    {"ring her at noon", "2026-11-21 12:00", "ring her"},
    {"backup at midnight", "2026-11-22 00:00", "backup"},
    {"send it EOD", "2026-11-21 17:00", "send it"},
    {"send it by cob", "2026-11-21 17:00", "send it"},
    {"send it by close of business", "2026-11-21 17:00", "send it"},
    {"send it by end of day", "2026-11-21 17:00", "send it"},
    {"call tonight at 8", "2026-11-21 20:00", "call"},
    {"call him at 8 tonight", "2026-11-21 20:00", "call him"},
    {"visit tomorrow evening", "2026-11-22 19:00", "visit"},
    {"plan it next month", "2026-12-01", "plan it"},
    {"call back next month", "2026-12-01", "call back"},
    {"clean up this weekend", "2026-11-21", "clean up"},
    {"order seeds mid-March", "2027-03-15", "order seeds"},
    {"order seeds by mid March", "2027-03-15", "order seeds"},
    {"pay by the 15th", "2026-12-15", "pay"},
    {"payment due on the 15th", "2026-12-15", "payment"},
    {"call back 5/12/27", "2027-12-05", "call back"},
    {"send it 12 Dec", "2026-12-12", "send it"},
    {"send it on the 12th of December", "2026-12-12", "send it"},
    {"send 12th Dec", "2026-12-12", "send"},
    {"renew Dec 12 2027", "2027-12-12", "renew"},
    {"renew on December 12th, 2027", "2027-12-12", "renew"},
    {"renew 12 December 2027", "2027-12-12", "renew"},
    {"meet 2026-12-03T15:00", "2026-12-03 15:00", "meet"},
    {"meet 2026-12-03 15:00", "2026-12-03 15:00", "meet"},
    {"call at 3.30pm", "2026-11-21 15:30", "call"},
    {"meeting 1530h", "2026-11-21 15:30", "meeting"},
    {"call at 15:30", "2026-11-21 15:30", "call"},
    {"call 3:30 p.m.", "2026-11-21 15:30", "call"},
    {"call at 9 o'clock", "2026-11-22 09:00", "call"},
    {"call at 9", "2026-11-22 09:00", "call"},
    {"call at 5", "2026-11-21 17:00", "call"},
    {"ring him at five", "2026-11-21 17:00", "ring him"},
    {"available from 3 to 5pm", "2026-11-21 15:00", "available"},
    {"free between 3 and 5pm", "2026-11-21 15:00", "free"},
    {"call 3-5pm", "2026-11-21 15:00", "call"},
    {"call back 3 to 5pm", "2026-11-21 15:00", "call back"},
    {"on site Mon-Wed", "2026-11-23", "on site"},
    {"on site from Monday to Wednesday", "2026-11-23", "on site"},
    {"on site Monday through Wednesday", "2026-11-23", "on site"},
    {"trade fair 12-14 March", "2027-03-12", "trade fair"},
    {"trade fair March 12 - 14", "2027-03-12", "trade fair"},
    {"trade fair from 12 to 14 March", "2027-03-12", "trade fair"},
    {"she asked me to call back on Friday", "2026-11-27", "she asked me to call back"},
    {"promised to send it by Friday", "2026-11-27", "promised to send it"},
    {"Meeting with Bob Thursday at 10am about the fence", "2026-11-26 10:00", "Meeting with Bob about the fence"},
    {"On Thursday, 26 November 2026 at 10:00 we meet", "2026-11-26 10:00", "we meet"},
    {"Thu 26 Nov 10:00 meeting", "2026-11-26 10:00", "meeting"},
    {"8.30 on Monday call the bank", "2026-11-23 08:30", "call the bank"},
    {"deliver a week today", "2026-11-28", "deliver"},
    {"deliver a week tomorrow", "2026-11-29", "deliver"},
    {"deliver a week on Friday", "2026-12-04", "deliver"},
    {"deliver Friday week", "2026-12-04", "deliver"},
    {"next Monday please call", "2026-11-23", "please call"},
    {"call early next week", "2026-11-23", "call"},
    {"call at the beginning of next week", "2026-11-23", "call at"},
    {"by the end of next week send samples", "2026-11-29", "send samples"},
    {"price list from January 1st", "2027-01-01", "price list"},
    {"valid from 1 January", "2027-01-01", "valid"},
    {"starts on 1 Jan", "2027-01-01", "starts"},
    {"call in a month", "2026-12-21", "call"},
    {"call in one month", "2026-12-21", "call"},
    {"service in 6 months", "2027-05-21", "service"},
    {"service in half a year", "2027-05-21", "service"},
    {"service in six months' time", "2027-05-21", "service"},
    {"call on the 24th", "2026-11-24", "call"},
    {"call Tue 24th", "2026-11-24", "call"},
    {"call Thursday", "2026-11-26", "call"},
    {"call on thurs", "2026-11-26", "call"},
    {"call thu", "2026-11-26", "call"},
    {"remind me Thursday to call", "2026-11-26", "remind me to call"},
    {"Tuesday 2pm demo", "2026-11-24 14:00", "demo"},
    {"demo Tue @ 2pm", "2026-11-24 14:00", "demo"},
    {"demo on Tuesday at 14:00", "2026-11-24 14:00", "demo"},
    {"demo 2pm on Tuesday", "2026-11-24 14:00", "demo"},
    {"demo at 2 on Tuesday", "2026-11-24 14:00", "demo"},
    {"tomorrow at 11 call Eva", "2026-11-22 11:00", "call Eva"},
    {"call Eva at 11 tomorrow", "2026-11-22 11:00", "call Eva"},
    {"call Eva tomorrow 11am", "2026-11-22 11:00", "call Eva"},
    {"fix by 3/12", "2026-12-03", "fix"},
    {"fix by 3/12/2026", "2026-12-03", "fix"},
    {"fix by 3-12-2026", "2026-12-03", "fix"},
    {"fix by 3.12.2026", "2026-12-03", "fix"},
    {"call back in half an hour", "2026-11-21 10:30", "call back"},
    {"call in 30 min", "2026-11-21 10:30", "call"},
    {"call in 30 minutes", "2026-11-21 10:30", "call"},
    {"call in 30 mins", "2026-11-21 10:30", "call"},
    {"call back in an hour and a half", "2026-11-21 11:30", "call back"},
    {"call in 1.5 hours", "2026-11-21 11:30", "call"},
    {"call in 90 minutes", "2026-11-21 11:30", "call"},
    {"call in 1 hour 30 minutes", "2026-11-21 11:30", "call"},
    {"call in 1h30m", "2026-11-21 11:30", "call"},
    {"reply in three working days", "2026-11-25", "reply"},
    {"next Saturday at 9am visit", "2026-11-28 09:00", "visit"},
    {"see him Sunday at 4 in the afternoon", "2026-11-22 16:00", "see him"},
    {"see him Sunday afternoon at 4", "2026-11-22 16:00", "see him"},
    {"close on Christmas Eve", "2026-12-24", "close"},
    {"by the last day of the month", "2026-11-30", ""},
    {"by the end of November", "2026-11-30", ""},
    {"call back after the weekend", "2026-11-23", "call back"},
    {"Tuesday morning, call him back", "2026-11-24 09:00", "call him back"},
    {"send before 5pm on 4 December", "2026-12-04 17:00", "send"},
};

} // namespace

TEST_CASE("quick entry reads when something is due, and leaves the other words", "[unit][quickentry]") {
    for (const Line& line : lines) {
        INFO(line.line);
        const QuickEntry entry = read(line.line);
        CHECK(shown(entry.due) == line.due);
        CHECK(entry.text == QString::fromUtf8(line.left));
        CHECK(shown(entry.happened) == "");
        CHECK(entry.recurrence == QString());
    }
}

TEST_CASE("what is left says nothing more about when", "[unit][quickentry]") {
    for (const Line& line : lines) {
        INFO(line.line);
        CHECK(shown(read(line.left).due) == "");
    }
}
