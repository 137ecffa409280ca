#include "domain/recurrence/nameddays.h"

#include <algorithm>

namespace rapport::domain {

namespace {

/// Every weekday meets every date, 29 February included, within 40 years on either side of a century that keeps its leap day.
constexpr int firstYear = 1996;
constexpr int lastYear = 2036;

bool names(const std::vector<int>& numbers, int number) {
    return numbers.empty() || std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

/// Number `number` of `length`, counted from either end.
bool names(const std::vector<int>& numbers, int number, int length) {
    return names(numbers, number) || names(numbers, number - length - 1);
}

/// Whether `day`, number `number` of `length` days, is that weekday of them.
bool isNth(const NthWeekday& nth, QDate day, int number, int length) {
    if (day.dayOfWeek() != nth.day)
        return false;
    return nth.place == 0 || nth.place == (number - 1) / 7 + 1 || nth.place == -((length - number) / 7 + 1);
}

bool namesWeekday(const Recurrence& rule, QDate day) {
    const bool ofYear = rule.frequency == Frequency::Yearly && rule.months.empty();
    const int number = ofYear ? day.dayOfYear() : day.day();
    const int length = ofYear ? day.daysInYear() : day.daysInMonth();
    return rule.days.empty() || std::any_of(rule.days.begin(), rule.days.end(),
                                            [&](const NthWeekday& nth) { return isNth(nth, day, number, length); });
}

} // namespace

bool namesDay(const Recurrence& rule, QDate day) {
    return names(rule.months, day.month()) && names(rule.monthDays, day.day(), day.daysInMonth()) &&
           names(rule.yearDays, day.dayOfYear(), day.daysInYear()) && names(rule.weeks, day.weekNumber()) &&
           namesWeekday(rule, day);
}

int mostDaysNamed(const Recurrence& rule, int enough) {
    int most = 0;
    int now = 0;
    for (QDate day(firstYear, 1, 1); most < enough && day.year() < lastYear; day = day.addDays(1)) {
        if (day.day() == 1 && (rule.frequency != Frequency::Yearly || day.month() == 1))
            now = 0;
        now += namesDay(rule, day) ? 1 : 0;
        most = std::max(most, now);
    }
    return most;
}

} // namespace rapport::domain
