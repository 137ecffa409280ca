#include "rapport/presentation/format.h"

#include "support/catch.h"

#include <QLocale>

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {
const QDate today(2026, 11, 21); // a Saturday
const QTimeZone budapest("Europe/Budapest");
Moment at(int hour, int minute) { return Moment::fromDateTime(QDateTime(today, QTime(hour, minute), budapest)); }

/// Another locale for the time of one test.
class InLocale {
public:
    explicit InLocale(const QLocale& locale) { QLocale::setDefault(locale); }
    ~InLocale() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};
} // namespace

TEST_CASE("days are said with their weekday, and their year where it is another") {
    CHECK(dayText(QDate(2026, 11, 20), today) == u"Fri 20 Nov"_s);
    CHECK(dayText(QDate(2025, 11, 20), today) == u"Thu 20 Nov 2025"_s);
    CHECK(longDayText(today) == u"Saturday 21 November"_s);
    CHECK(fullDayText(QDate(2026, 11, 26)) == u"Thursday 26 November 2026"_s);
}

TEST_CASE("the order of day and month and the names are the user's") {
    {
        const InLocale american(QLocale(QLocale::English, QLocale::UnitedStates));
        CHECK(dayText(QDate(2026, 11, 20), today) == u"Fri Nov 20"_s);
        CHECK(timeText(QTime(15, 0)).simplified() == u"3:00 PM"_s);
    }
    const InLocale german(QLocale(QLocale::German, QLocale::Germany));
    CHECK(longDayText(today) == u"Samstag 21 November"_s);
    CHECK(timeText(QTime(15, 0)) == u"15:00"_s);
}

TEST_CASE("times have no seconds in the C locale either") {
    const InLocale c(QLocale::c());
    CHECK(timeText(QTime(9, 5)) == u"09:05"_s);
}

TEST_CASE("a due moment is a day, with its time where it has one") {
    CHECK(dueText({QDate(2026, 11, 20), QTime(15, 0)}, today) == u"Fri 20 Nov 15:00"_s);
    CHECK(dueText({QDate(2026, 11, 20), {}}, today) == u"Fri 20 Nov"_s);
    CHECK(momentText(at(16, 5), budapest, today) == u"Sat 21 Nov 16:05"_s);
}

TEST_CASE("partial dates say what is known") {
    const auto text = [](std::optional<int> year, std::optional<int> month, std::optional<int> day) {
        return partialDateText(*PartialDate::of(year, month, day));
    };
    CHECK(text(1980, 5, 17) == u"17 May 1980"_s);
    CHECK(text({}, 2, 29) == u"29 February"_s);
    CHECK(text(1980, 5, {}) == u"May 1980"_s);
    CHECK(text(1980, {}, {}) == u"1980"_s);
    CHECK(text({}, 5, {}) == u"May"_s);
    CHECK(text({}, {}, 17) == u"day 17"_s);
}

TEST_CASE("the customer's own time is said where it differs from ours") {
    CHECK(timeThere(u"America/New_York"_s, at(15, 0), budapest) == u"09:00 there"_s);
    CHECK(timeThere(u"Europe/Vienna"_s, at(15, 0), budapest).isEmpty());
    CHECK(timeThere({}, at(15, 0), budapest).isEmpty());
    CHECK(timeThere(u"Mars/Olympus"_s, at(15, 0), budapest).isEmpty());
    CHECK(timeThere(u"Asia/Kolkata"_s, at(15, 0), budapest) == u"19:30 there"_s);
}

TEST_CASE("spans are said in the largest unit that says them well") {
    CHECK(spanText(minutes(0)) == u"0 min"_s);
    CHECK(spanText(minutes(40)) == u"40 min"_s);
    CHECK(spanText(hours(2)) == u"2 h"_s);
    CHECK(spanText(hours(2) + minutes(30)) == u"2 h 30 min"_s);
    CHECK(daysText(1) == u"1 day"_s);
    CHECK(daysText(2) == u"2 days"_s);
    CHECK(daysText(0) == u"0 days"_s);
    CHECK(counted(51'900, u"row"_s, u"rows"_s) == u"51,900 rows"_s);
}

TEST_CASE("past and coming days are counted from today") {
    const auto [days, text] = GENERATE(table<int, QString>({{0, u"today"_s},
                                                            {-1, u"yesterday"_s},
                                                            {1, u"tomorrow"_s},
                                                            {-3, u"3 days ago"_s},
                                                            {-27, u"27 days ago"_s},
                                                            {-28, u"4 weeks ago"_s},
                                                            {-42, u"6 weeks ago"_s},
                                                            {-84, u"2 months ago"_s},
                                                            {-365, u"12 months ago"_s},
                                                            {-730, u"2 years ago"_s},
                                                            {5, u"in 5 days"_s},
                                                            {60, u"in 8 weeks"_s}}));
    CHECK(agoText(today.addDays(days), today) == text);
}

TEST_CASE("initials are the first and the last word's") {
    CHECK(initials(u"Anna Kovács"_s) == u"AK"_s);
    CHECK(initials(u"anna maria kovács"_s) == u"AK"_s);
    CHECK(initials(u"Café"_s) == u"C"_s);
    CHECK(initials(u"Ørsted & Søn"_s) == u"ØS"_s);
    CHECK(initials(u"  "_s) == u"?"_s);
    CHECK(initials(u"☎ ✉"_s) == u"?"_s);
}
