#include "rapport/presentation/format.h"

#include "rapport/core/zone.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("format", text); }

/// Whether people write "Nov 20" rather than "20 Nov", judged by the locale's short date.
bool monthFirst(const QLocale& locale) {
    const QString pattern = locale.dateFormat(QLocale::ShortFormat);
    return pattern.indexOf(u'M') < pattern.indexOf(u'd');
}

QString dayAndMonth(const QLocale& locale, const QString& weekday, const QString& month) {
    return weekday + (monthFirst(locale) ? u' ' + month + u" d"_s : u" d "_s + month);
}
} // namespace

QString dayText(QDate date, QDate today) {
    const QLocale locale;
    const QString pattern = dayAndMonth(locale, u"ddd"_s, u"MMM"_s);
    return locale.toString(date, date.year() == today.year() ? pattern : pattern + u" yyyy"_s);
}

QString longDayText(QDate date) {
    const QLocale locale;
    return locale.toString(date, dayAndMonth(locale, u"dddd"_s, u"MMMM"_s));
}

QString fullDayText(QDate date) {
    const QLocale locale;
    return locale.toString(date, dayAndMonth(locale, u"dddd"_s, u"MMMM"_s) + u" yyyy"_s);
}

QString timeText(QTime time) {
    const QLocale locale;
    return locale.language() == QLocale::C ? time.toString(u"HH:mm"_s) : locale.toString(time, QLocale::ShortFormat);
}

QString dueText(const domain::Due& due, QDate today) {
    const QString day = dayText(due.date, today);
    return due.time ? tr("%1 %2").arg(day, timeText(*due.time)) : day;
}

QString momentText(Moment at, const QTimeZone& zone, QDate today) {
    const QDateTime local = at.in(zone);
    return dueText({local.date(), local.time()}, today);
}

QString partialDateText(const PartialDate& date) {
    const QLocale locale;
    // 2000 is a leap year: 29 February can be written without one.
    const QDate shown(date.year().value_or(2000), date.month().value_or(1), date.day().value_or(1));
    if (!date.month())
        return date.year() ? QString::number(*date.year()) : tr("day %1").arg(*date.day());
    if (!date.day())
        return locale.toString(shown, date.year() ? u"MMMM yyyy"_s : u"MMMM"_s);
    const QString pattern = monthFirst(locale) ? u"MMMM d"_s : u"d MMMM"_s;
    return locale.toString(shown, date.year() ? pattern + u" yyyy"_s : pattern);
}

QString timeThere(const QString& zoneId, Moment now, const QTimeZone& ours) {
    const auto theirs = knownZone(zoneId);
    if (!theirs)
        return {};
    const QDateTime there = now.in(*theirs);
    return there.time() == now.in(ours).time() ? QString() : tr("%1 there").arg(timeText(there.time()));
}

QString counted(qint64 count, const QString& one, const QString& many) {
    return numberText(count) + u' ' + (count == 1 ? one : many);
}

QString numberText(qint64 number) { return QLocale().toString(number); }

QString daysText(qint64 days) { return counted(days, tr("day"), tr("days")); }

QString spanText(std::chrono::milliseconds span) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

namespace {
/// The largest unit that says a number of days well.
QString roundedDays(qint64 days) {
    if (days < 28)
        return daysText(days);
    if (days < 7 * 12)
        return counted(days / 7, tr("week"), tr("weeks"));
    if (days < 365 * 2)
        return counted(days * 12 / 365, tr("month"), tr("months"));
    return counted(days / 365, tr("year"), tr("years"));
}
} // namespace

QString agoText(QDate date, QDate today) {
    const qint64 days = date.daysTo(today);
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("yesterday");
    if (days == -1)
        return tr("tomorrow");
    return days > 0 ? tr("%1 ago").arg(roundedDays(days)) : tr("in %1").arg(roundedDays(-days));
}

} // namespace rapport::presentation
