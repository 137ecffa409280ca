#include "domain/quickentry/phrase.h"

#include <algorithm>

namespace rapport::domain::quickentry {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDigits = 4;

/// `st`, `nd`, `er`, `º` right after figures.
bool isOrdinalEnd(const Line& line, int i) {
    static constexpr std::array<QStringView, 13> ends = {u"st",  u"nd",  u"rd", u"th", u"er", u"ere", u"e",
                                                         u"eme", u"ten", u"te", u"º",  u"ª",  u"°"};
    if (!line.isGlued(i) || line.at(i).length > 3)
        return false;
    const QStringView word = line.words(i);
    return std::any_of(ends.begin(), ends.end(), [word](QStringView end) { return word.compare(end, Qt::CaseInsensitive) == 0; });
}

void add(Amount& amount, int unit, int count, bool andHalf) {
    const int number = count * countOf(unit);
    switch (spanOf(unit)) {
    case Span::Minute:
        amount.minutes += number;
        break;
    case Span::Hour:
        amount.minutes += number * 60 + (andHalf ? 30 * countOf(unit) : 0);
        break;
    case Span::Day:
        amount.days += number;
        amount.minutes += andHalf ? 12 * 60 : 0;
        break;
    case Span::Workday:
        amount.workdays += number;
        break;
    case Span::Week:
        amount.days += number * 7 + (andHalf ? 3 * countOf(unit) : 0);
        break;
    case Span::Month:
        amount.months += number;
        amount.days += andHalf ? 15 : 0;
        break;
    case Span::Year:
        amount.months += number * 12 + (andHalf ? 6 : 0);
        break;
    }
}

/// `and a half`, `et demie`, `y media`.
int pastAndHalf(const Line& line, int i) {
    if (!line.is(i, Meaning::And))
        return 0;
    const int half = skip(line, i + 1, bitsOf(Meaning::A), 1);
    return line.is(half, Meaning::Half) ? half + 1 : 0;
}

struct Unit {
    int value = 0;
    int past = 0;
};

/// `week's time`
Unit readUnitsTime(const Line& line, int i) {
    static constexpr std::pair<QStringView, Span> units[] = {{u"hour's", Span::Hour},
                                                             {u"day's", Span::Day},
                                                             {u"week's", Span::Week},
                                                             {u"month's", Span::Month},
                                                             {u"year's", Span::Year}};
    if (line.words(i + 1).compare(u"time", Qt::CaseInsensitive) != 0)
        return {};
    for (const auto& [word, span] : units)
        if (line.words(i).compare(word, Qt::CaseInsensitive) == 0)
            return {unitValue(span), i + 2};
    return {};
}

Unit readUnit(const Line& line, int i) {
    if (line.isGlued(i) && line.at(i).length == 1 && line.words(i) == u"m"_s)
        return {unitValue(Span::Minute), i + 1};
    if ((line.words(i) == u"working"_s || line.words(i) == u"business"_s) && line.is(i + 1, Meaning::Unit))
        return {unitValue(Span::Workday), i + 2};
    if (line.is(i, Meaning::Unit))
        return {*line.value(i, Meaning::Unit), i + 1};
    return readUnitsTime(line, i);
}

/// `a couple of`, `a few`, ein paar.
Count readFew(const Line& line, int i) {
    const int at = skip(line, i, bitsOf(Meaning::A), 1);
    const auto few = line.value(at, Meaning::Few);
    return few ? Count{*few, skip(line, at + 1, bitsOf(Meaning::Of), 1)} : Count{};
}

/// Quarters of an hour: `a quarter of an hour`, `three quarters of an hour`, `1/2 hour`. Adds the minutes, gives what is past it.
int addPartOfHour(const Line& line, int i, Amount& amount) {
    int quarters = 0, at = 0;
    if (line.isNumber(i) && line.isSign(i + 1, u'/') && line.isGlued(i + 1) && line.isGlued(i + 2) && line.isNumber(i + 2)) {
        const int parts = line.at(i + 2).number;
        quarters = parts == 4 ? line.at(i).number : parts == 2 ? 2 * line.at(i).number : 0;
        at = i + 3;
    } else {
        const Count count = readCount(line, i);
        const int name = count.past && line.isSign(count.past, u'-') ? count.past + 1 : count.past;
        if (!count.past || !line.isIn(name, Meaning::Quarter, English | German | French | Spanish) || count.value > 3)
            return 0;
        quarters = count.value;
        at = skip(line, name + 1, bitsOf(Meaning::Of, Meaning::A), 2);
        if (at == name + 1)
            return 0;
    }
    at = skip(line, at, bitsOf(Meaning::A, Meaning::Of), 2);
    if (quarters < 1 || quarters > 3 || line.value(at, Meaning::Unit) != unitValue(Span::Hour))
        return 0;
    amount.minutes += 15 * quarters;
    return at + 1;
}

/// One count and its unit: `2 weeks`, `half an hour`, `1.5 hours`, `an hour and a half`.
int addOne(const Line& line, int i, Amount& amount) {
    if (const int past = addPartOfHour(line, i, amount))
        return past;
    const Count few = readFew(line, i);
    Count count = few.past ? few : readCount(line, i);
    bool andHalf = false;
    if (const int half = skip(line, i, bitsOf(Meaning::A), 1); line.is(half, Meaning::Half)) {
        count = {0, skip(line, half + 1, bitsOf(Meaning::A), 1)};
        andHalf = true;
    } else if (count.past > 0 && (line.isSign(count.past, u'.') || line.isSign(count.past, u',')) &&
               line.isGlued(count.past + 1) && line.at(count.past + 1).digits == 1 && line.at(count.past + 1).number == 5) {
        andHalf = true;
        count.past += 2;
    } else if (const int pastHalf = count.past > 0 ? pastAndHalf(line, count.past) : 0) {
        andHalf = true;
        count.past = pastHalf;
    }
    if (count.past == 0 || count.past >= line.size())
        return 0;
    const int more = skip(line, count.past, bitsOf(Meaning::About), 1);
    const Unit unit = more < line.size() ? readUnit(line, more) : Unit{};
    if (unit.past == 0)
        return 0;
    int past = unit.past;
    if (const int half = pastAndHalf(line, past)) {
        andHalf = true;
        past = half;
    }
    add(amount, unit.value, count.value, andHalf);
    return past;
}

} // namespace

int skip(const Line& line, int i, Meanings meanings, int most) {
    while (most-- > 0 && line.isAny(i, meanings))
        ++i;
    return i;
}

Count readCount(const Line& line, int i) {
    if (line.isNumber(i))
        return line.at(i).digits <= mostDigits ? Count{line.at(i).number, i + 1} : Count{};
    if (const auto ten = line.value(i, Meaning::Number)) {
        const int next = line.isSign(i + 1, u'-') && line.isGlued(i + 1) ? i + 2 : i + 1;
        const auto one = *ten >= 20 && *ten % 10 == 0 ? line.value(next, Meaning::Number) : std::nullopt;
        return one && *one < 10 ? Count{*ten + *one, next + 1} : Count{*ten, i + 1};
    }
    return line.is(i, Meaning::A) ? Count{1, i + 1} : Count{};
}

Count readOrdinal(const Line& line, int i) {
    if (line.isNumber(i) && line.at(i).digits <= 2) {
        if (isOrdinalEnd(line, i + 1))
            return {line.at(i).number, i + 2};
        if (line.isSign(i + 1, u'.') && line.isGlued(i + 1) && !line.isGlued(i + 2))
            return {line.at(i).number, i + 2};
    }
    // twenty second
    if (const auto ten = line.value(i, Meaning::Number); ten && (*ten == 20 || *ten == 30)) {
        const auto one = line.value(i + 1, Meaning::Ordinal);
        return one && *one > 0 && *one < 10 ? Count{*ten + *one, i + 2} : Count{};
    }
    const auto value = line.value(i, Meaning::Ordinal);
    return value ? Count{*value, i + 1} : Count{};
}

Count readYear(const Line& line, int i) {
    if (line.isSign(i, u',') && line.at(i + 1).digits == 4)
        ++i;
    if (line.isNumber(i) && line.at(i).digits == 4 && line.at(i).number >= 1900 && line.at(i).number < 2200 && line.closes(i + 1))
        return {line.at(i).number, i + 1};
    if ((line.isSign(i, u'\'') || line.isSign(i, u'’')) && line.isGlued(i + 1) && line.isNumber(i + 1) &&
        line.at(i + 1).digits == 2)
        return {2000 + line.at(i + 1).number, i + 2};
    return {};
}

Amount readAmount(const Line& line, int i) {
    Amount amount;
    for (int pieces = 0; pieces < 3; ++pieces) {
        const int from = amount.past == 0 ? i : skip(line, amount.past, bitsOf(Meaning::And), 1);
        const int past = addOne(line, from, amount);
        if (past == 0)
            break;
        amount.past = past;
    }
    return amount;
}

QDate addWorkdays(QDate date, int days) {
    const int step = days < 0 ? -1 : 1;
    date = date.addDays(days / 5 * 7);
    for (int left = days % 5; left != 0 || date.dayOfWeek() > 5;) {
        date = date.addDays(step);
        if (date.dayOfWeek() <= 5 && left != 0)
            left -= step;
    }
    return date;
}

} // namespace rapport::domain::quickentry
