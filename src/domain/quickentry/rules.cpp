#include "domain/quickentry/resolve.h"

namespace rapport::domain::quickentry {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 7> dayNames = {u"MO", u"TU", u"WE", u"TH", u"FR", u"SA", u"SU"};

bool hasDay(const Repeat& repeat, int weekday) { return ((repeat.weekdays >> (weekday - 1)) & 1U) != 0; }

/// A day of a month that a rule names; the last where there is no such.
QDate monthDayOf(QDate month, int day) {
    const QDate first(month.year(), month.month(), 1);
    if (day > first.daysInMonth())
        return {};
    return nthOf(first, day, 0);
}

QDate dayInMonth(const Repeat& repeat, QDate month) {
    if (repeat.nth == 0)
        return monthDayOf(month, repeat.monthDay);
    for (int weekday = 1; weekday <= 7; ++weekday)
        if (hasDay(repeat, weekday))
            return nthOf(month, repeat.nth, weekday);
    return {};
}

QDate firstInMonths(const Repeat& repeat, QDate from) {
    for (int step = 0; step < 60; ++step) {
        const QDate month = QDate(from.year(), from.month(), 1).addMonths(step);
        const QDate date = repeat.month && month.month() != repeat.month ? QDate() : dayInMonth(repeat, month);
        if (date.isValid() && date >= from)
            return date;
    }
    return {};
}

QDate firstOfWeekdays(const Repeat& repeat, QDate from) {
    while (!hasDay(repeat, from.dayOfWeek()))
        from = from.addDays(1);
    return from;
}

/// One step of a rule that names no day.
QDate stepOf(const Repeat& repeat, QDate from) {
    switch (repeat.span) {
    case Span::Week:
        return from.addDays(7 * repeat.interval);
    case Span::Month:
        return from.addMonths(repeat.interval);
    case Span::Year:
        return from.addYears(repeat.interval);
    default:
        return from.addDays(repeat.interval);
    }
}

bool namesDay(const Repeat& repeat) { return repeat.weekdays != 0 || repeat.monthDay != 0; }

} // namespace

Due firstOf(const Scope& scope, const Repeat& repeat, std::optional<QTime> time, QDate from) {
    const bool given = from.isValid();
    const bool todayCounts = time && *time > scope.time;
    if (!given)
        from = todayCounts ? scope.today : scope.today.addDays(1);
    if (!namesDay(repeat)) {
        const bool daily = repeat.span == Span::Day && repeat.interval == 1;
        return {given || (daily && todayCounts) ? from : stepOf(repeat, scope.today), time};
    }
    if (repeat.nth == 0 && repeat.monthDay == 0)
        return {firstOfWeekdays(repeat, from), time};
    return {firstInMonths(repeat, from), time};
}

QString ruleOf(const Repeat& repeat) {
    static constexpr std::array<QStringView, 7> names = {u"", u"", u"DAILY", u"", u"WEEKLY", u"MONTHLY", u"YEARLY"};
    QString rule = u"FREQ="_s + names[static_cast<size_t>(repeat.span)].toString();
    if (repeat.interval > 1)
        rule += u";INTERVAL="_s + QString::number(repeat.interval);
    if (repeat.month)
        rule += u";BYMONTH="_s + QString::number(repeat.month);
    if (repeat.monthDay)
        rule += u";BYMONTHDAY="_s + QString::number(repeat.monthDay);
    QStringList days;
    for (int weekday = 1; weekday <= 7; ++weekday)
        if (hasDay(repeat, weekday))
            days.append((repeat.nth ? QString::number(repeat.nth) : QString()) +
                        dayNames[static_cast<size_t>(weekday - 1)].toString());
    if (!days.isEmpty())
        rule += u";BYDAY="_s + days.join(u',');
    if (repeat.count)
        rule += u";COUNT="_s + QString::number(repeat.count);
    if (repeat.until.isValid())
        rule += u";UNTIL="_s + repeat.until.toString(u"yyyyMMdd");
    return rule;
}

} // namespace rapport::domain::quickentry
