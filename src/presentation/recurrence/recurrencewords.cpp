#include "rapport/presentation/format.h"
#include "rapport/presentation/recurrence.h"

#include <QCoreApplication>
#include <QLocale>

namespace rapport::presentation {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recurrence)
};

QString weekday(Qt::DayOfWeek day) { return QLocale().standaloneDayName(day, QLocale::LongFormat); }

/// "Monday and Thursday", "Monday, Wednesday and Friday".
QString listed(const QStringList& parts) {
    if (parts.size() < 2)
        return parts.value(0);
    return Words::tr("%1 and %2", "Monday, Wednesday and Friday").arg(parts.first(parts.size() - 1).join(u", "_s), parts.back());
}

QString nth(int place) {
    switch (place) {
    case 1:
        return Words::tr("first");
    case 2:
        return Words::tr("second");
    case 3:
        return Words::tr("third");
    case 4:
        return Words::tr("fourth");
    case 5:
        return Words::tr("fifth");
    case -1:
        return Words::tr("last");
    default:
        return {};
    }
}

QString span(Frequency frequency, int count) {
    switch (frequency) {
    case Frequency::Daily:
        return counted(count, Words::tr("day"), Words::tr("days"));
    case Frequency::Weekly:
        return counted(count, Words::tr("week"), Words::tr("weeks"));
    case Frequency::Monthly:
        return counted(count, Words::tr("month"), Words::tr("months"));
    case Frequency::Yearly:
        return counted(count, Words::tr("year"), Words::tr("years"));
    }
    return {};
}

QString every(const Recurrence& rule) {
    if (rule.interval > 1)
        return Words::tr("every %1", "every 2 weeks").arg(span(rule.frequency, rule.interval));
    switch (rule.frequency) {
    case Frequency::Daily:
        return Words::tr("every day");
    case Frequency::Weekly:
        return Words::tr("every week");
    case Frequency::Monthly:
        return Words::tr("every month");
    case Frequency::Yearly:
        return Words::tr("every year");
    }
    return {};
}

bool isWorkdays(const Recurrence& rule) {
    const std::vector<NthWeekday> workdays{
        {0, Qt::Monday}, {0, Qt::Tuesday}, {0, Qt::Wednesday}, {0, Qt::Thursday}, {0, Qt::Friday}};
    return rule.interval == 1 && rule.frequency <= Frequency::Weekly && rule.days == workdays;
}

QString weekdays(const Recurrence& rule) {
    QStringList names;
    for (const NthWeekday& each : rule.days) {
        const QString place = nth(each.place);
        if (each.place != 0 && place.isEmpty())
            return {};
        names << (each.place == 0 ? weekday(each.day)
                                  : Words::tr("the %1 %2", "the third Thursday").arg(place, weekday(each.day)));
    }
    return listed(names);
}

QString monthDays(const Recurrence& rule) {
    QStringList names;
    for (const int day : rule.monthDays) {
        if (day < -1)
            return {};
        names << (day == -1 ? Words::tr("the last day") : Words::tr("day %1").arg(day));
    }
    return listed(names);
}

/// "24 December".
QString dayOfYear(int month, int day) {
    return Words::tr("%1 %2", "24 December").arg(QString::number(day), QLocale().monthName(month));
}

QString yearDay(const Recurrence& rule, QDate anchor) {
    if (!rule.days.empty() || rule.months.size() > 1 || rule.monthDays.size() > 1)
        return {};
    const int month = rule.months.empty() ? anchor.month() : rule.months.front();
    const int day = rule.monthDays.empty() ? anchor.day() : rule.monthDays.front();
    return day > 0 && month > 0 ? dayOfYear(month, day) : QString();
}

/// On which days; nothing where there are no plain words.
std::optional<QString> onDays(const Recurrence& rule, QDate anchor) {
    if (!rule.positions.empty() || !rule.weeks.empty() || !rule.yearDays.empty())
        return {};
    const bool ofMonths = rule.frequency != Frequency::Yearly && !rule.months.empty();
    if (ofMonths || (!rule.days.empty() && !rule.monthDays.empty()))
        return {};
    QString days;
    switch (rule.frequency) {
    case Frequency::Daily:
        if (rule.days.empty() && rule.monthDays.empty())
            return QString();
        return {};
    case Frequency::Weekly:
        days = rule.days.empty() && anchor.isValid() ? weekday(static_cast<Qt::DayOfWeek>(anchor.dayOfWeek())) : weekdays(rule);
        break;
    case Frequency::Monthly:
        if (!rule.days.empty())
            days = weekdays(rule);
        else
            days = rule.monthDays.empty() ? Words::tr("day %1").arg(anchor.day()) : monthDays(rule);
        break;
    case Frequency::Yearly:
        days = yearDay(rule, anchor);
        break;
    }
    return days.isEmpty() ? std::nullopt : std::optional(days);
}

QString ending(const Recurrence& rule) {
    if (rule.until.isValid())
        return Words::tr(", until %1").arg(dayText(rule.until, {}));
    if (rule.count)
        return Words::tr(", %1").arg(counted(*rule.count, Words::tr("time"), Words::tr("times")));
    return {};
}

QString body(const Recurrence& rule, RepeatFrom from, QDate anchor) {
    if (from == RepeatFrom::Completion)
        return Words::tr("%1 after it was done", "2 weeks after it was done").arg(span(rule.frequency, rule.interval));
    if (isWorkdays(rule))
        return Words::tr("every weekday");
    const auto days = onDays(rule, anchor);
    if (!days)
        return Words::tr("by a rule of its own");
    return days->isEmpty() ? every(rule) : Words::tr("%1 on %2", "every 2 weeks on Thursday").arg(every(rule), *days);
}

} // namespace

QString inWords(const QString& rule, RepeatFrom from, QDate anchor) {
    if (rule.isEmpty())
        return {};
    const auto reading = readRecurrence(rule);
    return reading.rule ? body(*reading.rule, from, anchor) + ending(*reading.rule) : Words::tr("by a rule of its own");
}

QString monthDayWords(MonthDay choice, QDate start) {
    switch (choice) {
    case MonthDay::SameDay:
        return Words::tr("on day %1").arg(start.day());
    case MonthDay::NthWeekday:
        return Words::tr("on the %1 %2", "on the third Thursday")
            .arg(nth(start.day() > 28 ? -1 : (start.day() - 1) / 7 + 1), weekday(static_cast<Qt::DayOfWeek>(start.dayOfWeek())));
    case MonthDay::LastDay:
        return Words::tr("on the last day");
    }
    return {};
}

} // namespace rapport::presentation
