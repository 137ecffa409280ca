#include "rapport/exchange/calendarwriter.h"

#include "exchange/icalendar/calendarlines.h"
#include "exchange/icalendar/calendarzones.h"

namespace rapport::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lasts = "PT15M"_L1;

QString utcText(Moment at) { return at.in(QTimeZone::utc()).toString(u"yyyyMMdd'T'HHmmss'Z'"_s); }
QString dateText(QDate day) { return day.toString(u"yyyyMMdd"_s); }
QString localText(QDate day, QTime time) { return dateText(day) + time.toString(u"'T'HHmm00"_s); }

} // namespace

CalendarWriter::CalendarWriter(Sink sink, const QString& name, Moment stamp, const QTimeZone& zone)
    : m_sink(std::move(sink))
    , m_stamp(stamp) {
    line(u"BEGIN"_s, u"VCALENDAR"_s);
    line(u"VERSION"_s, u"2.0"_s);
    line(u"PRODID"_s, u"-//Rapport//Rapport//EN"_s);
    line(u"CALSCALE"_s, u"GREGORIAN"_s);
    line(u"METHOD"_s, u"PUBLISH"_s);
    text(u"X-WR-CALNAME"_s, name);
    line(u"X-PUBLISHED-TTL"_s, u"PT15M"_s);
    // A calendar has to have a part, also where there is nothing to do.
    needZone(QString::fromLatin1(zone.id()));
}

void CalendarWriter::write(const CalendarEvent& event) {
    if (event.time || (event.instead && event.instead->time))
        needZone(event.zone);
    m_any = true;
    line(u"BEGIN"_s, u"VEVENT"_s);
    text(u"UID"_s, event.uid + u"@rapport"_s);
    line(u"DTSTAMP"_s, utcText(m_stamp));
    if (event.created)
        line(u"CREATED"_s, utcText(*event.created));
    if (event.modified)
        line(u"LAST-MODIFIED"_s, utcText(*event.modified));
    line(u"SEQUENCE"_s, QString::number(event.sequence));
    writeWhen(event);
    text(u"SUMMARY"_s, event.summary);
    if (!event.description.isEmpty())
        text(u"DESCRIPTION"_s, event.description);
    if (!event.category.isEmpty())
        text(u"CATEGORIES"_s, event.category);
    if (event.urgent)
        line(u"PRIORITY"_s, u"1"_s);
    line(u"STATUS"_s, u"CONFIRMED"_s);
    for (const auto& [name, value] : event.own) {
        if (!value.isEmpty())
            text(u"X-RAPPORT-"_s + name, value);
    }
    writeAlarm(event);
    line(u"END"_s, u"VEVENT"_s);
}

void CalendarWriter::finish() {
    if (m_zones.isEmpty() && !m_any)
        needZone(u"Etc/UTC"_s);
    line(u"END"_s, u"VCALENDAR"_s);
}

void CalendarWriter::writeWhen(const CalendarEvent& event) {
    const auto at = [&](const QString& name, const domain::Due& due) {
        if (!due.time)
            return line(name + u";VALUE=DATE"_s, dateText(due.date));
        if (m_unknown.contains(event.zone))
            return line(name, utcText(Moment::ofWallClock(due.date, *due.time, zoneNamed(event.zone))));
        line(name + u";TZID="_s + event.zone, localText(due.date, *due.time));
    };
    at(u"DTSTART"_s, {event.day, event.time});
    if (event.time)
        line(u"DURATION"_s, lasts);
    else
        line(u"DTEND;VALUE=DATE"_s, dateText(event.day.addDays(1)));
    line(u"TRANSP"_s, u"TRANSPARENT"_s);
    if (!event.rule.isEmpty())
        line(u"RRULE"_s, event.rule);
    if (event.instead)
        at(u"RECURRENCE-ID"_s, *event.instead);
}

void CalendarWriter::writeAlarm(const CalendarEvent& event) {
    if (!event.warnBefore || !event.time)
        return;
    line(u"BEGIN"_s, u"VALARM"_s);
    line(u"ACTION"_s, u"DISPLAY"_s);
    line(u"TRIGGER"_s, u"-PT%1M"_s.arg(event.warnBefore->count()));
    text(u"DESCRIPTION"_s, event.summary);
    line(u"END"_s, u"VALARM"_s);
}

void CalendarWriter::needZone(const QString& id) {
    if (m_zones.contains(id) || m_unknown.contains(id))
        return;
    const QByteArray zone = zoneComponent(id, m_stamp);
    if (zone.isEmpty()) {
        m_unknown.insert(id);
        return;
    }
    m_zones.insert(id);
    m_sink(zone);
}

void CalendarWriter::line(const QString& name, const QString& value) { m_sink(foldedLine(name + u':' + value)); }

void CalendarWriter::text(const QString& name, const QString& value) { line(name, escapedText(value)); }

} // namespace rapport::exchange
