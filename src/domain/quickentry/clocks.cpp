#include "domain/quickentry/clocks.h"

#include <algorithm>

namespace rapport::domain::quickentry {

namespace {

using Form = ClockSpec::Form;

bool isTwo(const Line& line, int i) { return line.isNumber(i) && line.at(i).digits == 2 && line.at(i).number < 60; }
bool isHour(const Line& line, int i, int most = 24) {
    return line.isNumber(i) && line.at(i).digits <= 2 && line.at(i).number <= most;
}

/// `y media`, `moins le quart`, `et quart` after an hour. Gives what is past it, or `i` where there is nothing such.
int readRomanceMinutes(const Line& line, int i, int& minutes) {
    const bool more = line.isIn(i, Meaning::Past, French | Spanish), less = line.isIn(i, Meaning::Short, French | Spanish);
    if (!more && !less)
        return i;
    const int sign = less ? -1 : 1;
    if (line.is(i + 1, Meaning::Half)) {
        minutes = 30 * sign;
        return i + 2;
    }
    if (const int quarter = skip(line, i + 1, bitsOf(Meaning::The), 1); line.is(quarter, Meaning::Quarter)) {
        minutes = 15 * sign;
        return quarter + 1;
    }
    const Count number = readCount(line, i + 1);
    if (!number.past || number.value > 59)
        return i;
    minutes = number.value * sign;
    return number.past;
}

/// 15:00, 9:30 pm, 9.30am, 9.30 after `at`.
int readFigures(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const bool colon = line.isSign(i + 1, u':'), dot = line.isSign(i + 1, u'.');
    if (!isHour(line, i) || (!colon && !dot) || !line.isGlued(i + 1) || !line.isGlued(i + 2) || !isTwo(line, i + 2))
        return 0;
    int past = i + 3;
    if (line.isSign(past, u':') && line.isGlued(past) && isTwo(line, past + 1) && line.isGlued(past + 1))
        past += 2;
    const int hour = line.at(i).number, minute = line.at(i + 2).number;
    const Count half = readAmPm(line, past, true);
    if (half.past && (hour < 13 || !line.isGlued(past)))
        return setTwelve(hour, minute, half.value, phrase) && line.closes(half.past) ? (phrase.isSure = true, half.past) : 0;
    const bool oclock = line.is(past, Meaning::Oclock);
    if (hour > 23 + (minute == 0) || !line.closes(oclock ? past + 1 : past) ||
        (dot && !phrase.isLed && !phrase.hasDay() && !oclock && !line.is(past + 1, Meaning::Weekday)))
        return 0;
    if (dot && (line.isSign(past, u'.') && line.isGlued(past + 1)))
        return 0;
    phrase.clock = clockOf(hour, minute, line.at(i).digits == 2 && hour < 10);
    if (dot && !oclock)
        phrase.isNumeric = true;
    phrase.isSure = phrase.isSure || colon || oclock;
    phrase.isNumeric = phrase.isNumeric || colon;
    return oclock ? past + 1 : past;
}

/// 3pm, 3 p.m.
int readHourAmPm(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    if (!isHour(line, i, 12)) {
        const Count count = line.isWord(i) && line.is(i, Meaning::Number) ? readCount(line, i) : Count{};
        const Count half = count.past ? readAmPm(line, count.past) : Count{};
        return half.past && setTwelve(count.value, 0, half.value, phrase) ? (phrase.isSure = true, half.past) : 0;
    }
    const Count half = readAmPm(line, i + 1, phrase.isLed || phrase.hasDay());
    if (!half.past || !setTwelve(line.at(i).number, 0, half.value, phrase))
        return 0;
    phrase.isSure = true;
    return half.past;
}

/// 15h, 15h30, 15 Uhr 30, 1530h, 4 o'clock.
int readHourWord(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const int word = i + 1;
    if (line.isNumber(i) && line.at(i).digits == 4 && line.isGlued(word) && line.at(word).length == 1 &&
        line.words(word) == u'h' && line.closes(word + 1)) {
        const int hour = line.at(i).number / 100, minute = line.at(i).number % 100;
        if (hour > 23 || minute > 59)
            return 0;
        phrase.clock = {Form::Exact, hour * 60 + minute};
        phrase.isSure = true;
        return word + 1;
    }
    const Count count = line.isNumber(i) ? (isHour(line, i) ? Count{line.at(i).number, i + 1} : Count{}) : readCount(line, i);
    if (!count.past || !line.is(count.past, Meaning::Oclock) || count.value > 24)
        return 0;
    const int oclock = count.past;
    const bool isShort = line.at(oclock).length == 1;
    const bool isLong = line.isIn(oclock, Meaning::Oclock, English) && !isShort && line.words(oclock).front().toLower() == u'h';
    if ((isLong || (line.isIn(oclock, Meaning::Oclock, French) && !isShort)) && !phrase.isLed && !phrase.hasDay())
        return 0; // 3 hours, 3 heures: a stretch of time
    if (isLong && count.value < 13)
        return 0;
    if (isShort && !line.isGlued(oclock) && !isClear(line, oclock + 1))
        return 0; // 15 h flight
    if (isShort && !phrase.isLed && !phrase.hasDay() && !(isTwo(line, oclock + 1) && line.isGlued(oclock + 1)) &&
        count.value < 13)
        return 0; // 3h: a stretch of time
    int minute = 0, past = oclock + 1;
    if (const Count half = readAmPm(line, past); half.past && count.value <= 12) {
        phrase.isSure = true;
        return setTwelve(count.value, 0, half.value, phrase) ? half.past : 0;
    }
    if (isTwo(line, past) && line.at(past).length == 2 && (line.isGlued(past) || !isShort) && line.closes(past + 1)) {
        minute = line.at(past).number;
        ++past;
    }
    if (const int romance = line.isIn(oclock, Meaning::Oclock, French) ? readRomanceMinutes(line, past, minute) : past;
        romance > past)
        past = romance;
    const bool german = line.isIn(oclock, Meaning::Oclock, German | French);
    phrase.clock = clockOf(count.value, 0, german && count.value > 6);
    phrase.clock.minutes = (phrase.clock.minutes + minute + 24 * 60) % (24 * 60);
    phrase.isSure = true;
    return past;
}

/// Noon, midnight.
int readNamedTime(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const auto minutes = line.value(skip(line, i, bitsOf(Meaning::The), 1), Meaning::Clock);
    if (!minutes)
        return 0;
    int past = skip(line, i, bitsOf(Meaning::The), 1) + 1;
    phrase.clock = {Form::Exact, *minutes};
    // midi et demi
    if (line.isIn(past, Meaning::And, French) && line.isIn(past + 1, Meaning::Half, French)) {
        phrase.clock.minutes += 30;
        past += 2;
    }
    return past;
}

/// 5 or five after `at`.
int readBareHour(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const bool figures = line.isNumber(i);
    if (figures && (!isHour(line, i, 23) || line.at(i).number == 0))
        return 0;
    const Count count = figures ? Count{line.at(i).number, i + 1} : line.is(i, Meaning::Number) ? readCount(line, i) : Count{};
    if (!count.past || count.value < 1 || count.value > 23 || !line.closes(count.past) || (!figures && count.value > 12))
        return 0;
    if (isPartAhead(line, count.past)) {
        phrase.clock = clockOf(count.value, 0, false);
        phrase.isSure = true;
        return count.past;
    }
    if (!phrase.isHourLed && phrase.part < 0 && (!phrase.hasDay() || phrase.isNumeric || !figures))
        return 0;
    if (phrase.isFrom && (line.is(count.past, Meaning::And) || line.is(count.past, Meaning::To)))
        return 0;
    int minutes = 0;
    const int past = readRomanceMinutes(line, count.past, minutes);
    const bool beside = phrase.isAt && figures && (phrase.hasDay() || phrase.repeat.exists()) && line.isWord(past) &&
                        !line.is(past, Meaning::Verse) && !line.is(past, Meaning::Unit);
    if (!isClear(line, past) && !beside)
        return 0;
    phrase.clock = clockOf(count.value, 0, false);
    phrase.clock.minutes = (phrase.clock.minutes + minutes + 24 * 60) % (24 * 60);
    return past;
}

} // namespace

int readClock(const Scope& scope, int i, Phrase& phrase) {
    for (const Reader reader :
         {readClockRange, readFigures, readHourAmPm, readSpoken, readHourWord, readNamedTime, readCompact, readTwoWords})
        if (const int past = reader(scope, i, phrase))
            return past;
    // Nothing that only looks like an hour: 14PM
    if (readAmPm(scope.line, i + 1).past)
        return 0;
    return readBareHour(scope, i, phrase);
}

int readDayPart(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const int at = skip(line, i, bitsOf(Meaning::In, Meaning::At, Meaning::The, Meaning::On, Meaning::Of), 3);
    const bool isThis = line.is(at, Meaning::This);
    const int name = isThis ? at + 1 : at;
    const auto part = line.value(name, Meaning::DayPart);
    // heute Morgen, am Morgen
    const bool morgen = line.isIn(name, Meaning::Day, German) && line.value(name, Meaning::Day) == 1 &&
                        (phrase.hasDay() || line.isIn(at - 1, Meaning::On, German));
    if (!part && !morgen)
        return 0;
    if (at == i && !isThis && !phrase.hasDay() && !phrase.hasClock())
        return 0;
    phrase.part = morgen ? 9 * 60 : *part;
    if (isThis && !phrase.hasDay())
        phrase.day = {.form = DaySpec::Form::Fixed, .date = scope.today};
    return name + 1;
}

} // namespace rapport::domain::quickentry
