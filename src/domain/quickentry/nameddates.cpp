#include "domain/quickentry/phrase.h"

namespace rapport::domain::quickentry {

namespace {

using Form = DaySpec::Form;

struct MonthName {
    int month = 0;
    int past = 0;
    bool shy = false; ///< `may` and `march` in small letters
};

MonthName readMonthName(const Line& line, int i) {
    MonthName name;
    if (const auto month = line.value(i, Meaning::Month))
        name = {*month, i + 1, false};
    else if (const auto shy = line.value(i, Meaning::ShyMonth))
        name = {*shy, i + 1, !line.at(i).capital};
    else
        return {};
    // `Dec.`, not the end of a sentence before a word
    if ((line.at(i).length <= 5 || line.isNumber(i + 2)) && line.isSign(i + 1, u'.') && line.isGlued(i + 1) &&
        !line.closesLine(i + 1))
        ++name.past;
    return name;
}

/// A day of a month: `3`, `3rd`, `third`; not `3.50`, `3%`.
Count readDayNumber(const Line& line, int i) {
    Count day = readOrdinal(line, i);
    if (day.past == 0 && line.isNumber(i) && line.at(i).digits <= 2)
        day = {line.at(i).number, i + 1};
    return day.past && day.value >= 1 && day.value <= 31 ? day : Count{};
}

/// Past the second end of `12-14`, `12 to 14`, `12 and 14`; `i` where there is none.
int pastSecondDay(const Line& line, int i) {
    if (!line.isSign(i, u'-') && !line.is(i, Meaning::To) && !line.is(i, Meaning::And))
        return i;
    const Count second = readDayNumber(line, skip(line, i + 1, bitsOf(Meaning::The), 1));
    return second.past ? second.past : i;
}

/// As readYear, and `3 Dec 26`.
Count readShortYear(const Line& line, int i) {
    const Count year = readYear(line, i);
    const bool isShort = !year.past && line.isNumber(i) && line.at(i).digits == 2 && line.at(i).number > 12;
    return isShort && line.closes(i + 1) && isClear(line, i + 1) && !line.is(i + 1, Meaning::AmPm)
               ? Count{(line.at(i).number < 60 ? 2000 : 1900) + line.at(i).number, i + 1}
               : year;
}

bool setDate(Phrase& phrase, int day, const MonthName& month, const Count& year) {
    const bool exists = year.past ? QDate(year.value, month.month, day).isValid() : QDate(2024, month.month, day).isValid();
    if (!exists)
        return false;
    phrase.day = year.past ? DaySpec{.form = Form::Fixed, .date = QDate(year.value, month.month, day)}
                           : DaySpec{.form = Form::Yearly, .month = month.month, .day = day};
    phrase.isSure = phrase.isSure || !month.shy || year.past;
    return true;
}

/// 3 December [2026], 3rd of December, 12-14 March.
int readDayFirst(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const Count day = readDayNumber(line, i);
    if (!day.past)
        return 0;
    int at = pastSecondDay(line, day.past);
    if (line.isSign(at, u'-') && line.isGlued(at) && line.isGlued(at + 1))
        ++at; // 12-Dec-2026
    at = skip(line, at, bitsOf(Meaning::Of, Meaning::The), 2);
    MonthName month = readMonthName(line, at);
    if (!month.past) {
        at = day.past;
        month = readMonthName(line, skip(line, at, bitsOf(Meaning::Of, Meaning::The), 2));
    }
    if (!month.past)
        return 0;
    int past = month.past;
    if (line.isSign(past, u'-') && line.isGlued(past) && line.isGlued(past + 1) && readYear(line, past + 1).past)
        ++past;
    past = line.is(past, Meaning::Of) && readYear(line, past + 1).past ? past + 1 : past;
    const Count year = readShortYear(line, past);
    return setDate(phrase, day.value, month, year) ? (year.past ? year.past : past) : 0;
}

/// December 3rd[, 2026], March 12 - 14.
int readMonthFirst(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const MonthName month = readMonthName(line, i);
    if (!month.past)
        return 0;
    const int the = skip(line, month.past, bitsOf(Meaning::The), 1);
    const int number = (line.isSign(the, u'-') || line.isSign(the, u'/')) && line.isGlued(the + 1) ? the + 1 : the;
    Count day = readDayNumber(line, number);
    if (!day.past && line.is(number, Meaning::Number) && !month.shy) {
        day = readCount(line, number);
        day.past = day.value <= 31 && isClear(line, day.past) ? day.past : 0;
    }
    if (!day.past || line.isSign(day.past, u':') || (line.isSign(day.past, u'.') && line.isGlued(day.past + 1)) ||
        line.is(day.past, Meaning::AmPm) || line.is(day.past, Meaning::Verse))
        return 0;
    const int past = pastSecondDay(line, day.past);
    const Count year = readShortYear(line, past);
    return setDate(phrase, day.value, month, year) ? (year.past ? year.past : past) : 0;
}

/// Which month `the 5th of …` is in, where a word says it: its first day.
int readMonthWord(const Scope& scope, int i, QDate& month) {
    const Line& line = scope.line;
    const QDate first(scope.today.year(), scope.today.month(), 1);
    int at = skip(line, i, bitsOf(Meaning::The), 2);
    int step = 0;
    if (line.is(at, Meaning::Next) || line.is(at, Meaning::This) || line.is(at, Meaning::Last)) {
        step = line.is(at, Meaning::Next) ? 1 : line.is(at, Meaning::This) ? 0 : -1;
        ++at;
    }
    if (line.value(at, Meaning::Unit) != unitValue(Span::Month))
        return 0;
    ++at;
    if (line.is(at, Meaning::Next) && !line.isIn(at, Meaning::Next, English)) {
        step = 1;
        ++at;
    }
    month = first.addMonths(step);
    return at;
}

/// `on the 15`, `8pm on 15`, `on 15 at 8`: figures alone are a day of the month only beside a time.
bool isBareDay(const Line& line, int i, const Phrase& phrase) {
    const bool the = line.is(i - 1, Meaning::The) && line.isIn(i - 2, Meaning::On, English);
    const bool on = line.isIn(i - 1, Meaning::On, English) && line.at(i - 1).length == 2;
    const bool le = line.isIn(i - 1, Meaning::On, French | Spanish) && line.speaks(French | Spanish);
    if ((!the && !on && !le) || !isClear(line, i + 1) || !line.closes(i + 1))
        return false;
    return the || le || phrase.hasClock() || line.isIn(i + 1, Meaning::At, English) ||
           (line.isSign(i + 1, u',') && readAmPm(line, i + 3).past);
}

/// The 3rd, the 5th of next month, on the third.
int readDayOfMonth(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    Count day = readOrdinal(line, i);
    if (!day.past && line.isNumber(i) && line.at(i).digits <= 2 && isBareDay(line, i, phrase))
        day = {line.at(i).number, i + 1};
    if (!day.past || day.value < 1 || day.value > 31)
        return 0;
    QDate month;
    if (line.is(day.past, Meaning::Of)) {
        if (const int past = readMonthWord(scope, day.past + 1, month)) {
            const QDate date(month.year(), month.month(), day.value);
            if (!date.isValid())
                return 0;
            const bool thisMonth = month.month() == scope.today.month() && !line.is(past - 2, Meaning::This);
            phrase.day =
                thisMonth ? DaySpec{.form = Form::DayOfMonth, .day = day.value} : DaySpec{.form = Form::Fixed, .date = date};
            phrase.isSure = true;
            return past;
        }
    }
    const bool isAlone = day.past >= line.size() && line.isNumber(i);
    const bool isNamed = line.isNumber(i) || line.is(i - 1, Meaning::The);
    if ((!phrase.isLed && !isAlone) || !isNamed)
        return 0;
    phrase.day = {.form = Form::DayOfMonth, .day = day.value};
    return day.past;
}

} // namespace

int readNamedDate(const Scope& scope, int i, Phrase& phrase) {
    for (const Reader reader : {readDayFirst, readMonthFirst, readDayOfMonth})
        if (const int past = reader(scope, i, phrase))
            return past;
    return 0;
}

int readMonth(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const bool middle = line.is(i, Meaning::Middle);
    int at = middle ? skip(line, i + 1, bitsOf(Meaning::Of, Meaning::The), 2) : i;
    if (middle && line.isSign(at, u'-'))
        ++at;
    const bool next = line.is(at, Meaning::Next), last = line.is(at, Meaning::Last), current = line.is(at, Meaning::This);
    if (next || last || current)
        ++at;
    const MonthName month = readMonthName(line, at);
    if (!month.past)
        return 0;
    const Count year = readYear(line, skip(line, month.past, bitsOf(Meaning::Of, Meaning::In), 1));
    const int day = middle ? 15 : 1;
    if (year.past)
        phrase.day = {.form = Form::Fixed, .date = QDate(year.value, month.month, day)};
    else
        phrase.day = {.form = Form::Yearly, .month = month.month, .day = day};
    if (last && !year.past)
        phrase.sense = Sense::Past;
    phrase.isSure = middle || next || last || current || (year.past && phrase.isLed && !month.shy);
    return year.past ? year.past : month.past;
}

} // namespace rapport::domain::quickentry
