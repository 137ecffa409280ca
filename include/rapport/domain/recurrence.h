#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

/// How something repeats: a rule as iCalendar writes it (RRULE, RFC 5545) and the days it falls on. Rules count in days and
/// longer spans; nothing here repeats within a day. The time of day is kept beside the rule.
namespace rapport::domain {

enum class Frequency { Daily, Weekly, Monthly, Yearly };

/// "Thursday" (place 0), "the third Thursday" (3), "the last Friday" (-1).
struct NthWeekday {
    int place = 0;
    Qt::DayOfWeek day = Qt::Monday;
    friend bool operator==(const NthWeekday&, const NthWeekday&) = default;
};

struct Recurrence {
    Frequency frequency = Frequency::Weekly;
    int interval = 1;
    std::vector<NthWeekday> days; ///< BYDAY
    std::vector<int> monthDays;   ///< BYMONTHDAY: 1 to 31, -1 for the last day
    std::vector<int> months;      ///< BYMONTH
    std::vector<int> yearDays;    ///< BYYEARDAY
    std::vector<int> weeks;       ///< BYWEEKNO
    std::vector<int> positions;   ///< BYSETPOS
    Qt::DayOfWeek weekStart = Qt::Monday;
    std::optional<int> count; ///< ends after that many
    QDate until;              ///< the last day it may fall on; invalid for no end
    friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

struct RecurrenceReading {
    std::optional<Recurrence> rule; ///< empty when it cannot be used
    QString problem;                ///< then: a translated sentence that says what is wrong and what to do
};

inline constexpr int longestRule = 500; ///< characters of a rule's text
inline constexpr int largestInterval = 1000;
inline constexpr int largestCount = 10000;
inline constexpr int mostOccurrences = 1000; ///< that are given at once

/// Reads `FREQ=MONTHLY;BYDAY=3TH`, in any case, with or without `RRULE:` before it. Rules that are too large or can never fall on
/// a day are refused: whatever the text, the answer takes less than a tenth of a second.
[[nodiscard]] RecurrenceReading readRecurrence(const QString& text);
/// The rule's one way of being written, which readRecurrence reads back.
[[nodiscard]] QString toText(const Recurrence& rule);
/// Why the rule cannot be used, as readRecurrence says it; empty when it can.
[[nodiscard]] QString problemWith(const Recurrence& rule);

/// The first days on which the rule falls from `start` on, at most `limit` (and mostOccurrences) of them; the start is among them
/// only where the rule falls on it, and COUNT counts from there. The day of `start` is kept: monthly from 31 January falls on
/// 28 February, then on 31 March, and yearly from 29 February on 28 February in ordinary years. Empty for an unusable rule or a
/// start outside the years 1900 to 2400.
[[nodiscard]] std::vector<QDate> occurrences(const Recurrence& rule, QDate start, int limit);
/// The days from `first` to `last` among them, at most mostOccurrences.
[[nodiscard]] std::vector<QDate> occurrencesWithin(const Recurrence& rule, QDate start, QDate first, QDate last);
/// The first of them after `after`; empty when the rule has ended by then.
[[nodiscard]] std::optional<QDate> nextAfter(const Recurrence& rule, QDate start, QDate after);

/// The same days for calendar programs, which know nothing of a day that is kept: from 31 January
/// `FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1`, from 29 February `FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1`.
[[nodiscard]] Recurrence spelledOut(const Recurrence& rule, QDate start);

} // namespace rapport::domain
