#include "rapport/presentation/recurrence.h"

#include "support/builders.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday(2026, 11, 26);

QString said(const char* rule, QDate anchor = thursday, RepeatFrom from = RepeatFrom::Plan) {
    return inWords(QString::fromLatin1(rule), from, anchor);
}

RecurrenceForm formOf(const char* rule, QDate start = thursday) {
    return recurrenceForm(QString::fromLatin1(rule), RepeatFrom::Plan, start);
}

} // namespace

TEST_CASE("Rules are said in plain words", "[unit]") {
    CHECK(said("") == QString());
    CHECK(said("FREQ=DAILY") == u"every day"_s);
    CHECK(said("FREQ=DAILY;INTERVAL=3") == u"every 3 days"_s);
    CHECK(said("FREQ=WEEKLY") == u"every week on Thursday"_s);
    CHECK(said("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH") == u"every 2 weeks on Thursday"_s);
    CHECK(said("FREQ=WEEKLY;BYDAY=MO,WE,FR") == u"every week on Monday, Wednesday and Friday"_s);
    CHECK(said("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR") == u"every weekday"_s);
    CHECK(said("FREQ=MONTHLY") == u"every month on day 26"_s);
    CHECK(said("FREQ=MONTHLY;BYDAY=3TH") == u"every month on the third Thursday"_s);
    CHECK(said("FREQ=MONTHLY;BYDAY=-1FR") == u"every month on the last Friday"_s);
    CHECK(said("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1") == u"every 3 months on the last day"_s);
    CHECK(said("FREQ=MONTHLY;BYMONTHDAY=1,15") == u"every month on day 1 and day 15"_s);
    CHECK(said("FREQ=YEARLY") == u"every year on 26 November"_s);
    CHECK(said("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24") == u"every year on 24 December"_s);
    CHECK(said("FREQ=WEEKLY;COUNT=10") == u"every week on Thursday, 10 times"_s);
    CHECK(said("FREQ=DAILY;UNTIL=20261231") == u"every day, until Thu 31 Dec 2026"_s);
    CHECK(said("FREQ=WEEKLY;INTERVAL=2", thursday, RepeatFrom::Completion) == u"2 weeks after it was done"_s);
    for (const char* rule :
         {"nonsense", "FREQ=YEARLY;BYYEARDAY=100", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "FREQ=MONTHLY;BYMONTHDAY=-3",
          "FREQ=WEEKLY;BYMONTH=5", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"})
        CHECK(said(rule) == u"by a rule of its own"_s);
}

TEST_CASE("A rule is chosen from lists and read back from them", "[unit]") {
    for (const char* rule : {"FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=4TH",
                             "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY;COUNT=3", "FREQ=WEEKLY;UNTIL=20271231"}) {
        INFO(rule);
        const auto form = formOf(rule);
        CHECK(form.repeats);
        CHECK(form.own.isEmpty());
        CHECK(ruleOf(form, thursday) == QString::fromLatin1(rule));
    }
    CHECK_FALSE(formOf("").repeats);
    CHECK(ruleOf({}, thursday).isEmpty());
}

TEST_CASE("A rule that cannot be chosen is kept until another is", "[unit]") {
    for (const char* rule : {"FREQ=YEARLY;BYYEARDAY=100", "FREQ=MONTHLY;BYDAY=2TH", "FREQ=MONTHLY;BYMONTHDAY=3"}) {
        auto form = formOf(rule);
        CHECK(form.own == QString::fromLatin1(rule));
        CHECK(ruleOf(form, thursday) == form.own);
        form.own.clear();
        CHECK(ruleOf(form, thursday) != QString::fromLatin1(rule));
    }
}

TEST_CASE("A rule that is written in other words stays as it is until another is chosen", "[unit]") {
    for (const char* rule : {"FREQ=WEEKLY;BYDAY=TH;COUNT=3", "RRULE:FREQ=MONTHLY", "freq=daily", "FREQ=WEEKLY;INTERVAL=1"}) {
        auto form = formOf(rule);
        CHECK(ruleOf(form, thursday) == QString::fromLatin1(rule));
        form.own.clear();
        CHECK(readRecurrence(ruleOf(form, thursday)).rule == readRecurrence(QString::fromLatin1(rule)).rule);
    }
}

TEST_CASE("The next five days are shown with their weekdays", "[unit]") {
    CHECK(nextDays(formOf("FREQ=WEEKLY;INTERVAL=2"), thursday) == QStringList{u"Thu 26 Nov 2026"_s, u"Thu 10 Dec 2026"_s,
                                                                              u"Thu 24 Dec 2026"_s, u"Thu 7 Jan 2027"_s,
                                                                              u"Thu 21 Jan 2027"_s});
    CHECK(nextDays(formOf("FREQ=MONTHLY", {2027, 1, 31}), {2027, 1, 31}, 3) ==
          QStringList{u"Sun 31 Jan 2027"_s, u"Sun 28 Feb 2027"_s, u"Wed 31 Mar 2027"_s});
    CHECK(nextDays(formOf("FREQ=MONTHLY", {2027, 2, 28}), {2027, 2, 28}, 3, {2027, 1, 31}) ==
          QStringList{u"Sun 28 Feb 2027"_s, u"Wed 31 Mar 2027"_s, u"Fri 30 Apr 2027"_s});
    CHECK(nextDays(formOf("FREQ=WEEKLY;COUNT=2"), thursday).size() == 2);
    CHECK(nextDays(formOf("FREQ=WEEKLY;COUNT=2"), thursday, 5, thursday.addDays(-7)).size() == 1);
    CHECK(nextDays({}, thursday).isEmpty());
    auto completion = formOf("FREQ=MONTHLY;INTERVAL=2");
    completion.from = RepeatFrom::Completion;
    CHECK(nextDays(completion, thursday, 2) == QStringList{u"Thu 26 Nov 2026"_s, u"Tue 26 Jan 2027"_s});
}

TEST_CASE("Weekdays do not count from completion, and an end lies after the beginning", "[unit]") {
    auto form = formOf("FREQ=WEEKLY;BYDAY=MO,TH");
    form.from = RepeatFrom::Completion;
    CHECK(ruleOf(form, thursday) == u"FREQ=WEEKLY"_s);
    CHECK(problemWith(form, thursday).isEmpty());
    form.ends = Ends::OnDay;
    form.until = thursday.addDays(-1);
    CHECK_FALSE(problemWith(form, thursday).isEmpty());
    CHECK(nextDays(form, thursday).isEmpty());
    form.until = thursday.addDays(30);
    CHECK(problemWith(form, thursday).isEmpty());
}

TEST_CASE("The days of a month are said for the month of the start", "[unit]") {
    CHECK(monthDayWords(MonthDay::SameDay, thursday) == u"on day 26"_s);
    CHECK(monthDayWords(MonthDay::NthWeekday, thursday) == u"on the fourth Thursday"_s);
    CHECK(monthDayWords(MonthDay::NthWeekday, {2026, 11, 30}) == u"on the last Monday"_s);
    CHECK(monthDayWords(MonthDay::LastDay, thursday) == u"on the last day"_s);
}
