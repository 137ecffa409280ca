#include "domain/quickentry/phrase.h"

#include <bit>

namespace rapport::domain::quickentry {

namespace {

using Form = DaySpec::Form;

quint8 bitOf(int weekday) { return static_cast<quint8>(1U << (weekday - 1)); }
constexpr quint8 workdays = 0b0011111;
constexpr quint8 weekend = 0b1100000;

std::optional<int> weekdayAt(const Line& line, int i) {
    for (const Meaning meaning : {Meaning::Weekday, Meaning::ShyWeekday, Meaning::Weekdays})
        if (const auto day = line.value(i, meaning))
            return day;
    return std::nullopt;
}

/// Monday, Tuesday and Thursday; Mon/Wed/Fri; Mon-Fri. Gives the token after it, 0 for none.
int readWeekdayList(const Line& line, int i, quint8& days) {
    int past = 0, at = i, before = 0;
    for (int names = 0; names < 7; ++names) {
        const auto day = weekdayAt(line, at);
        if (!day)
            break;
        days |= bitOf(*day);
        for (int between = before; between && between < *day; ++between)
            days |= bitOf(between);
        past = at + 1;
        at = past;
        if (line.isSign(at, u',') || line.isSign(at, u'/') || line.isSign(at, u'&'))
            ++at;
        at = skip(line, at, bitsOf(Meaning::And, Meaning::Every, Meaning::On, Meaning::The), 3);
        const bool isRange = line.isSign(at, u'-') || line.is(at, Meaning::To);
        before = isRange ? *day : 0;
        at += isRange ? 1 : 0;
        if (at == past)
            break;
    }
    return past;
}

bool setUnit(Repeat& repeat, int unit, int times) {
    repeat.span = spanOf(unit);
    repeat.interval = countOf(unit) * times;
    if (repeat.span == Span::Workday) {
        repeat.span = Span::Week;
        repeat.weekdays = workdays;
        return times == 1;
    }
    return repeat.span != Span::Minute && repeat.span != Span::Hour && times > 0 && times < 1000;
}

/// What a day that was read says for a rule.
bool setDay(Repeat& repeat, const DaySpec& day) {
    switch (day.form) {
    case Form::DayOfMonth:
        repeat.monthDay = day.day == 31 ? -1 : day.day;
        return repeat.span == Span::Month;
    case Form::Yearly:
        repeat.month = day.month;
        repeat.monthDay = day.month == 2 && day.day == 29 ? -1 : day.day;
        repeat.span = Span::Year;
        return true;
    case Form::Nth:
        repeat.month = day.month;
        repeat.span = day.month ? Span::Year : Span::Month;
        if (day.weekday == 0) {
            repeat.monthDay = day.nth;
            return true;
        }
        repeat.nth = day.nth;
        repeat.weekdays = bitOf(day.weekday);
        return true;
    default:
        return false;
    }
}

/// `on Monday and Thursday`, `on the 31st`, `on 29 Feb`, `on the first Monday` after how often.
int readDetail(const Scope& scope, int i, Repeat& repeat) {
    const Line& line = scope.line;
    const int at = skip(line, i, bitsOf(Meaning::On, Meaning::The, Meaning::At), 3);
    if (repeat.span == Span::Week) {
        quint8 days = 0;
        const int past = readWeekdayList(line, at, days);
        repeat.weekdays |= days;
        return past;
    }
    Phrase day;
    day.isLed = at > i;
    const Count nth = readOrdinal(line, at);
    const auto weekday = nth.past ? line.value(nth.past, Meaning::Weekday) : std::nullopt;
    if (repeat.span == Span::Month && weekday && nth.value <= 5) {
        repeat.nth = nth.value;
        repeat.weekdays = bitOf(*weekday);
        return nth.past + 1;
    }
    if (repeat.span == Span::Month && nth.value == -1 && line.value(nth.past, Meaning::Unit) == unitValue(Span::Day)) {
        repeat.monthDay = -1;
        return nth.past + 1;
    }
    const int past = at > i ? readNamedDate(scope, at, day) : 0;
    Repeat detailed = repeat;
    if (!past || !setDay(detailed, day.day) || detailed.span != repeat.span)
        return 0;
    repeat = detailed;
    return past;
}

/// Until 3 March, 10 times, for 6 weeks.
int readLimit(const Scope& scope, int i, Repeat& repeat) {
    const Line& line = scope.line;
    const int at = line.isSign(i, u',') ? i + 1 : i;
    if (line.is(at, Meaning::Until)) {
        Phrase day;
        day.isLed = true;
        const int past = readDay(scope, skip(line, at + 1, bitsOf(Meaning::The, Meaning::On, Meaning::At), 2), day);
        if (past && day.day.form == Form::Fixed)
            repeat.until = day.day.date;
        if (past && day.day.form == Form::Yearly) {
            repeat.until = QDate(scope.today.year(), day.day.month, day.day.day);
            if (repeat.until <= scope.today || !repeat.until.isValid())
                repeat.until = QDate(scope.today.year() + 1, day.day.month, day.day.day);
        }
        return repeat.until.isValid() ? past : 0;
    }
    const int number = line.is(at, Meaning::For) ? at + 1 : at;
    const Count count = readCount(line, number);
    if (count.past && line.is(count.past, Meaning::Times) && count.value > 0) {
        repeat.count = count.value;
        return count.past + 1;
    }
    const Amount amount = number > at ? readAmount(line, number) : Amount{};
    if (!amount.past || amount.minutes != 0 || amount.workdays != 0)
        return 0;
    repeat.until = scope.today.addMonths(amount.months).addDays(amount.days);
    return amount.past;
}

/// What follows `every`.
int readEvery(const Scope& scope, int i, Phrase& phrase, Repeat& repeat) {
    const Line& line = scope.line;
    int at = skip(line, i, bitsOf(Meaning::The), 1);
    const Count ordinal = readOrdinal(line, at);
    int times = 1;
    const auto named = ordinal.past ? line.value(ordinal.past, Meaning::Weekday) : std::nullopt;
    const bool ofMonth = named && line.is(ordinal.past + 1, Meaning::Of);
    if (ordinal.past && !named && !line.is(ordinal.past, Meaning::Unit)) {
        // every 15th, every 3rd of March
        Phrase day;
        day.isLed = true;
        repeat.span = Span::Month;
        const int past = readNamedDate(scope, at, day);
        return past && setDay(repeat, day.day) ? past : 0;
    }
    if (named && (ofMonth || ordinal.value == 1 || ordinal.value == -1)) {
        repeat = {.span = Span::Month, .weekdays = bitOf(*named), .nth = ordinal.value};
        const int of = skip(line, ordinal.past + 1, bitsOf(Meaning::Of, Meaning::The, Meaning::Every), 3);
        return ofMonth && line.value(of, Meaning::Unit) == unitValue(Span::Month) ? of + 1 : ordinal.past + 1;
    }
    if (ordinal.past) {
        times = ordinal.value;
        at = ordinal.past;
    } else if (line.is(at, Meaning::Other) && (line.is(at + 1, Meaning::Unit) || weekdayAt(line, at + 1))) {
        times = 2;
        ++at;
    } else if (const Count count = readCount(line, at); count.past) {
        Phrase day;
        if (const int past = readNamedDate(scope, at, day); past && setDay(repeat, day.day))
            return past;
        times = count.value;
        at = count.past;
    }
    if (times < 1)
        return 0;
    if (line.is(at, Meaning::Workdays) || line.is(at, Meaning::Weekend)) {
        repeat = {.span = Span::Week, .interval = times, .weekdays = line.is(at, Meaning::Weekend) ? weekend : workdays};
        return at + 1;
    }
    if (const auto unit = line.value(at, Meaning::Unit))
        return setUnit(repeat, *unit, times) ? at + 1 : 0;
    if (const int past = readWeekdayList(line, at, repeat.weekdays)) {
        repeat.span = Span::Week;
        repeat.interval = times;
        return past;
    }
    if (const auto part = line.value(at, Meaning::DayPart); part && times == 1) {
        repeat.span = Span::Day;
        phrase.part = *part;
        return at + 1;
    }
    Phrase day;
    const int past = readNamedDate(scope, at, day);
    return past && setDay(repeat, day.day) ? past : 0;
}

/// The third Thursday of every month, the 15th of each month, le premier lundi de chaque mois.
int readOfEvery(const Scope& scope, int i, Repeat& repeat) {
    const Line& line = scope.line;
    const Count nth = readOrdinal(line, skip(line, i, bitsOf(Meaning::The), 1));
    if (!nth.past || nth.value == 0 || nth.value > 31)
        return 0;
    const auto weekday = line.value(nth.past, Meaning::Weekday);
    const bool lastDay = nth.value == -1 && line.value(nth.past, Meaning::Unit) == unitValue(Span::Day);
    const int of = weekday || lastDay ? nth.past + 1 : nth.past;
    const int every = skip(line, of, bitsOf(Meaning::Of, Meaning::In), 1);
    const bool monthly = line.value(every, Meaning::Repetition) == unitValue(Span::Month);
    if (!monthly && (!line.is(every, Meaning::Every) || line.value(every + 1, Meaning::Unit) != unitValue(Span::Month)))
        return 0;
    if (weekday && nth.value > 5)
        return 0;
    repeat.span = Span::Month;
    if (weekday)
        repeat.nth = nth.value, repeat.weekdays = bitOf(*weekday);
    else
        repeat.monthDay = nth.value == 31 ? -1 : nth.value;
    return monthly ? every + 1 : every + 2;
}

/// Mondays and Thursdays, montags, los lunes.
int readPlural(const Line& line, int i, Repeat& repeat) {
    const bool los = line.isIn(i, Meaning::On, Spanish) && line.isIn(i, Meaning::The, Spanish) &&
                     line.words(i).compare(QStringView(u"los"), Qt::CaseInsensitive) == 0;
    const int at = skip(line, i, bitsOf(Meaning::The), 1);
    if (!line.is(at, Meaning::Weekdays) && !(los && line.isIn(at, Meaning::Weekday, Spanish)))
        return 0;
    repeat.span = Span::Week;
    return readWeekdayList(line, at, repeat.weekdays);
}

int readHowOften(const Scope& scope, int i, Phrase& phrase, Repeat& repeat) {
    const Line& line = scope.line;
    if (const int past = readOfEvery(scope, i, repeat))
        return past;
    repeat = {};
    if (line.is(i, Meaning::Every))
        return readEvery(scope, i + 1, phrase, repeat);
    if (const auto unit = line.value(i, Meaning::Repetition)) {
        setUnit(repeat, *unit, 1);
        return isClear(line, i + 1) || readDetail(scope, i + 1, repeat) ? i + 1 : 0;
    }
    if ((line.is(i, Meaning::Workdays) || line.is(i, Meaning::Weekend)) &&
        (phrase.isLed || line.isIn(i, Meaning::Workdays, German)) && line.at(i).length > 7) {
        repeat = {.span = Span::Week, .weekdays = line.is(i, Meaning::Weekend) ? weekend : workdays};
        return line.words(i).back() == u's' ? i + 1 : 0;
    }
    return readPlural(line, i, repeat);
}

} // namespace

int readRepeat(const Scope& scope, int i, Phrase& phrase) {
    Repeat repeat;
    Phrase read = phrase;
    int past = readHowOften(scope, i, read, repeat);
    if (!past || !repeat.exists())
        return 0;
    if (repeat.weekdays == 0 && repeat.monthDay == 0)
        if (const int detail = readDetail(scope, past, repeat))
            past = detail;
    if (const int limit = readLimit(scope, past, repeat))
        past = limit;
    phrase = read;
    phrase.repeat = repeat;
    phrase.isSure = true;
    phrase.sense = Sense::Future;
    return past;
}

} // namespace rapport::domain::quickentry
