#include "domain/quickentry/phrase.h"

#include <algorithm>

namespace rapport::domain::quickentry {

namespace {

/// A reader and what it may begin with.
struct Beginning {
    Reader reader;
    bool isNumber;
    Meanings meanings;
};

using enum Meaning;
constexpr Beginning days[] = {
    {readIsoDate, true, 0},
    {readNumericDate, true, 0},
    {readEdge, true, bitsOf(The, End, Begin, Middle, Unit, Starter, Ordinal)},
    {readNth, true, bitsOf(The, Ordinal)},
    {readOffset, true, bitsOf(In, A, Number, Few, Half, Before, Starter, The, Quarter, About)},
    {readNamedDate, true, bitsOf(Number, Ordinal, Month, ShyMonth)},
    {readFeast, false, bitsOf(Holiday, Starter, Next, Last, This)},
    {readRelativeDay, false, bitsOf(The, Unit, Last, Evening, Day, After)},
    {readWeekday, false, bitsOf(Weekday, ShyWeekday, Next, This, Last)},
    {readPeriod, false, bitsOf(The, Next, This, Last, Unit, Weekend)},
};
constexpr Meanings months = bitsOf(In, Middle, Next, Last, This, Month, ShyMonth);
constexpr Beginning repeats = {readRepeat, true, bitsOf(Every, Repetition, Workdays, Weekend, Weekdays, The, Ordinal, On)};
constexpr Beginning clocks = {readClock, true, bitsOf(Number, A, Half, Quarter, The, Clock)};
constexpr Beginning parts = {readDayPart, false, bitsOf(In, At, The, On, Of, This, DayPart, Day)};
constexpr Meanings leads = bitsOf(On, At, By, Until, Before, From, Between, To, For, A);

constexpr Meanings beginnings = [] {
    Meanings all = months | repeats.meanings | clocks.meanings | parts.meanings | leads;
    for (const Beginning& day : days)
        all |= day.meanings;
    return all;
}();

bool mayBegin(const Line& line, int i, const Beginning& beginning) {
    return line.at(i).kind == TokenKind::Number ? beginning.isNumber : line.isAny(i, beginning.meanings);
}

using Form = DaySpec::Form;

/// `on`, `by the`, `am`, `a las`: what leads to a phrase goes with it. Gives the token after it.
int readLead(const Line& line, int i, Phrase& phrase) {
    const bool speaksRomance = line.speaks(French | Spanish);
    for (int words = 0; words < 3; ++words, ++i) {
        if (line.isIn(i, Meaning::A, English) && !speaksRomance && !line.speaks(German) && line.at(i).length == 2)
            break; // an hour ago
        if (line.isSign(i, u'@') && line.isNumber(i + 1)) {
            phrase.isLed = phrase.isAt = phrase.isHourLed = true;
            continue;
        }
        const bool isA = line.is(i, Meaning::A) && !line.isIn(i, Meaning::Number, German);
        const bool isAt =
            line.is(i, Meaning::At) && (!isA || speaksRomance || line.words(i).front() == u'à' || line.is(i + 1, Meaning::The));
        const bool isBy = line.is(i, Meaning::By) || line.is(i, Meaning::Until) || line.isIn(i, Meaning::Before, English);
        const bool isFrom = line.is(i, Meaning::From) || line.is(i, Meaning::Between);
        const bool isTo = !isA && (line.is(i, Meaning::To) || line.is(i, Meaning::For));
        if (!isAt && !isBy && !isFrom && !isTo && !line.is(i, Meaning::On) && !(line.is(i, Meaning::The) && words > 0))
            break;
        phrase.isLed = true;
        phrase.isAt = phrase.isAt || isAt;
        phrase.isHourLed = phrase.isHourLed || isAt || isBy || isFrom;
        phrase.isFrom = phrase.isFrom || isFrom;
        if (isBy || isTo)
            phrase.sense = Sense::Future;
    }
    return i;
}

/// Past `,`, `at`, `on the`, `um` between two pieces of a phrase.
int pastJoint(const Line& line, int i, Phrase& phrase) {
    int at = i;
    if (line.isSign(at, u',') || (line.isSign(at, u'@') && line.isNumber(at + 1)))
        ++at;
    const int led =
        skip(line, at, bitsOf(Meaning::At, Meaning::On, Meaning::The, Meaning::From, Meaning::By, Meaning::Between), 3);
    if (led > at || line.isSign(i, u'@'))
        phrase.isLed = true;
    phrase.isAt = line.is(led - 1, Meaning::At) || line.is(at, Meaning::At);
    phrase.isHourLed = led > at || line.isSign(i, u'@');
    phrase.isFrom = phrase.isFrom || line.is(at, Meaning::From) || line.is(at, Meaning::Between);
    return led;
}

/// A weekday is told more exactly by the date after it, a week by the day in it.
int readCloser(const Scope& scope, int i, Phrase& phrase) {
    Phrase closer;
    closer.isLed = phrase.isLed;
    if (phrase.day.form == Form::Weekday) {
        for (const Reader reader : {readIsoDate, readNumericDate, readNamedDate})
            if (const int past = reader(scope, i, closer); past && closer.day.form != Form::None) {
                phrase.day = closer.day;
                phrase.isSure = true;
                return past;
            }
    }
    if (phrase.day.form == Form::Week) {
        const int past = readWeekday(scope, i, closer);
        if (past && closer.day.form == Form::Weekday) {
            phrase.day = {.form = Form::Fixed, .date = phrase.day.date.addDays(closer.day.weekday - 1)};
            return past;
        }
    }
    return 0;
}

/// Where a range ends: `- Wed`, `to 5pm`, `bis Freitag`. The first moment is what counts.
int pastRange(const Scope& scope, int i, const Phrase& phrase) {
    const Line& line = scope.line;
    if (!line.isSign(i, u'-') && !line.is(i, Meaning::To) && !(phrase.isFrom && line.is(i, Meaning::And)))
        return 0;
    Phrase other;
    other.isLed = true;
    const int at = skip(line, i + 1, bitsOf(Meaning::The), 1);
    if (phrase.hasClock())
        return readClock(scope, at, other);
    return phrase.hasDay() ? readDay(scope, at, other) : 0;
}

int readPiece(const Scope& scope, int i, Phrase& phrase) {
    if (!phrase.repeat.exists() && mayBegin(scope.line, i, repeats))
        if (const int past = readRepeat(scope, i, phrase))
            return past;
    if (!phrase.hasDay() && !phrase.instant) {
        if (const int past = readDay(scope, i, phrase))
            return past;
    } else if (const int past = readCloser(scope, i, phrase)) {
        return past;
    }
    if (!phrase.hasClock() && !phrase.instant && mayBegin(scope.line, i, clocks))
        if (const int past = readClock(scope, i, phrase))
            return past;
    return phrase.part < 0 && !phrase.instant && mayBegin(scope.line, i, parts) ? readDayPart(scope, i, phrase) : 0;
}

bool isShyWeekday(const Phrase& phrase) { return phrase.day.form == Form::Weekday && !phrase.isSure; }

/// Whether an act stands shortly before, in the same breath: `call back in March`.
bool followsAct(const Line& line, int i) {
    for (int at = i - 1; at >= std::max(0, i - 5) && line.isWord(at); --at)
        if (line.is(at, Meaning::Kind))
            return true;
    return false;
}

/// Whether what is not certain by itself is what it looks like, from what is around it.
bool isBelieved(const Line& line, const Phrase& phrase) {
    const bool atStart = phrase.first == 0, atEnd = phrase.last >= line.size();
    if (atStart && atEnd)
        return true;
    if (phrase.isVague)
        return phrase.isNumeric ? phrase.isLed && isClear(line, phrase.last) : phrase.isLed && followsAct(line, phrase.first);
    const bool clear = isClear(line, phrase.last);
    if (phrase.isShort && atStart)
        return !line.is(phrase.last, Meaning::Verse);
    if (isShyWeekday(phrase)) {
        if (phrase.hasClock() || phrase.part >= 0 || phrase.isLed)
            return true;
        return clear && !line.is(phrase.first - 1, Meaning::The) && !line.is(phrase.first - 1, Meaning::Owner) &&
               (line.at(phrase.first).capital || line.is(phrase.first - 1, Meaning::Kind));
    }
    if (phrase.day.form == Form::Feast && (phrase.isHourLed || line.is(phrase.first, Meaning::On)))
        return true;
    return clear;
}

/// The word before a phrase, past a colon or full stop.
int wordBefore(const Line& line, const Phrase& phrase) {
    const int before = phrase.first - 1;
    return line.isSign(before, u':') || line.isSign(before, u'.') || line.isSign(before, u'#') ? before - 1 : before;
}

bool isAccepted(const Line& line, const Phrase& phrase) {
    if (!line.opens(phrase.first) || !line.closes(phrase.last) || line.is(wordBefore(line, phrase), Meaning::Address))
        return false;
    if (phrase.isNumeric && !phrase.isLed && line.is(wordBefore(line, phrase), Meaning::Counter))
        return false;
    if (!phrase.hasClock() && line.is(phrase.last, Meaning::Verse))
        return false;
    return phrase.isSure || isBelieved(line, phrase);
}

} // namespace

bool isClear(const Line& line, int i) {
    if (i >= line.size() || line.raw(i).closed || line.raw(i).kind == TokenKind::Sign)
        return line.closes(i) || (i < line.size() && line.raw(i).spaced);
    constexpr Meanings borders =
        bitsOf(On, At, By, In, From, For, To, And, Or, Clause, Kind, Done, Told, Ahead, Day, Weekday, ShyWeekday, DayPart, AmPm,
               Every, This, Next, Last, Until, Between, Since, Repetition, Evening, Before, After);
    return line.isAny(i, borders);
}

bool mayBegin(const Line& line, int i) {
    const Token& token = line.at(i);
    return token.kind == TokenKind::Number || (token.kind == TokenKind::Sign && (token.sign == u'+' || token.sign == u'@')) ||
           (token.meanings & beginnings) != 0;
}

int readDay(const Scope& scope, int i, Phrase& phrase) {
    int longest = 0;
    Phrase best;
    for (const Beginning& day : days) {
        if (!mayBegin(scope.line, i, day) && !(day.reader == readOffset && scope.line.isSign(i, u'+')))
            continue;
        Phrase attempt = phrase;
        if (const int past = day.reader(scope, i, attempt); past > longest) {
            longest = past;
            best = attempt;
        }
    }
    if (!longest && scope.line.isAny(i, months)) {
        best = phrase;
        const int at = skip(scope.line, i, bitsOf(In), 1);
        best.isLed = best.isLed || at > i;
        longest = readMonth(scope, at, best);
        best.isVague = !best.isSure;
    }
    if (longest)
        phrase = best;
    return longest;
}

Phrase readPhrase(const Scope& scope, int i) {
    const Line& line = scope.line;
    Phrase phrase;
    phrase.first = i;
    int at = readLead(line, i, phrase);
    for (int pieces = 0; pieces < 5; ++pieces) {
        Phrase next = phrase;
        const int from = pieces == 0 ? at : pastJoint(line, at, next);
        int past = readPiece(scope, from, next);
        if (!past)
            break;
        if (const int range = pastRange(scope, past, next))
            past = range;
        phrase = next;
        at = past;
    }
    phrase.last = at;
    if (phrase.isEmpty() || !isAccepted(line, phrase))
        return {.first = i, .last = i + 1};
    return phrase;
}

} // namespace rapport::domain::quickentry
