#pragma once

#include "rapport/domain/recurrence.h"
#include "rapport/domain/repetition.h"

#include <QStringList>

/// Repetition in plain words, and what an editor of it has to know, without a window.
namespace rapport::presentation {

/// "every 2 weeks on Thursday, until Thu 31 Dec 2026"; "2 weeks after it was done". A rule that names no day says that of
/// `anchor`. Empty for one that does not repeat, "by a rule of its own" where there are no plainer words.
[[nodiscard]] QString inWords(const QString& rule, domain::RepeatFrom from, QDate anchor);

/// Of a row of commitments or plans.
template <typename Row>
[[nodiscard]] QString repetitionInWords(const Row& row) {
    return inWords(row.recurrence, row.repeatFrom, row.anchor.isValid() ? row.anchor : row.due.date);
}

/// What can be said about the days of a month.
enum class MonthDay { SameDay, NthWeekday, LastDay };
enum class Ends { Never, OnDay, AfterCount };

/// A repetition as it is chosen from lists. The days it falls on follow from the day it starts.
struct RecurrenceForm {
    bool repeats = false;
    int interval = 1;
    domain::Frequency frequency = domain::Frequency::Weekly;
    std::vector<Qt::DayOfWeek> weekdays; ///< of weeks; empty: that of the start
    MonthDay monthDay = MonthDay::SameDay;
    domain::RepeatFrom from = domain::RepeatFrom::Plan;
    Ends ends = Ends::Never;
    QDate until;
    int count = 10;
    QString own; ///< a rule that cannot be chosen here, or is written otherwise; it is kept until something else is chosen
    friend bool operator==(const RecurrenceForm&, const RecurrenceForm&) = default;
};

[[nodiscard]] RecurrenceForm recurrenceForm(const QString& rule, domain::RepeatFrom from, QDate start);
/// The RRULE; empty where it does not repeat.
[[nodiscard]] QString ruleOf(const RecurrenceForm& form, QDate start);
/// What keeps it from being used, as a sentence; empty when nothing does.
[[nodiscard]] QString problemWith(const RecurrenceForm& form, QDate start);
/// The first days, the start among them: "Thu 26 Nov 2026". Counted from completion, each as if it was done on its day. `anchor`
/// is the day the rule counts from where that is not the start.
[[nodiscard]] QStringList nextDays(const RecurrenceForm& form, QDate start, int count = 5, QDate anchor = {});

/// "on the 26th", "on the fourth Thursday", "on the last day", for a month in which `start` is.
[[nodiscard]] QString monthDayWords(MonthDay choice, QDate start);

} // namespace rapport::presentation
