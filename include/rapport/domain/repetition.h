#pragma once

#include "rapport/domain/commitment.h"

/// What becomes of something that repeats once it ended. At most one of a series is open: its end makes the next.
namespace rapport::domain {

/// The repetition of a commitment or of a planned interaction.
struct Repetition {
    QString rule; ///< RRULE; empty: it does not repeat
    RepeatFrom from = RepeatFrom::Plan;
    QDate anchor;  ///< the day the rule counts from
    QDate planned; ///< the rule's day that this occurrence stands for
    friend bool operator==(const Repetition&, const Repetition&) = default;
};

/// The repetition of the next one when this one ended on `ended`; empty when it does not repeat, or no more.
/// Counted from the plan, it is the rule's first day after the planned one that is not before the day it ended: what was missed
/// meanwhile is not asked for again. Counted from completion, it is as many days, weeks, months or years after that day as the
/// rule says, which then names no days of its own.
[[nodiscard]] std::optional<Repetition> afterwards(const Repetition& repetition, QDate ended);
/// Why this cannot be repeated, as a translated sentence that says what to do; empty when it can.
[[nodiscard]] QString problemWith(const Repetition& repetition);

/// Of a commitment or planned interaction, days that are missing taken from its due day.
template <typename Record>
[[nodiscard]] Repetition repetitionOf(const Record& record) {
    const QDate planned = record.planned.isValid() ? record.planned : record.due.date;
    return {record.recurrence, record.repeatFrom, record.anchor.isValid() ? record.anchor : planned, planned};
}

/// Gives what repeats its series and the days it counts from, where they are missing; what does not keeps none of the days.
template <typename Record>
void settleRepetition(Record& record, const QString& newSeries) {
    const Repetition repetition = repetitionOf(record);
    record.planned = repetition.rule.isEmpty() ? QDate() : repetition.planned;
    record.anchor = repetition.rule.isEmpty() ? QDate() : repetition.anchor;
    if (!repetition.rule.isEmpty() && record.series.isEmpty())
        record.series = newSeries;
}

/// The next one of the series when `ended` ended at `at`, open and without id and uid; empty when there is none. It is due at the
/// time that was first said.
[[nodiscard]] std::optional<Commitment> nextOccurrence(const Commitment& ended, Moment at);
/// The next one when this is left out at `at`: as if it had ended on its planned day, or on that of `at` when that is later.
[[nodiscard]] std::optional<Commitment> nextAfterSkipping(const Commitment& skipped, Moment at);

} // namespace rapport::domain
