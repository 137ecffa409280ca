#include "domain/quickentry/clocks.h"

namespace rapport::domain::quickentry {

namespace {

using Form = ClockSpec::Form;
constexpr int afternoon = 12 * 60;

} // namespace

bool setTwelve(int hour, int minute, int half, Phrase& phrase) {
    if (hour < 1 || hour > 12 || minute > 59)
        return false;
    phrase.clock = {Form::Exact, (hour % 12 + half) * 60 + minute};
    return true;
}

ClockSpec clockOf(int hour, int minute, bool written24) {
    const bool isTwelve = hour >= 1 && hour <= 12 && !written24;
    return {isTwelve ? Form::Hour : Form::Exact, (hour % 24) * 60 + minute};
}

bool isPartAhead(const Line& line, int i) {
    if (line.is(i, Meaning::Evening) || (line.isSign(i, u',') && line.is(i + 1, Meaning::Evening)))
        return true;
    const int from = line.isSign(i, u',') ? i + 1 : i;
    const int at = skip(line, from, bitsOf(Meaning::In, Meaning::The, Meaning::This, Meaning::Of, Meaning::At), 2);
    return at > from && line.is(at, Meaning::DayPart);
}

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
    const bool isNamed = line.isNumber(at) || line.is(at, Meaning::Number);
    const Count hour = noon ? Count{*noon / 60, at + 1} : isNamed ? readCount(line, at) : Count{};
    if (!hour.past || hour.value > 24 || (hour.value < 1 && !noon))
        return 0;
    const bool inMinutes = line.value(at - 2, Meaning::Unit) == unitValue(Span::Minute);
    if (!wasHalf && !inMinutes && (minutes % 5 != 0 || phrase.isFrom))
        return 0;
    // ten to one: likely only beside nothing else
    const Count half = readAmPm(line, hour.past);
    const bool isOclock = line.is(hour.past, Meaning::Oclock);
    if (!wasHalf && minutes != 15 && !phrase.isAt && !half.past && !isOclock && !isClear(line, hour.past) &&
        !isPartAhead(line, hour.past))
        return 0;
    const bool isBefore = toHour || germanHalf;
    const int total = (hour.value * 60 + (isBefore ? (germanHalf ? -30 : -minutes) : minutes) + 24 * 60) % (24 * 60);
    phrase.clock = {noon || hour.value > 12 ? Form::Exact : Form::Hour, total};
    phrase.isSure = true;
    if (half.past) {
        phrase.clock = {Form::Exact, (total % afternoon) + half.value * 60};
        return half.past;
    }
    return isOclock ? hour.past + 1 : hour.past;
}

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

int readTwoWords(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const bool figures = line.isNumber(i);
    if (!figures && !line.is(i, Meaning::Number))
        return 0;
    const int hour = figures ? line.at(i).number : *line.value(i, Meaning::Number);
    if (hour < 1 || hour > 12 || (figures && !(line.isNumber(i + 1) && line.at(i + 1).digits == 2)) ||
        (!figures && !line.is(i + 1, Meaning::Number)) || line.isGlued(i + 1))
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

} // namespace rapport::domain::quickentry
