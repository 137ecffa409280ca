#include "rapport/domain/recurrence.h"

#include "domain/recurrence/nameddays.h"
#include "domain/recurrence/recurrencewords.h"

#include <algorithm>
#include <cstdlib>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

QString joined(const std::vector<int>& numbers) {
    QStringList texts;
    for (const int number : numbers)
        texts << QString::number(number);
    return texts.join(u',');
}

QString weekdaysText(const std::vector<NthWeekday>& days) {
    QStringList texts;
    for (const NthWeekday& each : days)
        texts << (each.place == 0 ? QString() : QString::number(each.place)) + weekdayCodes().at(each.day - 1);
    return texts.join(u',');
}

void append(QString& text, const QString& name, const QString& value) {
    if (!value.isEmpty())
        text += u';' + name + u'=' + value;
}

bool hasPlaces(const Recurrence& rule) {
    return std::any_of(rule.days.begin(), rule.days.end(), [](const NthWeekday& each) { return each.place != 0; });
}

/// Weekdays come every week: nothing to look for in the calendar.
bool isAlwaysMet(const Recurrence& rule) {
    return rule.months.empty() && rule.monthDays.empty() && rule.yearDays.empty() && rule.weeks.empty() &&
           rule.positions.empty() && !hasPlaces(rule);
}

QString rangeProblem(const Recurrence& rule) {
    if (rule.interval < 1 || rule.interval > largestInterval)
        return RecurrenceWords::tr("It cannot repeat every %1. Choose a number from 1 to %2.")
            .arg(rule.interval)
            .arg(largestInterval);
    if (rule.count && (*rule.count < 1 || *rule.count > largestCount))
        return RecurrenceWords::tr("It cannot end after %1 times. Choose a number from 1 to %2.")
            .arg(*rule.count)
            .arg(largestCount);
    if (rule.count && rule.until.isValid())
        return RecurrenceWords::tr("A rule ends after a number of times or on a day, not both. Leave out COUNT or UNTIL.");
    return {};
}

/// Parts that say nothing about spans of this length.
QString misplacedProblem(const Recurrence& rule) {
    const bool monthly = rule.frequency == Frequency::Monthly;
    const bool yearly = rule.frequency == Frequency::Yearly;
    if (hasPlaces(rule) && !monthly && !yearly)
        return RecurrenceWords::tr("“The third Thursday” is a day of a month or year. Write FREQ=MONTHLY or YEARLY for it.");
    if (hasPlaces(rule) && !rule.weeks.empty())
        return RecurrenceWords::tr("“The third Thursday” is no day of a numbered week. Leave out BYWEEKNO.");
    if (!rule.monthDays.empty() && rule.frequency == Frequency::Weekly)
        return RecurrenceWords::tr("A week has no days of a month. Leave out BYMONTHDAY, or write FREQ=MONTHLY.");
    if ((!rule.yearDays.empty() || !rule.weeks.empty()) && !yearly)
        return RecurrenceWords::tr("Days and weeks of a year need FREQ=YEARLY. Write that, or leave them out.");
    const bool besideWeeks = !rule.months.empty() || !rule.monthDays.empty() || !rule.yearDays.empty() || !rule.positions.empty();
    if (!rule.weeks.empty() && (besideWeeks || rule.interval > 1 || rule.weekStart != Qt::Monday))
        return RecurrenceWords::tr("BYWEEKNO goes with BYDAY alone. Leave out the other parts.");
    const bool besideDays = !rule.months.empty() || !rule.monthDays.empty() || !rule.days.empty();
    if (!rule.yearDays.empty() && besideDays)
        return RecurrenceWords::tr("BYYEARDAY names the days by itself. Leave out the other days and months.");
    if (rule.positions.empty())
        return {};
    if (!monthly && !yearly)
        return RecurrenceWords::tr("BYSETPOS chooses among the days of a month or year. Write FREQ=MONTHLY or YEARLY.");
    if (rule.days.empty() && rule.monthDays.empty() && rule.yearDays.empty() && rule.weeks.empty())
        return RecurrenceWords::tr("BYSETPOS has no days to choose from. Say which, as in BYDAY=MO,TU,WE,TH,FR.");
    return {};
}

} // namespace

const QStringList& weekdayCodes() {
    static const QStringList codes{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    return codes;
}

QString toText(const Recurrence& rule) {
    static const QStringList frequencies{u"DAILY"_s, u"WEEKLY"_s, u"MONTHLY"_s, u"YEARLY"_s};
    QString text = u"FREQ="_s + frequencies.at(static_cast<int>(rule.frequency));
    append(text, u"INTERVAL"_s, rule.interval == 1 ? QString() : QString::number(rule.interval));
    append(text, u"COUNT"_s, rule.count ? QString::number(*rule.count) : QString());
    append(text, u"UNTIL"_s, rule.until.toString(u"yyyyMMdd"_s));
    append(text, u"WKST"_s, rule.weekStart == Qt::Monday ? QString() : weekdayCodes().at(rule.weekStart - 1));
    append(text, u"BYMONTH"_s, joined(rule.months));
    append(text, u"BYWEEKNO"_s, joined(rule.weeks));
    append(text, u"BYYEARDAY"_s, joined(rule.yearDays));
    append(text, u"BYMONTHDAY"_s, joined(rule.monthDays));
    append(text, u"BYDAY"_s, weekdaysText(rule.days));
    append(text, u"BYSETPOS"_s, joined(rule.positions));
    return text;
}

QString problemWith(const Recurrence& rule) {
    if (const QString problem = rangeProblem(rule); !problem.isEmpty())
        return problem;
    if (const QString problem = misplacedProblem(rule); !problem.isEmpty())
        return problem;
    if (isAlwaysMet(rule))
        return {};
    int furthest = 1;
    for (const int position : rule.positions)
        furthest = std::max(furthest, std::abs(position));
    const int most = mostDaysNamed(rule, furthest);
    if (most == 0)
        return RecurrenceWords::tr("There is no such day in any year. Choose another day or month.");
    if (most < furthest)
        return RecurrenceWords::tr("BYSETPOS chooses among %1 days at most. Leave out the larger numbers.").arg(most);
    return {};
}

} // namespace rapport::domain
