#include "support/printing.h"

#include "rapport/domain/recurrence.h"

#include "support/builders.h"

#include <ctime>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

QDate dateOf(const char* iso) { return dueOf(iso).date; }

Recurrence ruleOf(const char* text) {
    const auto reading = readRecurrence(QString::fromLatin1(text));
    INFO(text << ": " << reading.problem.toStdString());
    REQUIRE(reading.rule);
    return *reading.rule;
}

QString problemOf(const QString& text) {
    const auto reading = readRecurrence(text);
    CHECK(reading.rule.has_value() == reading.problem.isEmpty());
    return reading.problem;
}

QString asText(const std::vector<QDate>& days) {
    QStringList texts;
    for (const QDate day : days)
        texts << day.toString(u"yyMMdd"_s);
    return texts.join(u' ');
}

/// The first days of a rule, as yyMMdd.
QString days(const char* rule, const char* start, int limit = 4) {
    return asText(occurrences(ruleOf(rule), dateOf(start), limit));
}

/// The processor's time: what others do on the machine does not count.
class Stopwatch {
public:
    [[nodiscard]] long milliseconds() const { return (std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

} // namespace

TEST_CASE("the day of the start is kept where a month is too short for it", "[unit][recurrence]") {
    CHECK(days("FREQ=MONTHLY", "2026-01-31", 6) == u"260131 260228 260331 260430 260531 260630"_s);
    CHECK(days("FREQ=MONTHLY", "2027-11-30") == u"271130 271230 280130 280229"_s);
    CHECK(days("FREQ=MONTHLY;INTERVAL=2", "2026-12-31", 3) == u"261231 270228 270430"_s);
    CHECK(days("FREQ=MONTHLY;BYMONTH=1,2,6", "2026-01-31") == u"260131 260228 260630 270131"_s);
    CHECK(days("FREQ=YEARLY", "2024-02-29", 5) == u"240229 250228 260228 270228 280229"_s);
    CHECK(days("FREQ=YEARLY;BYMONTH=2", "2026-01-31", 3) == u"260228 270228 280229"_s);
    // Named days are meant as they stand.
    CHECK(days("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31") == u"260131 260331 260531 260731"_s);
}

TEST_CASE("rules of every kind fall on the days they name", "[unit][recurrence]") {
    CHECK(days("FREQ=DAILY;INTERVAL=3", "2026-12-30", 3) == u"261230 270102 270105"_s);
    CHECK(days("FREQ=DAILY;BYDAY=MO,FR", "2026-11-21", 3) == u"261123 261127 261130"_s);
    CHECK(days("FREQ=WEEKLY", "2026-11-19", 3) == u"261119 261126 261203"_s);
    CHECK(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO", "2026-11-19") == u"261119 261130 261203 261214"_s);
    CHECK(days("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU", "1997-08-05") == u"970805 970817 970819 970831"_s);
    CHECK(days("FREQ=MONTHLY;BYDAY=3TH", "2026-11-01", 3) == u"261119 261217 270121"_s);
    CHECK(days("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-01", 3) == u"261127 261225 270129"_s);
    CHECK(days("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-12-31", 3) == u"271231 280131 280229"_s);
    CHECK(days("FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-11-10") == u"261115 261201 261215 270101"_s);
    CHECK(days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-01", 2) == u"270129 270226"_s);
    CHECK(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2027-01-01", 3) == u"270228 280229 290228"_s);
    CHECK(days("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-01-01", 2) == u"261126 271125"_s);
    CHECK(days("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2026-01-01", 2) == u"261228 321227"_s);
    CHECK(days("FREQ=YEARLY;BYYEARDAY=-1", "2026-01-01", 2) == u"261231 271231"_s);
}

TEST_CASE("a rule ends after its number of times or on its last day", "[unit][recurrence]") {
    CHECK(days("FREQ=DAILY;COUNT=2", "2026-11-21") == u"261121 261122"_s);
    CHECK(days("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-11-21") == u"261123 261130"_s);
    CHECK(days("FREQ=DAILY;UNTIL=20261122", "2026-11-21") == u"261121 261122"_s);
    CHECK(days("FREQ=DAILY;UNTIL=20261122T235959Z", "2026-11-21") == u"261121 261122"_s);
    CHECK(days("FREQ=DAILY;UNTIL=20261120", "2026-11-21").isEmpty());
}

TEST_CASE("the next day is found from anywhere in a series", "[unit][recurrence]") {
    const auto next = [](const char* rule, const char* start, const char* after) {
        const auto day = nextAfter(ruleOf(rule), dateOf(start), dateOf(after));
        return day ? day->toString(Qt::ISODate) : u"none"_s;
    };
    CHECK(next("FREQ=MONTHLY", "2026-01-31", "2026-01-31") == u"2026-02-28"_s);
    CHECK(next("FREQ=MONTHLY", "2026-01-31", "2026-02-28") == u"2026-03-31"_s);
    CHECK(next("FREQ=MONTHLY", "2026-01-31", "2026-03-10") == u"2026-03-31"_s);
    CHECK(next("FREQ=WEEKLY;INTERVAL=2", "2026-11-19", "2031-01-01") == u"2031-01-09"_s);
    CHECK(next("FREQ=YEARLY", "2024-02-29", "2027-06-01") == u"2028-02-29"_s);
    CHECK(next("FREQ=WEEKLY", "2026-11-19", "2026-01-01") == u"2026-11-19"_s);
    CHECK(next("FREQ=DAILY;COUNT=3", "2026-11-19", "2026-11-20") == u"2026-11-21"_s);
    CHECK(next("FREQ=DAILY;COUNT=3", "2026-11-19", "2026-11-21") == u"none"_s);
    CHECK(next("FREQ=DAILY;UNTIL=20261121", "2026-11-19", "2026-11-21") == u"none"_s);
}

TEST_CASE("from anywhere in a series the days are those counted from its start", "[unit][recurrence]") {
    for (const char* text :
         {"FREQ=DAILY;INTERVAL=11", "FREQ=DAILY;BYDAY=MO,WE", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SA",
          "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=5", "FREQ=MONTHLY;BYDAY=2WE,-1FR",
          "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=3", "FREQ=YEARLY;BYMONTH=3,9;BYDAY=1MO",
          "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "FREQ=MONTHLY;COUNT=40", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"}) {
        INFO(text);
        const Recurrence rule = ruleOf(text);
        const QDate start = dateOf("2024-01-31");
        const auto all = occurrences(rule, start, 60);
        REQUIRE(all.size() > 20);
        for (size_t i = 0; i + 1 < all.size(); ++i) {
            CHECK(nextAfter(rule, start, all[i]) == all[i + 1]);
            CHECK(nextAfter(rule, start, all[i + 1].addDays(-1)) == all[i + 1]);
        }
        CHECK(occurrencesWithin(rule, start, all[5], all[9]) == std::vector(all.begin() + 5, all.begin() + 10));
    }
}

TEST_CASE("a rule has one way of being written", "[unit][recurrence]") {
    const auto written = [](const char* text) { return toText(ruleOf(text)); };
    CHECK(written("freq=weekly;byday=th;interval=2") == u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"_s);
    CHECK(written(" RRULE:BYDAY=+3TH;FREQ=MONTHLY") == u"FREQ=MONTHLY;BYDAY=3TH"_s);
    CHECK(written("FREQ=DAILY;INTERVAL=1;WKST=MO") == u"FREQ=DAILY"_s);
    for (const char* text :
         {"FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO", "FREQ=YEARLY;INTERVAL=2;COUNT=3;WKST=SU;BYMONTH=1,2;BYMONTHDAY=-1,3;BYSETPOS=2",
          "FREQ=YEARLY;BYYEARDAY=1,-1", "FREQ=MONTHLY;UNTIL=20271231;BYDAY=3TH,-1FR"})
        CHECK(written(text) == QString::fromLatin1(text));
}

TEST_CASE("calendar programs are told the same days in full", "[unit][recurrence]") {
    const auto spelled = [](const char* rule, const char* start) { return toText(spelledOut(ruleOf(rule), dateOf(start))); };
    CHECK(spelled("FREQ=YEARLY", "2024-02-29") == u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"_s);
    CHECK(spelled("FREQ=MONTHLY", "2026-01-31") == u"FREQ=MONTHLY;BYMONTHDAY=-1"_s);
    CHECK(spelled("FREQ=MONTHLY", "2026-01-30") == u"FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"_s);
    CHECK(spelled("FREQ=MONTHLY", "2026-01-28") == u"FREQ=MONTHLY"_s);
    CHECK(spelled("FREQ=WEEKLY", "2026-01-31") == u"FREQ=WEEKLY"_s);
    for (const char* rule : {"FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=7", "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=2,4,5",
                             "FREQ=YEARLY;INTERVAL=2", "FREQ=MONTHLY;BYMONTH=2,3"}) {
        for (const char* start : {"2023-12-29", "2024-02-29", "2025-01-30", "2026-03-31"}) {
            INFO(rule << " from " << start);
            CHECK(asText(occurrences(spelledOut(ruleOf(rule), dateOf(start)), dateOf(start), 30)) == days(rule, start, 30));
        }
    }
}

TEST_CASE("what is no rule is refused with what to do", "[unit][recurrence]") {
    for (const char* text : {"",
                             "RRULE:",
                             "every week",
                             "FREQ",
                             "FREQ=",
                             "FREQ=FORTNIGHTLY",
                             "INTERVAL=2",
                             "FREQ=DAILY;;COUNT=2",
                             "FREQ=DAILY;",
                             "FREQ=DAILY;FREQ=DAILY",
                             "FREQ=DAILY;INTERVAL=0",
                             "FREQ=DAILY;INTERVAL=-1",
                             "FREQ=DAILY;INTERVAL=1001",
                             "FREQ=DAILY;INTERVAL=99999999999999999999",
                             "FREQ=DAILY;COUNT=0",
                             "FREQ=DAILY;COUNT=1000000000",
                             "FREQ=DAILY;COUNT=2;UNTIL=20271231",
                             "FREQ=DAILY;UNTIL=2027",
                             "FREQ=DAILY;UNTIL=20270230",
                             "FREQ=WEEKLY;BYDAY=XX",
                             "FREQ=WEEKLY;BYDAY=",
                             "FREQ=WEEKLY;BYDAY=MO,,TU",
                             "FREQ=WEEKLY;BYDAY=3TH",
                             "FREQ=MONTHLY;BYDAY=0MO",
                             "FREQ=MONTHLY;BYDAY=99MO",
                             "FREQ=MONTHLY;BYDAY=6MO",
                             "FREQ=MONTHLY;BYMONTHDAY=0",
                             "FREQ=MONTHLY;BYMONTHDAY=32",
                             "FREQ=MONTHLY;BYMONTH=13",
                             "FREQ=WEEKLY;BYMONTHDAY=3",
                             "FREQ=MONTHLY;BYWEEKNO=3",
                             "FREQ=DAILY;BYHOUR=3",
                             "FREQ=MONTHLY;BYSETPOS=1",
                             "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5",
                             "FREQ=DAILY;X-NOTE=1",
                             "FREQ=YEARLY;BYWEEKNO=1;BYYEARDAY=1",
                             "FREQ=YEARLY;BYWEEKNO=-1",
                             "FREQ=YEARLY;BYMONTH=1,2;BYWEEKNO=1,-1;BYYEARDAY=1;BYMONTHDAY=-1,3;BYDAY=MO;BYSETPOS=1",
                             "DTSTART:20260101"})
        CHECK_FALSE(problemOf(QString::fromLatin1(text)).isEmpty());
    CHECK(problemOf(u"FREQ=DAILY;INTERVAL=0"_s) == u"INTERVAL cannot be “0”. Write a whole number from 1 to 1000."_s);
    CHECK(problemOf(u"FREQ=MONTHLY;BYDAY=0MO"_s).contains(u"0MO"_s));
}

TEST_CASE("hostile rules are answered within a tenth of a second", "[unit][recurrence]") {
    QStringList hostile{u"FREQ=SECONDLY"_s,
                        u"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"_s,
                        u"FREQ=MINUTELY;COUNT=1000000000"_s,
                        u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"_s,
                        u"FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"_s,
                        u"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"_s,
                        u"FREQ=MONTHLY;BYMONTH=4,6,9,11;BYMONTHDAY=31"_s,
                        u"FREQ=DAILY;INTERVAL=7;BYDAY=SU;BYMONTH=2;BYMONTHDAY=31"_s,
                        u"FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=11"_s,
                        u"FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1"_s,
                        u"FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300"_s,
                        u"FREQ=YEARLY;BYMONTH=2;BYDAY=6MO"_s,
                        u"FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1"_s,
                        u"FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1"_s,
                        u"FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYSETPOS=4"_s,
                        u"FREQ=DAILY;BYSETPOS="_s + QStringList(20000, u"1"_s).join(u','),
                        QString(100000, u';'),
                        QString(100000, u'9'),
                        u"FREQ=MONTHLY;BYDAY="_s + QString(100000, u'M'),
                        u"FREQ=DAILY;"_s.repeated(9000),
                        QString(300, QChar(0)),
                        u"FREQ=WEEKLY;BYDAY="_s + QChar(0xD800)};
    for (const QString& text : hostile) {
        INFO(text.left(80).toStdString());
        const Stopwatch timer;
        CHECK_FALSE(problemOf(text).isEmpty());
        CHECK(timer.milliseconds() <= 100);
    }
}

TEST_CASE("rules that fall on few days or none from their start give up in time", "[unit][recurrence]") {
    for (const char* text :
         {"FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
          "FREQ=DAILY;INTERVAL=7;BYDAY=SA", "FREQ=MONTHLY;INTERVAL=12;BYMONTH=1", "FREQ=MONTHLY;INTERVAL=2;BYMONTH=1",
          "FREQ=MONTHLY;INTERVAL=11;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29",
          "FREQ=DAILY;COUNT=10000", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"}) {
        INFO(text);
        const auto reading = readRecurrence(QString::fromLatin1(text));
        if (!reading.rule)
            continue;
        const Stopwatch timer;
        (void)occurrences(*reading.rule, dateOf("2026-11-22"), 5);
        CHECK(timer.milliseconds() <= 100);
        const Stopwatch further;
        (void)nextAfter(*reading.rule, dateOf("2026-11-22"), dateOf("2399-01-01"));
        CHECK(further.milliseconds() <= 100);
    }
    CHECK(occurrences(ruleOf("FREQ=MONTHLY;INTERVAL=2;BYMONTH=1"), dateOf("2026-11-22"), 5).size() == 5);
    CHECK(occurrences(ruleOf("FREQ=MONTHLY;INTERVAL=2;BYMONTH=1"), dateOf("2026-12-22"), 5).empty());
    CHECK(occurrences(ruleOf("FREQ=DAILY"), QDate(), 5).empty());
    CHECK(occurrences(ruleOf("FREQ=DAILY"), QDate(9000, 1, 1), 5).empty());
    CHECK(occurrences(ruleOf("FREQ=DAILY"), dateOf("2026-11-22"), -3).empty());
    CHECK(occurrences(ruleOf("FREQ=DAILY"), dateOf("2026-11-22"), 1000000).size() == size_t{mostOccurrences});
}

TEST_CASE("Rules that keep to the end of the month leave no memory behind", "[domain][recurrence]") {
    const Recurrence monthly = ruleOf("FREQ=MONTHLY");
    const auto ask = [&monthly](int times) {
        for (int i = 0; i < times; ++i)
            REQUIRE(nextAfter(monthly, dateOf("2026-01-31"), dateOf("2026-02-01")) == dateOf("2026-02-28"));
    };
    ask(10);
    const size_t before = mallinfo2().uordblks;
    ask(2000);
    CHECK(mallinfo2().uordblks < before + 2000 * sizeof(void*));
}
