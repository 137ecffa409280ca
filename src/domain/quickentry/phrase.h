#pragma once

#include "domain/quickentry/line.h"

#include <QDate>
#include <QTime>

/// What pieces of a line say about when, before it is settled which day that is.
namespace rapport::domain::quickentry {

/// What everything is read against.
struct Scope {
    const Line& line;
    Moment now;
    QTimeZone zone;
    DateOrder order;
    QDate today;
    QTime time; ///< of the clock on the wall, to the minute
};

/// Whether what is told of has been or will be.
enum class Sense : quint8 { Open, Past, Future };

/// Which day, as far as the words say.
struct DaySpec {
    enum class Form : quint8 {
        None,
        Fixed,      ///< `date`
        Week,       ///< the one that begins on `date`
        Month,      ///< the one that begins on `date`
        Weekday,    ///< the next (or last) `weekday`
        DayOfMonth, ///< the next (or last) `day`
        Yearly,     ///< the next (or last) `day` of `month`
        Nth,        ///< the `nth` `weekday` of the month of `date`, of a `month`, or of any month; weekday 0 is any day
        Feast,      ///< `day` is a Feast
    };
    Form form = Form::None;
    QDate date = {};
    int month = 0;
    int day = 0;
    int weekday = 0;
    int nth = 0;
    int year = 0; ///< where it was said
    int shiftDays = 0;
    int shiftMonths = 0;
};

/// What time.
struct ClockSpec {
    enum class Form : quint8 {
        None,
        Exact,
        Hour, ///< of twelve: morning or afternoon is not said
    };
    Form form = Form::None;
    int minutes = 0; ///< from midnight
};

/// How often.
struct Repeat {
    Span span = Span::Minute; ///< none
    int interval = 1;
    quint8 weekdays = 0; ///< a bit for each, Monday is 1
    int monthDay = 0;    ///< -1 is the last
    int month = 0;
    int nth = 0; ///< before the one weekday; -1 is the last
    int count = 0;
    QDate until = {};
    [[nodiscard]] bool exists() const { return span != Span::Minute; }
};

/// A piece of the line that says when.
struct Phrase {
    int first = 0; ///< tokens
    int last = 0;  ///< past the last
    DaySpec day = {};
    ClockSpec clock = {};
    int part = -1; ///< of the day: minutes from midnight
    std::optional<Moment> instant = {};
    Repeat repeat = {};
    Sense sense = Sense::Open;
    bool isSure = false;    ///< cannot be anything else
    bool isLed = false;     ///< a preposition leads to it
    bool isAt = false;      ///< `at` and the like: a time follows
    bool isHourLed = false; ///< a preposition that may stand before an hour leads to it
    bool isFrom = false;    ///< `from` or `between` leads to it: a range may follow
    bool isNumeric = false; ///< figures that may count something else
    bool isVague = false;   ///< a month and no more
    bool isShort = false;   ///< 2w
    bool isStretch = false; ///< `in 3 days`, which after a verb in the past is how long it took

    [[nodiscard]] bool hasDay() const { return day.form != DaySpec::Form::None; }
    [[nodiscard]] bool hasClock() const { return clock.form != ClockSpec::Form::None; }
    [[nodiscard]] bool isEmpty() const { return !hasDay() && !hasClock() && part < 0 && !instant && !repeat.exists(); }
};

/// Reads one thing at token `i` into the phrase. Gives the token after it; 0 where it is not there and nothing was changed.
using Reader = int (*)(const Scope& scope, int i, Phrase& phrase);

// Days.
int readIsoDate(const Scope& scope, int i, Phrase& phrase);     ///< 2026-12-03, 2026-12-03T15:00
int readNumericDate(const Scope& scope, int i, Phrase& phrase); ///< 3/12, 3.12., 3-12-2026
int readNamedDate(const Scope& scope, int i, Phrase& phrase);   ///< 3 December, Dec 3rd 2026, 12-14 March, the 3rd
int readMonth(const Scope& scope, int i, Phrase& phrase);       ///< March 2027, mid-March
int readRelativeDay(const Scope& scope, int i, Phrase& phrase); ///< tomorrow, the day after tomorrow, last night
int readOffset(const Scope& scope, int i, Phrase& phrase);      ///< in 2 weeks, 3 days ago, a week from Tuesday, 4d
int readWeekday(const Scope& scope, int i, Phrase& phrase);     ///< Thu, next Friday, Friday week
int readPeriod(const Scope& scope, int i, Phrase& phrase);      ///< next week, this weekend
int readEdge(const Scope& scope, int i, Phrase& phrase);        ///< end of month, beginning of next week
int readNth(const Scope& scope, int i, Phrase& phrase);         ///< first Monday in June, last day of the month
int readFeast(const Scope& scope, int i, Phrase& phrase);       ///< Christmas, New Year's Eve
/// Any of those above: the longest.
int readDay(const Scope& scope, int i, Phrase& phrase);

// Times.
int readClock(const Scope& scope, int i, Phrase& phrase);      ///< 3pm, 15:00, 15h30, noon, half past four, halb zehn
int readDayPart(const Scope& scope, int i, Phrase& phrase);    ///< morning, in the evening
int readClockRange(const Scope& scope, int i, Phrase& phrase); ///< 3-5pm, 9:30 - 11:00, from 3 to 5
/// `am`, `p.m.`: 0 or 12, and the token after it; `isShort` also `p` right after figures.
[[nodiscard]] struct Count readAmPm(const Line& line, int i, bool isShort = false);

int readRepeat(const Scope& scope, int i, Phrase& phrase); ///< every Monday, monthly on the 31st

/// A whole number in figures or words; 0 in `past` where there is none.
struct Count {
    int value = 0;
    int past = 0;
};
[[nodiscard]] Count readCount(const Line& line, int i);
/// `3rd`, `third`, `3.`, `1er`.
[[nodiscard]] Count readOrdinal(const Line& line, int i);
/// `2027`, `'27`, also after a comma.
[[nodiscard]] Count readYear(const Line& line, int i);

/// A stretch of time: `2 weeks`, `an hour and a half`.
struct Amount {
    int months = 0;
    int days = 0;
    int workdays = 0;
    int minutes = 0;
    int past = 0; ///< 0: none
};
[[nodiscard]] Amount readAmount(const Line& line, int i);
/// The one after a number of working days.
[[nodiscard]] QDate addWorkdays(QDate date, int days);

/// Whether what is before `i` cannot be about a thing that begins there: `on the 3rd`, not `on the 3rd floor`.
[[nodiscard]] bool isClear(const Line& line, int i);

/// Whether a phrase may begin with the token.
[[nodiscard]] bool mayBegin(const Line& line, int i);
/// All of the above that stand together from `i` on: `on Thursday, 26 November at 3pm`. Empty where there is nothing or where it
/// is likely to be something else; `last` says where to go on.
[[nodiscard]] Phrase readPhrase(const Scope& scope, int i);

/// Past any of these that stand at `i`, at most two.
[[nodiscard]] int skip(const Line& line, int i, Meanings meanings, int most = 2);

} // namespace rapport::domain::quickentry
