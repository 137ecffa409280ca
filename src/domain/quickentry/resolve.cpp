#include "domain/quickentry/resolve.h"

namespace rapport::domain::quickentry {

namespace {

using Form = DaySpec::Form;
constexpr int noon = 12 * 60;
constexpr int day = 24 * 60;

QTime timeOf(int minutes) { return {minutes / 60 % 24, minutes % 60}; }
int minutesOf(QTime time) { return time.hour() * 60 + time.minute(); }

/// The hour as it is meant in business where am and pm are not said: half past six is in the evening, quarter to seven is not.
int officeHour(int minutes) {
    return minutes <= 6 * 60 + 30 ? minutes + noon : minutes % noon == 0 || minutes >= noon ? minutes % day : minutes;
}

/// Minutes from midnight; empty where no time is said.
std::optional<int> minutesOf(const Phrase& phrase) {
    if (!phrase.hasClock())
        return phrase.part < 0 ? std::nullopt : std::optional(phrase.part);
    if (phrase.clock.form == ClockSpec::Form::Exact)
        return phrase.clock.minutes;
    const int minutes = phrase.clock.minutes;
    if (phrase.part < 0)
        return officeHour(minutes);
    const bool late = phrase.part >= noon;
    return late && minutes < noon ? minutes + noon : !late && minutes >= noon ? minutes - noon : minutes;
}

/// Whether a day that was said without its week or year is still to come, by its time where there is one.
bool isAhead(const Scope& scope, QDate date, const std::optional<int>& minutes) {
    if (date != scope.today)
        return date > scope.today;
    return minutes && *minutes > minutesOf(scope.time);
}
bool isBehind(const Scope& scope, QDate date, const std::optional<int>& minutes) {
    if (date != scope.today)
        return date < scope.today;
    return minutes && *minutes <= minutesOf(scope.time);
}

/// The first of a row of dates that is ahead, or the last one that is behind: `dateOf(0)` is about now.
template <typename DateOf>
QDate nearest(const Scope& scope, Sense sense, const std::optional<int>& minutes, int reach, DateOf dateOf) {
    const bool past = sense == Sense::Past;
    for (int step = -1; step <= reach; ++step) {
        const QDate date = dateOf(past ? -step : step);
        if (date.isValid() && (past ? isBehind(scope, date, minutes) : isAhead(scope, date, minutes)))
            return date;
    }
    return {};
}

/// A date that has a name in each year may be today.
std::optional<int> untilMidnight(const std::optional<int>& minutes, Sense sense) {
    return minutes ? minutes : std::optional(sense == Sense::Past ? 0 : day);
}

QDate dateOf(const Scope& scope, const DaySpec& spec, Sense sense, const std::optional<int>& minutes) {
    const QDate today = scope.today;
    const auto whole = untilMidnight(minutes, sense);
    switch (spec.form) {
    case Form::Fixed:
        return spec.date;
    case Form::Week:
    case Form::Month:
        return spec.date < today && sense != Sense::Past ? today : spec.date;
    case Form::Weekday:
        return nearest(scope, sense, minutes, 2,
                       [&](int week) { return today.addDays(spec.weekday - today.dayOfWeek() + 7 * week); });
    case Form::DayOfMonth:
        return nearest(scope, sense, whole, 3, [&](int month) {
            const QDate first = QDate(today.year(), today.month(), 1).addMonths(month);
            return QDate(first.year(), first.month(), spec.day);
        });
    case Form::Yearly:
        return nearest(scope, sense, whole, 8, [&](int year) { return QDate(today.year() + year, spec.month, spec.day); });
    case Form::Feast:
        if (spec.year)
            return feastIn(static_cast<Feast>(spec.day), spec.year);
        return nearest(scope, sense, whole, 2,
                       [&](int year) { return feastIn(static_cast<Feast>(spec.day), today.year() + year); });
    case Form::Nth:
        if (spec.date.isValid())
            return nthOf(spec.date, spec.nth, spec.weekday);
        if (spec.year)
            return nthOf(QDate(spec.year, spec.month, 1), spec.nth, spec.weekday);
        return nearest(scope, sense, whole, 12, [&](int step) {
            const QDate month =
                spec.month ? QDate(today.year() + step, spec.month, 1) : QDate(today.year(), today.month(), 1).addMonths(step);
            return nthOf(month, spec.nth, spec.weekday);
        });
    case Form::None:
        break;
    }
    return {};
}

/// A time that clocks skip is as much later as they are put forward.
Due shown(const Scope& scope, QDate date, QTime time) {
    const Moment moment = Moment::ofWallClock(date, time, scope.zone);
    const QDateTime local = moment.in(scope.zone);
    if (local.date() == date && local.time() == time)
        return {date, time};
    const qint64 before = QDateTime::fromMSecsSinceEpoch(moment.msecs() - 1, scope.zone).offsetFromUtc();
    const QDateTime later = QDateTime(date, time, Qt::UTC).addSecs(-before).toTimeZone(scope.zone);
    return {later.date(), later.time()};
}

Due atMoment(const Scope& scope, Moment moment) {
    const QDateTime local = moment.in(scope.zone);
    return {local.date(), QTime(local.time().hour(), local.time().minute())};
}

/// A time without a day: the next, or the last.
Due atTime(const Scope& scope, int minutes, Sense sense) {
    const bool over = minutes <= minutesOf(scope.time);
    const int days = sense == Sense::Past ? (over ? 0 : -1) : over ? 1 : 0;
    return shown(scope, scope.today.addDays(days), timeOf(minutes));
}

} // namespace

std::optional<Due> dueOf(const Scope& scope, const Phrase& phrase, Sense sense) {
    if (phrase.instant)
        return atMoment(scope, *phrase.instant);
    std::optional<int> minutes = minutesOf(phrase);
    if (!phrase.hasDay())
        return minutes ? std::optional(atTime(scope, *minutes, sense)) : std::nullopt;
    QDate date = dateOf(scope, phrase.day, sense, minutes);
    date = date.addMonths(phrase.day.shiftMonths).addDays(phrase.day.shiftDays);
    if (!date.isValid() || date.year() < 1800 || date.year() > 9998)
        return std::nullopt;
    // Today at 9, said at 10, is in the evening.
    if (minutes && date == scope.today && phrase.clock.form == ClockSpec::Form::Hour && phrase.part < 0 && sense != Sense::Past &&
        *minutes <= minutesOf(scope.time) && *minutes < noon)
        *minutes += noon;
    return minutes ? shown(scope, date, timeOf(*minutes)) : Due{date, std::nullopt};
}

bool isOver(const Scope& scope, const Due& due) {
    if (due.date != scope.today)
        return due.date < scope.today;
    return due.time && *due.time < scope.time;
}

} // namespace rapport::domain::quickentry
