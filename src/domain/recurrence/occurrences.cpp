#include "rapport/domain/recurrence.h"

#include "domain/recurrence/nameddays.h"

#include <algorithm>
#include <cstdlib>
#include <libical/ical.h>
#include <memory>
#include <mutex>
#include <numeric>

/// The one place that knows libical. Its iterators share nothing but a flag that would end the program on bad input, which is
/// turned off once, and an error number of each thread's own, which nobody here reads.
namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2400;
struct IteratorDeleter {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
struct Free {
    void operator()(char* text) const { std::free(text); }
};
struct Iterator {
    std::unique_ptr<char, Free> scale; ///< RSCALE's word: libical before version 4 leaves it to whoever had the rule read
    std::unique_ptr<icalrecur_iterator, IteratorDeleter> place;
};

/// The day of the start is all that says on which day of a month the rule falls.
bool keepsDayOfStart(const Recurrence& rule) {
    const bool named = !rule.days.empty() || !rule.monthDays.empty() || !rule.yearDays.empty() || !rule.weeks.empty();
    return !named && (rule.frequency == Frequency::Monthly || rule.frequency == Frequency::Yearly);
}

/// Whether counting months in steps of the interval ever comes to one that is named.
bool reachesMonth(const Recurrence& rule, QDate start) {
    if (rule.frequency != Frequency::Monthly || rule.months.empty())
        return true;
    const int step = std::gcd(rule.interval, 12);
    return std::any_of(rule.months.begin(), rule.months.end(), [&](int month) { return (month - start.month()) % step == 0; });
}

/// A rule that counts has to be walked from its beginning, and libical loses its place in rules with numbered weeks.
bool mayBeginLater(const Recurrence& rule) {
    return !rule.count && rule.weeks.empty() && rule.yearDays.empty() && rule.positions.empty();
}

icaltimetype asIcal(QDate date) {
    // Not icaltime_null_date(): its hour is -1, with which the iterator counts days that never come.
    icaltimetype time{};
    time.is_date = 1;
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

Iterator iteratorOf(const Recurrence& rule, QDate start) {
    static std::once_flag quiet;
    std::call_once(quiet, [] { icalerror_set_errors_are_fatal(false); });
    QString text = toText(rule);
    if (keepsDayOfStart(rule) && start.day() > 28)
        text += u";RSCALE=GREGORIAN;SKIP=BACKWARD"_s;
    const icalrecurrencetype parsed = icalrecurrencetype_from_string(text.toLatin1().constData());
    Iterator iterator;
    iterator.scale.reset(parsed.rscale);
    if (parsed.freq != ICAL_NO_RECURRENCE)
        iterator.place.reset(icalrecur_iterator_new(parsed, asIcal(start)));
    return iterator;
}

QDate nextOf(const Iterator& iterator) {
    const icaltimetype time = icalrecur_iterator_next(iterator.place.get());
    return icaltime_is_null_time(time) ? QDate() : QDate(time.year, time.month, time.day);
}

/// libical gives the first week of the next year for the 53rd of a year that has 52.
bool isInNamedWeek(const Recurrence& rule, QDate day) {
    return rule.weeks.empty() || std::find(rule.weeks.begin(), rule.weeks.end(), day.weekNumber()) != rule.weeks.end();
}

bool isUsable(const Recurrence& rule, QDate start) {
    return start.isValid() && start.year() >= firstYear && start.year() <= lastYear && reachesMonth(rule, start);
}

/// Days in steps of the interval: nothing to ask libical for, which would look at every one of them for centuries.
template <typename Take>
void walkDays(const Recurrence& rule, QDate start, QDate from, Take take) {
    const qint64 skipped = rule.count ? 0 : std::max<qint64>(0, start.daysTo(from)) / rule.interval;
    int left = rule.count.value_or(largestCount);
    for (QDate day = start.addDays(skipped * rule.interval); left > 0 && day.year() <= lastYear;
         day = day.addDays(rule.interval)) {
        if (rule.until.isValid() && day > rule.until)
            return;
        if (!namesDay(rule, day))
            continue;
        --left;
        if (!take(day))
            return;
    }
}

template <typename Take>
void walkPeriods(const Recurrence& rule, QDate start, QDate from, Take take) {
    const Iterator iterator = iteratorOf(rule, start);
    if (!iterator.place)
        return;
    if (from > start && mayBeginLater(rule))
        icalrecur_iterator_set_start(iterator.place.get(), asIcal(from));
    for (int step = 0; step <= largestCount; ++step) {
        const QDate day = nextOf(iterator);
        if (!day.isValid() || (isInNamedWeek(rule, day) && !take(day)))
            return;
    }
}

/// Gives each day to `take` in turn until that says false; it may begin with days before `from`.
template <typename Take>
void walk(const Recurrence& rule, QDate start, QDate from, Take take) {
    if (!isUsable(rule, start))
        return;
    if (rule.frequency == Frequency::Daily)
        walkDays(rule, start, from, take);
    else
        walkPeriods(rule, start, from, take);
}

} // namespace

std::vector<QDate> occurrences(const Recurrence& rule, QDate start, int limit) {
    const auto most = static_cast<size_t>(std::clamp(limit, 0, mostOccurrences));
    std::vector<QDate> days;
    if (most == 0)
        return days;
    walk(rule, start, start, [&](QDate day) {
        days.push_back(day);
        return days.size() < most;
    });
    return days;
}

std::vector<QDate> occurrencesWithin(const Recurrence& rule, QDate start, QDate first, QDate last) {
    std::vector<QDate> days;
    walk(rule, start, first, [&](QDate day) {
        if (day >= first && day <= last)
            days.push_back(day);
        return day < last && days.size() < mostOccurrences;
    });
    return days;
}

std::optional<QDate> nextAfter(const Recurrence& rule, QDate start, QDate after) {
    std::optional<QDate> next;
    walk(rule, start, after.addDays(1), [&](QDate day) {
        if (day > after)
            next = day;
        return !next;
    });
    return next;
}

Recurrence spelledOut(const Recurrence& rule, QDate start) {
    if (!keepsDayOfStart(rule) || start.day() <= 28)
        return rule;
    Recurrence spelled = rule;
    if (rule.frequency == Frequency::Yearly && rule.months.empty())
        spelled.months = {start.month()};
    if (start.day() == 31 || spelled.months == std::vector{2}) {
        spelled.monthDays = {-1};
        return spelled;
    }
    const bool severalMonths = rule.frequency == Frequency::Yearly && spelled.months.size() > 1;
    if (severalMonths && rule.interval == 1)
        spelled.frequency = Frequency::Monthly;
    if (severalMonths && rule.interval > 1) {
        spelled.monthDays = {start.day()};
        return spelled;
    }
    for (int day = 28; day <= start.day(); ++day)
        spelled.monthDays.push_back(day);
    spelled.positions = {-1};
    return spelled;
}

} // namespace rapport::domain
