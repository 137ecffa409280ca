#include "domain/quickentry/phrase.h"

#include <algorithm>

namespace rapport::domain::quickentry {

namespace {

using Form = ClockSpec::Form;
constexpr int afternoon = 12 * 60;

/// What follows says which part of the day an hour is in: `8 tonight`, `3 in the afternoon`.
bool isPartAhead(const Line& line, int i) {
    if (line.is(i, Meaning::Evening) || (line.isSign(i, u',') && line.is(i + 1, Meaning::Evening)))
        return true;
    const int from = line.isSign(i, u',') ? i + 1 : i;
    const int at = skip(line, from, bitsOf(Meaning::In, Meaning::The, Meaning::This, Meaning::Of), 2);
    return at > from && line.is(at, Meaning::DayPart);
}

bool setTwelve(int hour, int minute, int half, Phrase& phrase) {
    if (hour < 1 || hour > 12 || minute > 59)
        return false;
    phrase.clock = {Form::Exact, (hour % 12 + half) * 60 + minute};
    return true;
}

/// What is said of an hour without am and pm: a small one may be in the afternoon.
ClockSpec clockOf(int hour, int minute, bool written24) {
    const bool isTwelve = hour >= 1 && hour <= 12 && !written24;
    return {isTwelve ? Form::Hour : Form::Exact, (hour % 24) * 60 + minute};
}

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

/// Half past four, quarter to 5, ten past nine, halb zehn, Viertel nach drei.
int readSpoken(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    int at = skip(line, i, bitsOf(Meaning::A), 1);
    int minutes = 0;
    if (line.is(at, Meaning::Half))
        minutes = 30, ++at;
    else if (line.is(at, Meaning::Quarter))
        minutes = 15, ++at;
    else if (const Count count = readCount(line, i); count.past && count.value > 0 && count.value < 30)
        minutes = count.value, at = count.past;
    else
        return 0;
    const bool wasHalf = minutes == 30;
    if (line.value(at, Meaning::Unit) == unitValue(Span::Minute))
        ++at;
    if (wasHalf && line.isSign(at, u'-'))
        ++at;
    const bool germanHalf = wasHalf && line.isIn(at - 1, Meaning::Half, German) && !line.is(at, Meaning::Past);
    const bool past = line.isIn(at, Meaning::Past, English | German),
               toHour = !past && line.isIn(at, Meaning::Short, English | German);
    const bool bareHalf = wasHalf && !past && !toHour && line.isIn(at - 1, Meaning::Half, English);
    if (past || toHour)
        ++at;
    else if (!germanHalf && !bareHalf)
        return 0;
    if (bareHalf && !germanHalf && !phrase.isAt && i > 0)
        return 0;
    const auto noon = line.value(at, Meaning::Clock);
    const Count hour = noon ? Count{*noon / 60, at + 1} : readCount(line, at);
    if (!hour.past || hour.value > 24 || (hour.value < 1 && !noon))
        return 0;
    const bool inMinutes = line.value(at - 2, Meaning::Unit) == unitValue(Span::Minute);
    if (!wasHalf && !inMinutes && (minutes % 5 != 0 || phrase.isFrom))
        return 0;
    const bool isBefore = toHour || germanHalf;
    const int total = (hour.value * 60 + (isBefore ? (germanHalf ? -30 : -minutes) : minutes) + 24 * 60) % (24 * 60);
    phrase.clock = {noon || hour.value > 12 ? Form::Exact : Form::Hour, total};
    phrase.isSure = true;
    if (const Count half = readAmPm(line, hour.past); half.past) {
        phrase.clock = {Form::Exact, (total % afternoon) + half.value * 60};
        return half.past;
    }
    return line.is(hour.past, Meaning::Oclock) ? hour.past + 1 : hour.past;
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

/// 1030, 330 p.m., at 730 in the evening.
int readCompact(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    if (!line.isNumber(i) || line.at(i).digits < 3 || line.at(i).digits > 4)
        return 0;
    const int hour = line.at(i).number / 100, minute = line.at(i).number % 100;
    if (hour > 23 || minute > 59)
        return 0;
    if (const Count half = readAmPm(line, i + 1); half.past)
        return setTwelve(hour, minute, half.value, phrase) ? (phrase.isSure = true, half.past) : 0;
    if (!phrase.isAt || !line.closes(i + 1) || !(isClear(line, i + 1) || isPartAhead(line, i + 1)))
        return 0;
    phrase.clock = clockOf(hour, minute, line.at(i).digits == 4 && hour < 10);
    return i + 1;
}

/// At three twenty, nine fifty nine am.
int readTwoWords(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const bool figures = line.isNumber(i);
    if (!figures && !line.is(i, Meaning::Number))
        return 0;
    const int hour = figures ? line.at(i).number : *line.value(i, Meaning::Number);
    if (hour < 1 || hour > 12 || (figures && !isTwo(line, i + 1)) || (!figures && !line.is(i + 1, Meaning::Number)) ||
        line.isGlued(i + 1))
        return 0;
    const Count minute = readCount(line, i + 1);
    if (!minute.past || minute.value < 10 || minute.value > 59)
        return 0;
    if (const Count half = readAmPm(line, minute.past); half.past)
        return setTwelve(hour, minute.value, half.value, phrase) ? (phrase.isSure = true, half.past) : 0;
    if (!phrase.isAt || !isClear(line, minute.past) || !line.closes(minute.past))
        return 0;
    phrase.clock = clockOf(hour, minute.value, false);
    return minute.past;
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
