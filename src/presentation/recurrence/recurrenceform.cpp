#include "rapport/presentation/format.h"
#include "rapport/presentation/recurrence.h"

#include <QCoreApplication>

namespace rapport::presentation {

using namespace domain;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recurrence)
};

/// "The third Thursday"; what would be the fifth is the last.
NthWeekday nthOf(QDate start) {
    return {start.day() > 28 ? -1 : (start.day() - 1) / 7 + 1, static_cast<Qt::DayOfWeek>(start.dayOfWeek())};
}

Recurrence chosen(const RecurrenceForm& form, QDate start) {
    Recurrence rule;
    rule.frequency = form.frequency;
    rule.interval = form.interval;
    if (form.ends == Ends::AfterCount)
        rule.count = form.count;
    if (form.ends == Ends::OnDay)
        rule.until = form.until;
    if (form.from == RepeatFrom::Completion)
        return rule;
    if (form.frequency == Frequency::Weekly)
        for (const Qt::DayOfWeek day : form.weekdays)
            rule.days.push_back({0, day});
    if (form.frequency == Frequency::Monthly && form.monthDay == MonthDay::NthWeekday)
        rule.days = {nthOf(start)};
    if (form.frequency == Frequency::Monthly && form.monthDay == MonthDay::LastDay)
        rule.monthDays = {-1};
    return rule;
}

RecurrenceForm withoutDays(const Recurrence& rule, RepeatFrom from) {
    RecurrenceForm form;
    form.repeats = true;
    form.interval = rule.interval;
    form.frequency = rule.frequency;
    form.from = from;
    form.ends = rule.count ? Ends::AfterCount : rule.until.isValid() ? Ends::OnDay : Ends::Never;
    form.until = rule.until;
    form.count = rule.count.value_or(form.count);
    return form;
}

RecurrenceForm withoutPlainWords(const QString& rule, RepeatFrom from) {
    RecurrenceForm form;
    form.repeats = true;
    form.from = from;
    form.own = rule;
    return form;
}

} // namespace

RecurrenceForm recurrenceForm(const QString& rule, RepeatFrom from, QDate start) {
    if (rule.isEmpty())
        return {};
    const auto reading = readRecurrence(rule);
    if (!reading.rule)
        return withoutPlainWords(rule, from);
    RecurrenceForm form = withoutDays(*reading.rule, from);
    if (form.frequency == Frequency::Weekly)
        for (const NthWeekday& each : reading.rule->days)
            form.weekdays.push_back(each.day);
    if (form.frequency == Frequency::Monthly && reading.rule->monthDays == std::vector{-1})
        form.monthDay = MonthDay::LastDay;
    else if (form.frequency == Frequency::Monthly && !reading.rule->days.empty())
        form.monthDay = MonthDay::NthWeekday;
    // Also the same in other words: what nobody changed is not to look changed.
    if (ruleOf(form, start) != rule)
        form.own = rule;
    return form;
}

QString ruleOf(const RecurrenceForm& form, QDate start) {
    if (!form.repeats)
        return {};
    return form.own.isEmpty() ? toText(chosen(form, start)) : form.own;
}

QString problemWith(const RecurrenceForm& form, QDate start) {
    if (!form.repeats)
        return {};
    if (form.ends == Ends::OnDay && form.own.isEmpty() && (!form.until.isValid() || form.until < start))
        return Words::tr("It would end before it begins. Choose a later last day.");
    return domain::problemWith(Repetition{ruleOf(form, start), form.from, start, start});
}

QStringList nextDays(const RecurrenceForm& form, QDate start, int count, QDate anchor) {
    QStringList days;
    if (!form.repeats || !problemWith(form, start).isEmpty())
        return days;
    std::optional<Repetition> at = Repetition{ruleOf(form, start), form.from, anchor.isValid() ? anchor : start, start};
    for (; at && days.size() < count; at = afterwards(*at, at->planned))
        days << dayText(at->planned, {});
    return days;
}

} // namespace rapport::presentation
