#include "domain/quickentry/phrase.h"

namespace rapport::domain::quickentry {

using namespace Qt::StringLiterals;

namespace {

using Form = DaySpec::Form;

int setDay(const Scope& scope, Phrase& phrase, int days, int past) {
    phrase.day = {.form = Form::Fixed, .date = scope.today.addDays(days)};
    phrase.isSure = true;
    if (days < 0)
        phrase.sense = Sense::Past;
    return past;
}

/// The day after tomorrow, pasado mañana, last night, heute Morgen.
int readDayPhrase(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const int at = skip(line, i, bitsOf(Meaning::The), 1);
    const int beyond = at + 1;
    if (line.value(at, Meaning::Unit) == unitValue(Span::Day) && line.isIn(at, Meaning::Unit, English)) {
        if (line.is(beyond, Meaning::After) && line.value(beyond + 1, Meaning::Day) == 1)
            return setDay(scope, phrase, 2, beyond + 2);
        if (line.is(beyond, Meaning::Before) && line.value(beyond + 1, Meaning::Day) == -1)
            return setDay(scope, phrase, -2, beyond + 2);
    }
    if (line.isIn(i, Meaning::Last, Spanish) && line.isIn(i + 1, Meaning::Day, Spanish) && line.value(i + 1, Meaning::Day) == 1)
        return setDay(scope, phrase, 2, i + 2);
    if (line.isIn(i, Meaning::Last, English) && line.value(i + 1, Meaning::DayPart) == 19 * 60) {
        phrase.part = 19 * 60;
        return setDay(scope, phrase, -1, i + 2);
    }
    return 0;
}

/// A stretch from now on, or back.
void shift(const Scope& scope, Phrase& phrase, const Amount& amount, int sign) {
    phrase.sense = sign < 0 ? Sense::Past : Sense::Future;
    phrase.isSure = true;
    if (amount.minutes != 0) {
        const QDate date = scope.today.addMonths(sign * amount.months).addDays(sign * amount.days);
        const Moment from = date == scope.today ? scope.now : Moment::ofWallClock(date, scope.time, scope.zone);
        phrase.instant = from + std::chrono::minutes(sign * amount.minutes);
        return;
    }
    QDate date = scope.today.addMonths(sign * amount.months).addDays(sign * amount.days);
    if (amount.workdays != 0)
        date = addWorkdays(date, sign * amount.workdays);
    phrase.day = {.form = Form::Fixed, .date = date};
}

/// A week from Tuesday, two days before Christmas, a week on Friday.
int readFromDay(const Scope& scope, const Amount& amount, Phrase& phrase) {
    const Line& line = scope.line;
    const int i = amount.past;
    // a week today, a week tomorrow
    if (const auto days = line.value(i, Meaning::Day);
        days && *days >= 0 && amount.minutes == 0 && line.isIn(i, Meaning::Day, English)) {
        phrase.day = {.form = Form::Fixed, .date = scope.today.addDays(*days + amount.days).addMonths(amount.months)};
        phrase.isSure = true;
        return i + 1;
    }
    const bool isBefore = line.is(i, Meaning::Before) && line.isIn(i, Meaning::Before, English);
    const bool isAfter = line.is(i, Meaning::After) || line.is(i, Meaning::From) || line.isIn(i, Meaning::On, English);
    if ((!isBefore && !isAfter) || amount.minutes != 0 || amount.workdays != 0 || line.is(i, Meaning::By))
        return 0;
    Phrase day;
    day.isLed = true;
    const int past = readDay(scope, skip(line, i + 1, bitsOf(Meaning::The), 1), day);
    if (!past || !day.hasDay())
        return 0;
    phrase.day = day.day;
    phrase.day.shiftDays = isBefore ? -amount.days : amount.days;
    phrase.day.shiftMonths = isBefore ? -amount.months : amount.months;
    phrase.isSure = true;
    return past;
}

/// `'s`, `time` and the like after `in 2 weeks`.
int pastTail(const Line& line, int i) {
    if ((line.isSign(i, u'\'') || line.isSign(i, u'’')) && line.isGlued(i))
        ++i;
    if (line.words(i).compare(u"time"_s, Qt::CaseInsensitive) == 0)
        ++i;
    return line.is(i, Meaning::Hence) && line.isIn(i, Meaning::Hence, English) ? i + 1 : i;
}

bool isNow(const Line& line, int i) {
    return line.words(i).compare(u"now"_s, Qt::CaseInsensitive) == 0 ||
           line.words(i).compare(u"jetzt"_s, Qt::CaseInsensitive) == 0;
}

/// `from now`, `ago`, `later`: the sign of what it says and the token after it.
Count readDirection(const Line& line, int i) {
    if (line.is(i, Meaning::Ago))
        return {-1, line.value(i + 1, Meaning::Day) == 0 && line.isIn(i + 1, Meaning::Day, English) ? i + 2 : i + 1};
    if ((line.is(i, Meaning::From) || line.is(i, Meaning::After)) && (isNow(line, i + 1) || line.value(i + 1, Meaning::Day) == 0))
        return {1, i + 2};
    if (line.is(i, Meaning::From) && line.words(i + 1) == u"right"_s && isNow(line, i + 2))
        return {1, i + 3};
    if (line.is(i, Meaning::Hence))
        return {1, i + 1};
    return {};
}

bool isBackWord(const Line& line, int i) {
    return line.isIn(i, Meaning::Before, German) ||
           (line.isWord(i) && line.words(i).compare(u"hace"_s, Qt::CaseInsensitive) == 0);
}

/// `il y a`
int pastIlYA(const Line& line, int i) {
    const auto says = [&](int at, QStringView word) { return line.words(at).compare(word, Qt::CaseInsensitive) == 0; };
    return says(i, u"il") && says(i + 1, u"y") && says(i + 2, u"a") ? i + 3 : 0;
}

/// +15 min, +3d: from now on.
int readPlus(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    if (!line.isSign(i, u'+') || !line.isGlued(i + 1) || !line.opens(i) || line.at(i + 1).digits > 3)
        return 0;
    const Amount amount = readAmount(line, i + 1);
    if (amount.past)
        shift(scope, phrase, amount, 1);
    return amount.past;
}

/// 4d, 2w: short for a stretch from today.
int readShorthand(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    if (!line.isNumber(i) || line.at(i).digits > 2 || !line.isGlued(i + 1) || line.at(i + 1).length != 1)
        return 0;
    const QChar unit = line.words(i + 1).front();
    const Amount amount = unit == u'd' || unit == u'w' ? readAmount(line, i) : Amount{};
    if (amount.past != i + 2)
        return 0;
    shift(scope, phrase, amount, 1);
    phrase.isSure = false;
    phrase.isShort = true;
    return amount.past;
}

} // namespace

int readRelativeDay(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    if (line.isIn(i, Meaning::After, English) && line.is(i + 1, Meaning::The) && line.isIn(i + 2, Meaning::Weekend, English))
        return setDay(scope, phrase, 8 - scope.today.dayOfWeek(), i + 3);
    if (const int past = readDayPhrase(scope, i, phrase))
        return past;
    if (const auto evening = line.value(i, Meaning::Evening)) {
        phrase.part = *evening;
        return setDay(scope, phrase, 0, i + 1);
    }
    const auto days = line.value(i, Meaning::Day);
    return days ? setDay(scope, phrase, *days, i + 1) : 0;
}

int readOffset(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const bool isIn = line.is(i, Meaning::In);
    const int ilYA = pastIlYA(line, i);
    const bool isBack = ilYA || isBackWord(line, i);
    if (isIn || isBack) {
        int at = ilYA ? ilYA : i + 1;
        at = skip(line, at, bitsOf(Meaning::The, Meaning::Next, Meaning::Of, Meaning::About), 3);
        if (const Amount amount = readAmount(line, at); amount.past) {
            shift(scope, phrase, amount, isBack ? -1 : 1);
            phrase.isStretch = !isBack;
            return isBack ? amount.past : pastTail(line, amount.past);
        }
        return 0;
    }
    for (const Reader reader : {readPlus, readShorthand})
        if (const int past = reader(scope, i, phrase))
            return past;
    const Amount amount = readAmount(line, skip(line, i, bitsOf(Meaning::The), 1));
    if (!amount.past)
        return 0;
    if (const Count direction = readDirection(line, amount.past); direction.past) {
        shift(scope, phrase, amount, direction.value);
        return direction.past;
    }
    return readFromDay(scope, amount, phrase);
}

} // namespace rapport::domain::quickentry
