#include "rapport/presentation/calendar.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)
};

QDate weekOf(QDate day, Qt::DayOfWeek firstOfWeek) { return day.addDays(-((day.dayOfWeek() - firstOfWeek + 7) % 7)); }

/// "16 – 22 November 2026", with the months where the week is of two.
QString weekTitle(const CalendarSpan& span) {
    const QLocale locale;
    const bool oneMonth = span.from.month() == span.to.month();
    const bool monthFirst =
        locale.dateFormat(QLocale::ShortFormat).indexOf(u'M') < locale.dateFormat(QLocale::ShortFormat).indexOf(u'd');
    const QString day = monthFirst ? u"MMM d"_s : u"d MMM"_s;
    if (!oneMonth || monthFirst)
        return CalendarWords::tr("%1 – %2").arg(locale.toString(span.from, day), locale.toString(span.to, day + u" yyyy"_s));
    return CalendarWords::tr("%1 – %2").arg(locale.toString(span.from, u"d"_s), locale.toString(span.to, u"d MMMM yyyy"_s));
}

} // namespace

CalendarSpan spanOf(CalendarView view, QDate day, Qt::DayOfWeek firstOfWeek) {
    switch (view) {
    case CalendarView::Month: {
        const QDate first(day.year(), day.month(), 1);
        const QDate last = first.addMonths(1).addDays(-1);
        return {weekOf(first, firstOfWeek), weekOf(last, firstOfWeek).addDays(6)};
    }
    case CalendarView::Week:
        return {weekOf(day, firstOfWeek), weekOf(day, firstOfWeek).addDays(6)};
    case CalendarView::Agenda:
        break;
    }
    return {day, day.addDays(agendaDays - 1)};
}

QDate turned(CalendarView view, QDate day, int pages) {
    switch (view) {
    case CalendarView::Month:
        return day.addMonths(pages);
    case CalendarView::Week:
        return day.addDays(7 * pages);
    case CalendarView::Agenda:
        break;
    }
    return day.addDays(agendaDays * pages);
}

QString calendarTitle(CalendarView view, QDate day, Qt::DayOfWeek firstOfWeek) {
    const CalendarSpan span = spanOf(view, day, firstOfWeek);
    switch (view) {
    case CalendarView::Month:
        return QLocale().toString(day, u"MMMM yyyy"_s);
    case CalendarView::Week:
        return weekTitle(span);
    case CalendarView::Agenda:
        break;
    }
    return CalendarWords::tr("%1 – %2").arg(dayText(span.from, span.from), dayText(span.to, span.from));
}

} // namespace rapport::presentation
