#include "unit/domain/quickentry.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

// Lines that tell of the past, read on Saturday, 21 November 2026, at 10:00 in Berlin.

namespace {

struct Line {
    const char* line;
    const char* happened;
    const char* due;
    const char* left;
};

constexpr Line lines[] = {
    {"spoke to her yesterday at noon", "2026-11-20 12:00", "", "spoke to her"},
    {"rang twice last night", "2026-11-20 19:00", "", "rang twice"},
    {"met on 12 October, very happy", "2026-10-12", "", "met, very happy"},
    {"visited on Monday", "2026-11-16", "", "visited"},
    {"called this morning, wants a visit on Tuesday", "2026-11-21 09:00", "2026-11-24", "called, wants a visit"},
    {"delivered 3 days ago", "2026-11-18", "", "delivered"},
    {"complained about the lift last Friday", "2026-11-20", "", "complained about the lift"},
    {"she phoned at 9:15", "2026-11-21 09:15", "", "she phoned"},
    {"wrote to them on 2 November", "2026-11-02", "", "wrote to them"},
    {"talked for 20 minutes on Thursday", "2026-11-19", "", "talked for 20 minutes"},
    {"on Wednesday we met at the fair", "2026-11-18", "", "we met at the fair"},
    {"Yesterday: nobody at home", "2026-11-20", "", "nobody at home"},
    {"Monday, met with the architect", "2026-11-16", "", "met with the architect"},
    {"saw him on the 3rd", "2026-11-03", "", "saw him"},
    {"bought it back in June 2025", "2025-06-01", "", "bought it back"},
    {"left a message an hour ago, call back tomorrow", "2026-11-21 09:00", "2026-11-22", "left a message, call back"},
    {"asked on Tuesday about prices", "2026-11-17", "", "asked about prices"},
    {"said she will decide by Friday", "", "2026-11-27", "said she will decide"},
    {"promised to call back on Monday", "", "2026-11-23", "promised to call back"},
    {"wanted it delivered by 3 December", "", "2026-12-03", "wanted it delivered"},
    {"was on holiday last week, call back Monday", "2026-11-09", "2026-11-23", "was on holiday, call back"},
    {"delivered in 3 days", "", "", "delivered in 3 days"},
    {"paid on 2026-11-02", "2026-11-02", "", "paid"},
    {"spoke at 4pm", "2026-11-20 16:00", "", "spoke"},
    {"spoke today", "2026-11-21", "", "spoke"},
    {"met today at 9", "2026-11-21 09:00", "", "met"},
    {"got a letter on Friday, answer it by Tuesday", "2026-11-20", "2026-11-24", "got a letter, answer it"},
    {"had a call with her on Thursday", "2026-11-19", "", "had a call with her"},
    {"since Monday no heating", "", "", "since Monday no heating"},
    {"has been waiting since 3 November, call back tomorrow", "", "2026-11-22", "has been waiting since 3 November, call back"},
    {"the day before yesterday she cancelled", "2026-11-19", "", "she cancelled"},
    {"two weeks ago we sent samples", "2026-11-07", "", "we sent samples"},
    {"call back 3 March 2020", "2020-03-03", "", "call back"},
    {"called back on Friday at 3pm", "2026-11-20 15:00", "", "called back"},
};

} // namespace

TEST_CASE("a moment in the past is when it happened, never when it is due", "[unit][quickentry]") {
    for (const Line& line : lines) {
        INFO(line.line);
        const QuickEntry entry = read(line.line);
        CHECK(shown(entry.happened) == line.happened);
        CHECK(shown(entry.due) == line.due);
        CHECK(entry.text == QString::fromUtf8(line.left));
    }
}
