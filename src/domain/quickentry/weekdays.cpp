#include "domain/quickentry/phrase.h"

namespace rapport::domain::quickentry {

namespace {

using Form = DaySpec::Form;

QDate mondayOf(QDate date) { return date.addDays(1 - date.dayOfWeek()); }

enum class Which { None, This, Next, Last };

Which whichAt(const Line& line, int i, int tongues = English | German | French | Spanish) {
    if (line.is(i, Meaning::Next) && line.isIn(i, Meaning::Next, tongues))
        return Which::Next;
    if (line.is(i, Meaning::This) && line.isIn(i, Meaning::This, tongues))
        return Which::This;
    if (line.is(i, Meaning::Last) && line.isIn(i, Meaning::Last, tongues))
        return Which::Last;
    return Which::None;
}

struct DayName {
    int weekday = 0;
    int past = 0;
    bool shy = false;
};

DayName readDayName(const Line& line, int i) {
    if (const auto day = line.value(i, Meaning::Weekday))
        return {*day,
                line.isSign(i + 1, u'.') && line.isGlued(i + 1) && line.at(i).length <= 5 && !line.closes(i + 1) ? i + 2 : i + 1,
                false};
    if (const auto shy = line.value(i, Meaning::ShyWeekday))
        return {*shy, line.isSign(i + 1, u'.') && line.isGlued(i + 1) ? i + 2 : i + 1, true};
    return {};
}

void setWeekday(const Scope& scope, Phrase& phrase, int weekday, Which which, bool english) {
    const QDate monday = mondayOf(scope.today);
    phrase.day = {.form = Form::Weekday, .weekday = weekday};
    if (which == Which::Next && english)
        phrase.day = {.form = Form::Fixed, .date = monday.addDays(7 + weekday - 1)};
    else if (which == Which::This && monday.addDays(weekday - 1) >= scope.today)
        phrase.day = {.form = Form::Fixed, .date = monday.addDays(weekday - 1)};
    if (which == Which::Last)
        phrase.sense = Sense::Past;
    else if (which == Which::Next)
        phrase.sense = Sense::Future;
}

/// Friday week, Monday next week: gives the token after it, 0 where nothing such follows.
int readWeekAfter(const Scope& scope, int i, int weekday, Phrase& phrase) {
    const Line& line = scope.line;
    const auto week = unitValue(Span::Week);
    if (line.value(i, Meaning::Unit) == week && line.isIn(i, Meaning::Unit, English) && line.at(i).length == 4) {
        phrase.day = {.form = Form::Weekday, .weekday = weekday, .shiftDays = 7};
        phrase.sense = Sense::Future;
        return i + 1;
    }
    Phrase period;
    if (line.isIn(i, Meaning::After, English) && line.is(i + 1, Meaning::Next)) {
        phrase.day = {.form = Form::Weekday, .weekday = weekday, .shiftDays = 7};
        return i + 2;
    }
    const int at = skip(line, i, bitsOf(Meaning::Of, Meaning::From, Meaning::The), 2);
    const int past = readPeriod(scope, at, period);
    if (!past || period.day.form != Form::Week)
        return 0;
    phrase.day = {.form = Form::Fixed, .date = period.day.date.addDays(weekday - 1)};
    phrase.sense = period.sense;
    return past;
}

} // namespace

int readWeekday(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const Which which = whichAt(line, i);
    const int at = which == Which::None ? i : i + 1;
    const DayName name = readDayName(line, at);
    if (!name.past)
        return 0;
    int past = name.past;
    const bool english = line.isIn(i, Meaning::Next, English);
    setWeekday(scope, phrase, name.weekday, which, english);
    phrase.isSure = phrase.isSure || !name.shy || which != Which::None;
    if (which != Which::None)
        return past;
    if (const int after = readWeekAfter(scope, past, name.weekday, phrase)) {
        phrase.isSure = true;
        return after;
    }
    // jeudi prochain, el lunes pasado, Friday next
    if (const Which follows = whichAt(line, past, French | Spanish);
        follows != Which::None && !line.isIn(past, Meaning::This, Spanish)) {
        setWeekday(scope, phrase, name.weekday, follows, false);
        ++past;
    }
    return past;
}

namespace {

struct Period {
    int unit = 0;
    bool weekend = false;
    int past = 0;
    int step = 0;
    Which which = Which::None;
};

int stepOf(Which which) { return which == Which::Next ? 1 : which == Which::Last ? -1 : 0; }

/// Next week, la semaine prochaine, the week after next.
Period findPeriod(const Line& line, int i) {
    int at = skip(line, i, bitsOf(Meaning::The), 1);
    Which which = whichAt(line, at);
    if (which != Which::None)
        ++at;
    Period period;
    period.weekend = line.is(at, Meaning::Weekend);
    if (!period.weekend && !line.is(at, Meaning::Unit))
        return {};
    period.unit = period.weekend ? unitValue(Span::Week) : *line.value(at, Meaning::Unit);
    ++at;
    if (which == Which::None && line.is(at, Meaning::After) && line.is(at + 1, Meaning::Next)) {
        period.step = 2;
        period.which = Which::Next;
        period.past = at + 2;
        return period;
    }
    if (which == Which::None) {
        which = whichAt(line, at, French | Spanish);
        if (which != Which::None)
            ++at;
        else if (line.words(at) == QStringView(u"que") && line.words(at + 1) == QStringView(u"viene")) {
            which = Which::Next;
            at += 2;
        }
    }
    if (which == Which::None)
        return {};
    period.which = which;
    period.step = stepOf(which);
    period.past = at;
    return period;
}

bool setPeriod(const Scope& scope, const Period& period, Phrase& phrase) {
    const QDate today = scope.today;
    const int count = countOf(period.unit);
    switch (spanOf(period.unit)) {
    case Span::Week: {
        const QDate monday = mondayOf(today).addDays(7 * period.step * count);
        phrase.day = {.form = Form::Week, .date = monday};
        if (period.weekend)
            phrase.day = {.form = Form::Fixed, .date = monday.addDays(today == monday.addDays(6) && period.step == 0 ? 6 : 5)};
        break;
    }
    case Span::Month: {
        const int first = count == 3 ? (today.month() - 1) / 3 * 3 + 1 : today.month();
        phrase.day = {.form = Form::Month, .date = QDate(today.year(), first, 1).addMonths(period.step * count)};
        break;
    }
    case Span::Year:
        phrase.day = {.form = Form::Month, .date = QDate(today.year() + period.step, 1, 1)};
        break;
    default:
        return false;
    }
    phrase.isSure = true;
    if (period.which != Which::This)
        phrase.sense = period.which == Which::Next ? Sense::Future : Sense::Past;
    return true;
}

} // namespace

int readPeriod(const Scope& scope, int i, Phrase& phrase) {
    const Period period = findPeriod(scope.line, i);
    return period.past && setPeriod(scope, period, phrase) ? period.past : 0;
}

} // namespace rapport::domain::quickentry
