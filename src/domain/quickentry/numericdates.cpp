#include "domain/quickentry/phrase.h"

#include <utility>

namespace rapport::domain::quickentry {

namespace {

using Form = DaySpec::Form;

bool hasDigits(const Line& line, int i, int least, int most) {
    return line.isNumber(i) && line.at(i).digits >= least && line.at(i).digits <= most;
}

/// The token after a sign that is glued to its neighbours; 0 for anything else.
int afterGlued(const Line& line, int i, char16_t sign) {
    return line.isSign(i, sign) && line.isGlued(i) && line.isGlued(i + 1) ? i + 1 : 0;
}

/// 2026-12-03 and 2026/12/03: gives the token after it.
int readYearFirst(const Scope& scope, int i, QDate& date) {
    const Line& line = scope.line;
    if (!hasDigits(line, i, 4, 4) || (i > 0 && line.isGlued(i) && !line.opens(i)))
        return 0;
    for (const char16_t sign : {u'-', u'/', u'.'}) {
        const int month = afterGlued(line, i + 1, sign);
        const int day = month && hasDigits(line, month, 1, 2) ? afterGlued(line, month + 1, sign) : 0;
        if (!day || !hasDigits(line, day, 1, 2))
            continue;
        date = QDate(line.at(i).number, line.at(month).number, line.at(day).number);
        return date.isValid() && date.year() >= 1900 && date.year() < 2200 ? day + 1 : 0;
    }
    return 0;
}

/// `T15:00`, `T15:00:00` right after a date: seconds and fractions of them are passed over.
int readIsoTime(const Line& line, int i, int& minutes) {
    if (!line.isGlued(i) || line.at(i).length != 1 || (line.words(i) != u'T' && line.words(i) != u't') ||
        !hasDigits(line, i + 1, 2, 2) || !afterGlued(line, i + 2, u':') || !hasDigits(line, i + 3, 2, 2))
        return 0;
    const int hour = line.at(i + 1).number, minute = line.at(i + 3).number;
    if (hour > 23 || minute > 59)
        return 0;
    minutes = hour * 60 + minute;
    int past = i + 4;
    for (const char16_t sign : {u':', u'.'})
        if (afterGlued(line, past, sign) && line.isNumber(past + 1))
            past += 2;
    return past;
}

/// `Z`, `+02:00`, `-0530` right after a time: minutes east of Greenwich, and the token after it.
Count readIsoZone(const Line& line, int i) {
    if (line.isGlued(i) && line.at(i).length == 1 && (line.words(i) == u'Z' || line.words(i) == u'z'))
        return {0, i + 1};
    const int number = afterGlued(line, i, u'+') + afterGlued(line, i, u'-');
    if (!number || !line.isNumber(number))
        return {};
    const int sign = line.isSign(i, u'-') ? -1 : 1;
    if (line.at(number).digits == 4)
        return {sign * (line.at(number).number / 100 * 60 + line.at(number).number % 100), number + 1};
    const int minutes = line.at(number).digits == 2 ? afterGlued(line, number + 1, u':') : 0;
    return minutes && hasDigits(line, minutes, 2, 2)
               ? Count{sign * (line.at(number).number * 60 + line.at(minutes).number), minutes + 1}
               : Count{};
}

int fullYear(const Line& line, int i, int thisYear) {
    const int number = line.at(i).number;
    if (line.at(i).digits == 4)
        return number >= 1900 && number < 2200 ? number : 0;
    if (line.at(i).digits != 2)
        return 0;
    const int year = 2000 + number;
    return year > thisYear + 50 ? year - 100 : year;
}

/// Day and month in the order of the place, or the other way round where only that makes sense.
std::pair<int, int> dayAndMonth(DateOrder order, int first, int second) {
    const bool monthFirst = order == DateOrder::MonthFirst ? first <= 12 : second > 12;
    return monthFirst ? std::pair(second, first) : std::pair(first, second);
}

bool isDayOfSomeYear(int month, int day) { return QDate(2024, month, day).isValid(); }

/// Shares and what else is written with a slash.
bool isFraction(int first, int second) {
    return (first == 24 && second == 7) || (first == 9 && second == 11) || (first < second && second <= 4) ||
           (first % 2 == 1 && first < 8 && second == 8) || ((second == 5 || second == 10) && first <= second);
}

/// Whether what looks like a share is a date by what is around it: `on 4/5`, `call back 4/5`, nothing else in the line.
bool isDated(const Line& line, int i, int past, const Phrase& phrase) {
    const bool isAlone = i == 0 && past >= line.size() && line.at(i + 2).number > 4;
    return phrase.isLed || isAlone ||
           line.isAny(i - 1, bitsOf(Meaning::Kind, Meaning::Ago, Meaning::Weekday, Meaning::ShyWeekday));
}

struct Figures {
    int day = 0;
    int month = 0;
    int year = 0;
    int past = 0;
};

Figures readFigures(const Scope& scope, int i, char16_t sign) {
    const Line& line = scope.line;
    const int second = hasDigits(line, i, 1, 2) ? afterGlued(line, i + 1, sign) : 0;
    if (!second || !hasDigits(line, second, 1, 2) || line.at(i).number == 0)
        return {};
    const DateOrder order = sign == u'/' || sign == u'-' ? scope.order : DateOrder::DayFirst;
    const auto [day, month] = dayAndMonth(order, line.at(i).number, line.at(second).number);
    Figures figures{day, month, 0, second + 1};
    if (!isDayOfSomeYear(month, day))
        return {};
    if (const int third = afterGlued(line, second + 1, sign); third && line.isNumber(third)) {
        figures.year = fullYear(line, third, scope.today.year());
        figures.past = third + 1;
        if (figures.year == 0 || !QDate(figures.year, month, day).isValid())
            return {};
    } else if (sign == u'.' && line.isSign(second + 1, u'.') && line.isGlued(second + 1)) {
        figures.past = second + 2;
        // 15.1. 2027
        if (const Count year = readYear(line, figures.past); year.past && !line.isGlued(figures.past)) {
            figures.year = year.value;
            figures.past = year.past;
        }
    }
    return figures;
}

} // namespace

int readIsoDate(const Scope& scope, int i, Phrase& phrase) {
    QDate date;
    const int past = readYearFirst(scope, i, date);
    if (!past)
        return 0;
    int minutes = 0;
    const int pastTime = readIsoTime(scope.line, past, minutes);
    const Count zone = pastTime ? readIsoZone(scope.line, pastTime) : Count{};
    const int end = zone.past ? zone.past : pastTime ? pastTime : past;
    if (!scope.line.closes(end))
        return 0;
    phrase.isSure = phrase.isNumeric = true;
    if (zone.past) {
        const QDateTime there(date, QTime(minutes / 60, minutes % 60), Qt::UTC);
        phrase.instant = Moment::fromDateTime(there.addSecs(-60 * qint64{zone.value}));
        return end;
    }
    phrase.day = {.form = Form::Fixed, .date = date};
    if (pastTime)
        phrase.clock = {ClockSpec::Form::Exact, minutes};
    return end;
}

int readNumericDate(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    if (const int year = hasDigits(line, i, 1, 2) ? afterGlued(line, i + 1, u'/') : 0; year && readYear(line, year).past) {
        phrase.day = {.form = Form::Fixed, .date = QDate(line.at(year).number, line.at(i).number, 1)};
        phrase.isNumeric = phrase.isVague = true;
        return phrase.day.date.isValid() ? year + 1 : 0;
    }
    for (const char16_t sign : {u'/', u'.', u'-'}) {
        const Figures figures = readFigures(scope, i, sign);
        if (!figures.past || !line.closes(figures.past))
            continue;
        const bool endsInDot = sign == u'.' && line.isSign(figures.past - 1, u'.');
        if (figures.year == 0 && sign == u'.' && !endsInDot && phrase.isAt)
            return 0; // at 12.30
        if (figures.year == 0 && (sign == u'-' || (sign == u'.' && !endsInDot && !phrase.isLed)))
            return 0;
        if (figures.year == 0 && sign == u'/' && isFraction(line.at(i).number, line.at(i + 2).number) &&
            !isDated(line, i, figures.past, phrase))
            return 0;
        phrase.day = figures.year ? DaySpec{.form = Form::Fixed, .date = QDate(figures.year, figures.month, figures.day)}
                                  : DaySpec{.form = Form::Yearly, .month = figures.month, .day = figures.day};
        phrase.isSure = phrase.isSure || figures.year != 0 || endsInDot;
        phrase.isNumeric = true;
        return figures.past;
    }
    return 0;
}

} // namespace rapport::domain::quickentry
