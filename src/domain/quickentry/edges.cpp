#include "domain/quickentry/phrase.h"

namespace rapport::domain::quickentry {

namespace {

using Form = DaySpec::Form;

enum class Edge { Begin, Middle, End };

struct Stretch {
    QDate first = {};
    QDate last = {};
    int past = 0;
    Sense sense = Sense::Open;
    bool isDay = false;
};

Stretch stretchOf(const Scope& scope, int unit, int step) {
    const QDate today = scope.today;
    switch (spanOf(unit)) {
    case Span::Day:
        return {.first = today, .last = today, .isDay = true};
    case Span::Week: {
        const QDate monday = today.addDays(1 - today.dayOfWeek() + 7 * step);
        return {monday, monday.addDays(6)};
    }
    case Span::Workday:
        return {};
    case Span::Month: {
        const int count = countOf(unit);
        const int month = count == 3 ? (today.month() - 1) / 3 * 3 + 1 : today.month();
        const QDate first = QDate(today.year(), month, 1).addMonths(step * count);
        return {first, first.addMonths(count).addDays(-1)};
    }
    case Span::Year:
        return {QDate(today.year() + step, 1, 1), QDate(today.year() + step, 12, 31)};
    default:
        return {};
    }
}

/// The month, week, quarter or year that a word names, with `next` and the like before or after it.
Stretch readStretch(const Scope& scope, int i) {
    const Line& line = scope.line;
    int at = skip(line, i, bitsOf(Meaning::Of, Meaning::The), 3);
    int step = 0;
    const auto stepAt = [&](int where) { return line.is(where, Meaning::Next) ? 1 : line.is(where, Meaning::Last) ? -1 : 0; };
    if (line.is(at, Meaning::Next) || line.is(at, Meaning::Last) || line.is(at, Meaning::This)) {
        step = stepAt(at);
        ++at;
    }
    if (const auto month = line.value(at, Meaning::Month) ? line.value(at, Meaning::Month) : line.value(at, Meaning::ShyMonth)) {
        const Count year = readYear(line, skip(line, at + 1, bitsOf(Meaning::Of), 1));
        const QDate first(year.past ? year.value : scope.today.year(), *month, 1);
        const bool isOver = !year.past && first.addMonths(1) <= scope.today;
        const QDate start = isOver ? first.addYears(1) : first;
        return {start, start.addMonths(1).addDays(-1), year.past ? year.past : at + 1};
    }
    const auto unit = line.value(at, Meaning::Unit);
    if (!unit)
        return {};
    ++at;
    if (step == 0 && !line.isIn(at, Meaning::Next, English) && !line.isIn(at, Meaning::Last, English) && stepAt(at) != 0)
        step = stepAt(at++);
    Stretch stretch = stretchOf(scope, *unit, step);
    stretch.past = stretch.first.isValid() ? at : 0;
    stretch.sense = step < 0 ? Sense::Past : Sense::Open;
    return stretch;
}

/// `eom`, `month end`, `Monatsende`.
Stretch readEndWord(const Scope& scope, int i) {
    struct Word {
        QStringView word;
        int unit;
    };
    static constexpr Word words[] = {
        {u"eow", unitValue(Span::Week)},
        {u"eom", unitValue(Span::Month)},
        {u"eoq", unitValue(Span::Month, 3)},
        {u"eoy", unitValue(Span::Year)},
        {u"monatsende", unitValue(Span::Month)},
        {u"jahresende", unitValue(Span::Year)},
        {u"quartalsende", unitValue(Span::Month, 3)},
    };
    for (const Word& word : words)
        if (scope.line.words(i).compare(word.word, Qt::CaseInsensitive) == 0) {
            Stretch stretch = stretchOf(scope, word.unit, 0);
            stretch.past = i + 1;
            return stretch;
        }
    const auto unit = scope.line.value(i, Meaning::Unit);
    int at = i + 1;
    if (scope.line.isSign(at, u'-'))
        ++at;
    if (!unit || !scope.line.isIn(i, Meaning::Unit, English) || !scope.line.isIn(at, Meaning::End, English) ||
        countOf(*unit) == 2)
        return {};
    Stretch stretch = stretchOf(scope, *unit, 0);
    stretch.past = stretch.first.isValid() && !stretch.isDay ? at + 1 : 0;
    return stretch;
}

/// The time at which an office's day ends, on the day that is said beside it or else today.
int readClose(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const auto says = [&](int at, QStringView word) { return line.words(at).compare(word, Qt::CaseInsensitive) == 0; };
    const bool isClose = (says(i, u"close") || says(i, u"end")) && says(i + 1, u"of") &&
                         (says(i + 2, u"business") || says(i + 2, u"play") || says(i + 2, u"work"));
    if (!isClose)
        return 0;
    phrase.clock = {ClockSpec::Form::Exact, 17 * 60};
    phrase.isSure = true;
    return i + 3;
}

/// Q3 2027, the third quarter: its first day.
int readQuarter(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const bool isShort = line.at(i).length == 1 && line.words(i) == u'Q' && line.isNumber(i + 1) && line.isGlued(i + 1);
    const Count nth = isShort ? Count{line.at(i + 1).number, i + 2} : readOrdinal(line, skip(line, i, bitsOf(Meaning::The), 1));
    if (!nth.past || nth.value < 1 || nth.value > 4 ||
        (!isShort && line.value(nth.past, Meaning::Unit) != unitValue(Span::Month, 3)))
        return 0;
    const int past = isShort ? nth.past : nth.past + 1;
    const Count year = readYear(line, skip(line, past, bitsOf(Meaning::Of), 1));
    const int month = 3 * nth.value - 2;
    phrase.day = year.past ? DaySpec{.form = Form::Fixed, .date = QDate(year.value, month, 1)}
                           : DaySpec{.form = Form::Yearly, .month = month, .day = 1};
    phrase.isVague = !year.past;
    phrase.isSure = year.past > 0;
    return year.past ? year.past : past;
}

} // namespace

int readEdge(const Scope& scope, int i, Phrase& phrase) {
    if (const int past = readQuarter(scope, i, phrase))
        return past;
    if (const int past = readClose(scope, i, phrase))
        return past;
    const Line& line = scope.line;
    const int from = skip(line, i, bitsOf(Meaning::The), 1);
    Stretch stretch = readEndWord(scope, from);
    Edge edge = Edge::End;
    if (stretch.past == 0) {
        if (!line.is(from, Meaning::End) && !line.is(from, Meaning::Begin) && !line.is(from, Meaning::Middle))
            return 0;
        edge = line.is(from, Meaning::End) ? Edge::End : line.is(from, Meaning::Begin) ? Edge::Begin : Edge::Middle;
        const int at = line.isSign(from + 1, u'-') ? from + 2 : from + 1;
        // Spanish for a weekend
        if (edge == Edge::End && line.isIn(from, Meaning::End, Spanish) &&
            line.value(at + 1, Meaning::Unit) == unitValue(Span::Week))
            return 0;
        stretch = readStretch(scope, at);
    }
    if (stretch.past == 0)
        return 0;
    phrase.isSure = true;
    phrase.sense = stretch.sense;
    if (stretch.isDay) {
        if (edge != Edge::End)
            return 0;
        phrase.clock = {ClockSpec::Form::Exact, 17 * 60};
        return stretch.past;
    }
    const qint64 days = stretch.first.daysTo(stretch.last);
    const QDate date = edge == Edge::Begin ? stretch.first
                       : edge == Edge::End ? stretch.last
                                           : stretch.first.addDays(days > 27 && days < 31 ? 14 : days / 2);
    phrase.day = {.form = Form::Fixed, .date = date};
    return stretch.past;
}

int readNth(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const Count nth = readOrdinal(line, skip(line, i, bitsOf(Meaning::The), 1));
    if (!nth.past || nth.value > 5 || nth.value < -1 || nth.value == 0)
        return 0;
    const auto weekday = line.value(nth.past, Meaning::Weekday);
    const bool anyDay = line.value(nth.past, Meaning::Unit) == unitValue(Span::Day);
    if (!weekday && !anyDay)
        return 0;
    const int of = nth.past + 1;
    if (!line.is(of, Meaning::Of) && !line.is(of, Meaning::In))
        return 0;
    const int at = skip(line, of, bitsOf(Meaning::Of, Meaning::In, Meaning::The), 2);
    DaySpec day{.form = Form::Nth, .weekday = weekday.value_or(0), .nth = nth.value};
    if (const auto month = line.value(at, Meaning::Month) ? line.value(at, Meaning::Month) : line.value(at, Meaning::ShyMonth)) {
        const Count year = readYear(line, at + 1);
        day.month = *month;
        day.year = year.value;
        phrase.day = day;
        phrase.isSure = true;
        return year.past ? year.past : at + 1;
    }
    const Stretch stretch = readStretch(scope, of);
    if (!stretch.past || stretch.first.daysTo(stretch.last) > 31 || stretch.first.day() != 1)
        return 0;
    if (stretch.first.month() != scope.today.month() || line.is(at, Meaning::This))
        day.date = stretch.first;
    phrase.day = day;
    phrase.isSure = true;
    phrase.sense = stretch.sense;
    return stretch.past;
}

} // namespace rapport::domain::quickentry
