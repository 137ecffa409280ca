#include "domain/quickentry/resolve.h"

namespace rapport::domain::quickentry {

namespace {

/// Gregorian Easter Sunday, by Meeus, Jones and Butcher.
QDate easter(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month = (h + l - 7 * m + 114) / 31;
    return {year, month, (h + l - 7 * m + 114) % 31 + 1};
}

} // namespace

QDate nthOf(QDate month, int nth, int weekday) {
    const QDate first(month.year(), month.month(), 1);
    if (weekday == 0)
        return nth < 0 ? first.addDays(first.daysInMonth() - 1) : nth <= first.daysInMonth() ? first.addDays(nth - 1) : QDate();
    if (nth < 0) {
        const QDate last = first.addDays(first.daysInMonth() - 1);
        return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
    }
    const QDate date = first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (nth - 1));
    return date.month() == first.month() ? date : QDate();
}

QDate feastIn(Feast feast, int year) {
    switch (feast) {
    case Feast::Christmas:
        return {year, 12, 25};
    case Feast::ChristmasEve:
        return {year, 12, 24};
    case Feast::BoxingDay:
        return {year, 12, 26};
    case Feast::NewYear:
        return {year, 1, 1};
    case Feast::NewYearsEve:
        return {year, 12, 31};
    case Feast::Easter:
        return easter(year);
    case Feast::GoodFriday:
        return easter(year).addDays(-2);
    case Feast::EasterMonday:
        return easter(year).addDays(1);
    case Feast::Pentecost:
        return easter(year).addDays(49);
    case Feast::Valentine:
        return {year, 2, 14};
    case Feast::Halloween:
        return {year, 10, 31};
    case Feast::Thanksgiving:
        return nthOf(QDate(year, 11, 1), 4, Qt::Thursday);
    case Feast::LabourDay:
        return nthOf(QDate(year, 9, 1), 1, Qt::Monday);
    case Feast::MemorialDay:
        return nthOf(QDate(year, 5, 1), -1, Qt::Monday);
    case Feast::IndependenceDay:
        return {year, 7, 4};
    case Feast::MothersDay:
        return nthOf(QDate(year, 5, 1), 2, Qt::Sunday);
    case Feast::FathersDay:
        return nthOf(QDate(year, 6, 1), 3, Qt::Sunday);
    case Feast::BlackFriday:
        return nthOf(QDate(year, 11, 1), 4, Qt::Thursday).addDays(1);
    case Feast::CyberMonday:
        return nthOf(QDate(year, 11, 1), 4, Qt::Thursday).addDays(4);
    case Feast::KingDay:
        return nthOf(QDate(year, 1, 1), 3, Qt::Monday);
    case Feast::VeteransDay:
        return {year, 11, 11};
    }
    return {};
}

} // namespace rapport::domain::quickentry
