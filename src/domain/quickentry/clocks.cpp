#include "domain/quickentry/phrase.h"

#include <algorithm>

namespace rapport::domain::quickentry {

using namespace Qt::StringLiterals;

namespace {

using Form = ClockSpec::Form;
constexpr int afternoon = 12 * 60;

/// `am`, `p.m.`, `a.m`: 0 or 12, and the token after it.
Count readAmPm(const Line& line, int i) {
    if (const auto half = line.value(i, Meaning::AmPm))
        return {*half, i + 1};
    const bool dotted = line.at(i).length == 1 && line.isSign(i + 1, u'.') && line.at(i + 2).length == 1 && line.isGlued(i + 2);
    if (!dotted || line.words(i + 2).compare(u"m"_s, Qt::CaseInsensitive) != 0)
        return {};
    const QChar letter = line.words(i).front().toLower();
    if (letter != u'a' && letter != u'p')
        return {};
    const bool full = line.isSign(i + 3, u'.') && line.isGlued(i + 3);
    return {letter == u'p' ? 12 : 0, full ? i + 4 : i + 3};
}

/// `a`, `p` right after figures: 3p
Count readShortAmPm(const Line& line, int i) {
    if (!line.isGlued(i) || line.at(i).length != 1)
        return {};
    const QChar letter = line.words(i).front().toLower();
    return letter == u'p' ? Count{12, i + 1} : letter == u'a' ? Count{0, i + 1} : Count{};
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
    const Count half = readAmPm(line, past).past ? readAmPm(line, past) : readShortAmPm(line, past);
    if (half.past && (hour < 13 || !line.isGlued(past)))
        return setTwelve(hour, minute, half.value, phrase) && line.closes(half.past) ? (phrase.isSure = true, half.past) : 0;
    const bool oclock = line.is(past, Meaning::Oclock);
    if (hour > 23 + (minute == 0) || !line.closes(oclock ? past + 1 : past) ||
        (dot && !phrase.isLed && !phrase.hasDay() && !oclock))
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
    Count half = readAmPm(line, i + 1);
    if (!half.past && (phrase.isLed || phrase.hasDay()))
        half = readShortAmPm(line, i + 1);
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
    const bool isLong = line.isIn(oclock, Meaning::Oclock, English) && !isShort && line.at(oclock).length < 7;
    if ((isLong || (line.isIn(oclock, Meaning::Oclock, French) && !isShort)) && !phrase.isLed && !phrase.hasDay())
        return 0; // 3 hours, 3 heures: a stretch of time
    if (isLong && count.value < 13)
        return 0;
    if (isShort && line.isGlued(oclock) && !phrase.isLed && !phrase.hasDay() &&
        !(isTwo(line, oclock + 1) && line.isGlued(oclock + 1)) && count.value < 13)
        return 0; // 3h: a stretch of time
    int minute = 0, past = oclock + 1;
    if (isTwo(line, past) && line.at(past).length == 2 && (line.isGlued(past) || !isShort) && line.closes(past + 1)) {
        minute = line.at(past).number;
        ++past;
    }
    const bool german = line.isIn(oclock, Meaning::Oclock, German | French);
    phrase.clock = clockOf(count.value, minute, german && count.value > 6);
    phrase.isSure = true;
    return past;
}

/// Half past four, quarter to 5, ten past nine, halb zehn, Viertel nach drei.
int readSpoken(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    int at = skip(line, i, {Meaning::A}, 1);
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
    if (bareHalf && !germanHalf && !phrase.isLed)
        return 0;
    const auto noon = line.value(at, Meaning::Clock);
    const Count hour = noon ? Count{*noon / 60, at + 1} : readCount(line, at);
    if (!hour.past || hour.value > 24 || (hour.value < 1 && !noon))
        return 0;
    if (!wasHalf && minutes != 15 && minutes % 5 != 0 && !phrase.isLed)
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
    const auto minutes = line.value(skip(line, i, {Meaning::The}, 1), Meaning::Clock);
    if (!minutes)
        return 0;
    int past = skip(line, i, {Meaning::The}, 1) + 1;
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
    if (!phrase.isLed && !phrase.hasDay() && phrase.part < 0)
        return 0;
    const bool figures = line.isNumber(i);
    if (figures && (!isHour(line, i, 23) || line.at(i).number == 0))
        return 0;
    const Count count = figures ? Count{line.at(i).number, i + 1} : line.is(i, Meaning::Number) ? readCount(line, i) : Count{};
    if (!count.past || count.value < 1 || count.value > 23 || !line.closes(count.past) || (!figures && count.value > 12))
        return 0;
    // a las tres y media, a las cinco menos cuarto
    int minutes = 0, past = count.past;
    const bool more = line.isIn(past, Meaning::Past, French | Spanish), less = line.isIn(past, Meaning::Short, French | Spanish);
    if (more || less) {
        const bool half = line.is(past + 1, Meaning::Half);
        const int quarter = skip(line, past + 1, {Meaning::The}, 1);
        const Count number = readCount(line, past + 1);
        minutes = half ? 30 : line.is(quarter, Meaning::Quarter) ? 15 : number.past && number.value < 60 ? number.value : 0;
        if (minutes)
            past = half ? past + 2 : line.is(quarter, Meaning::Quarter) ? quarter + 1 : number.past;
    }
    phrase.clock = clockOf(count.value, 0, false);
    phrase.clock.minutes = (phrase.clock.minutes + (less ? -minutes : minutes) + 24 * 60) % (24 * 60);
    return past;
}

} // namespace

int readClock(const Scope& scope, int i, Phrase& phrase) {
    for (const Reader reader : {readFigures, readHourAmPm, readSpoken, readHourWord, readNamedTime})
        if (const int past = reader(scope, i, phrase))
            return past;
    // Nothing that only looks like an hour: 14PM
    if (readAmPm(scope.line, i + 1).past)
        return 0;
    return readBareHour(scope, i, phrase);
}

int readDayPart(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const int at = skip(line, i, {Meaning::In, Meaning::At, Meaning::The, Meaning::On, Meaning::Of}, 3);
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
