#include "rapport/exchange/calendarwriter.h"

#include "support/catch.h"

#include <libical/ical.h>
#include <memory>

using namespace rapport;
using namespace rapport::exchange;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Moment stamp = *Moment::parse(u"2026-11-21T09:00Z"_s, QTimeZone::utc());

QByteArray written(const std::vector<CalendarEvent>& events, const char* zone = "Europe/Berlin") {
    QByteArray file;
    CalendarWriter writer([&file](const QByteArray& bytes) { file += bytes; }, u"Rapport"_s, stamp, QTimeZone(zone));
    for (const CalendarEvent& event : events)
        writer.write(event);
    writer.finish();
    return file;
}

/// The logical lines between BEGIN:VEVENT and END:VEVENT of the first event.
QStringList eventLines(QByteArray file) {
    file.replace("\r\n ", "");
    const auto lines = QString::fromUtf8(file).split(u"\r\n"_s);
    const auto begin = lines.indexOf(u"BEGIN:VEVENT"_s);
    return lines.mid(begin + 1, lines.indexOf(u"END:VEVENT"_s) - begin - 1);
}

CalendarEvent callAnna() {
    CalendarEvent event;
    event.uid = u"c0ffee"_s;
    event.summary = u"Anna Kovács: call back"_s;
    event.day = QDate(2026, 11, 26);
    return event;
}

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Freed>;

Component parsed(const QByteArray& file) { return Component(icalparser_parse_string(file.constData())); }

icalcomponent* firstEvent(const Component& calendar) {
    return icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
}

/// The days a rule of ours falls on, as libical counts them.
QStringList daysOf(const QString& rule, const char* start, int count) {
    QStringList days;
    icalrecur_iterator* const each =
        icalrecur_iterator_new(icalrecurrencetype_from_string(rule.toUtf8().constData()), icaltime_from_string(start));
    for (int i = 0; i < count; ++i) {
        const icaltimetype at = icalrecur_iterator_next(each);
        days += QDate(at.year, at.month, at.day).toString(Qt::ISODate);
    }
    icalrecur_iterator_free(each);
    return days;
}

} // namespace

TEST_CASE("something due on a day is an event of that day that takes no time", "[exchange][icalendar]") {
    const auto lines = eventLines(written({callAnna()}));
    CHECK(lines == QStringList{u"UID:c0ffee@rapport"_s, u"DTSTAMP:20261121T090000Z"_s, u"SEQUENCE:0"_s,
                               u"DTSTART;VALUE=DATE:20261126"_s, u"DTEND;VALUE=DATE:20261127"_s, u"TRANSP:TRANSPARENT"_s,
                               u"SUMMARY:Anna Kovács: call back"_s, u"STATUS:CONFIRMED"_s});
}

TEST_CASE("something due at a time names its zone, which is said first, and warns", "[exchange][icalendar]") {
    auto event = callAnna();
    event.time = QTime(15, 0);
    event.zone = u"America/New_York"_s;
    event.warnBefore = 15min;
    event.sequence = 2;
    event.urgent = true;
    event.created = stamp - 24h;
    event.modified = stamp;
    const QByteArray file = written({event, event});
    const auto lines = eventLines(file);
    CHECK(lines.contains(u"DTSTART;TZID=America/New_York:20261126T150000"_s));
    CHECK(lines.contains(u"DURATION:PT15M"_s));
    CHECK(lines.contains(u"SEQUENCE:2"_s));
    CHECK(lines.contains(u"PRIORITY:1"_s));
    CHECK(lines.contains(u"CREATED:20261120T090000Z"_s));
    CHECK(lines.contains(u"LAST-MODIFIED:20261121T090000Z"_s));
    CHECK(lines.mid(lines.indexOf(u"BEGIN:VALARM"_s)) == QStringList{u"BEGIN:VALARM"_s, u"ACTION:DISPLAY"_s, u"TRIGGER:-PT15M"_s,
                                                                     u"DESCRIPTION:Anna Kovács: call back"_s, u"END:VALARM"_s});
    CHECK(file.count("TZID:America/New_York\r\n") == 1);
    CHECK(file.indexOf("TZID:America/New_York") < file.indexOf("BEGIN:VEVENT"));
    CHECK_FALSE(file.contains("freeassociation"));

    const auto calendar = parsed(file);
    const auto start = icalcomponent_get_dtstart(firstEvent(calendar));
    CHECK(qint64{icaltime_as_timet_with_zone(start, icaltime_get_timezone(start))} * 1000 ==
          Moment::parse(u"2026-11-26T20:00Z"_s, QTimeZone::utc())->msecs());
}

TEST_CASE("a zone's own rules stand in the file, on both sides of a change of clocks", "[exchange][icalendar]") {
    const auto zone = GENERATE(as<std::string>(), "Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Berlin",
                               "America/New_York");
    for (const auto& day : {QDate(2026, 12, 31), QDate(2027, 3, 28), QDate(2027, 7, 1), QDate(2030, 10, 28)}) {
        auto event = callAnna();
        event.day = day;
        event.time = QTime(8, 30);
        event.zone = QString::fromStdString(zone);
        const auto calendar = parsed(written({event}, zone.c_str()));
        const auto start = icalcomponent_get_dtstart(firstEvent(calendar));
        REQUIRE(icaltime_get_timezone(start) != nullptr);
        INFO(zone << ' ' << day.toString(Qt::ISODate).toStdString());
        CHECK(qint64{icaltime_as_timet_with_zone(start, icaltime_get_timezone(start))} * 1000 ==
              Moment::ofWallClock(day, QTime(8, 30), QTimeZone(zone.c_str())).msecs());
    }
}

TEST_CASE("times of a zone that nobody knows are written in UTC", "[exchange][icalendar]") {
    auto event = callAnna();
    event.time = QTime(15, 0);
    event.zone = u"Nowhere/At_All"_s;
    const QByteArray file = written({event});
    CHECK(eventLines(file).contains(u"DTSTART:20261126T150000Z"_s));
    CHECK_FALSE(file.contains("Nowhere"));
}

TEST_CASE("words stay words: signs of the format are escaped, lines folded at whole letters", "[exchange][icalendar]") {
    auto event = callAnna();
    event.summary = u"a\\b; c, d\nEND:VCALENDAR\r\x01"_s + u"é👍"_s.repeated(60);
    event.description = u"x"_s.repeated(75);
    const QByteArray file = written({event});
    for (const QByteArray& line : file.split('\n'))
        CHECK(line.size() <= 76); // with its \r
    CHECK(eventLines(file).contains(u"SUMMARY:a\\\\b\\; c\\, d\\nEND:VCALENDAR"_s + u"é👍"_s.repeated(60)));
    CHECK(QString::fromUtf8(file).toUtf8() == file);
    const auto calendar = parsed(file);
    CHECK(QString::fromUtf8(icalcomponent_get_summary(firstEvent(calendar))) ==
          u"a\\b; c, d\nEND:VCALENDAR"_s + u"é👍"_s.repeated(60));
}

TEST_CASE("an empty calendar is one, too", "[exchange][icalendar]") {
    const auto calendar = parsed(written({}, GENERATE("Europe/Berlin", "UTC")));
    REQUIRE(calendar);
    CHECK(icalcomponent_count_components(calendar.get(), ICAL_VTIMEZONE_COMPONENT) == 1);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
}

TEST_CASE("a moved occurrence stands in for the one of its rule", "[exchange][icalendar]") {
    auto event = callAnna();
    event.rule = u"FREQ=WEEKLY"_s;
    CHECK(eventLines(written({event})).contains(u"RRULE:FREQ=WEEKLY"_s));
    auto moved = callAnna();
    moved.instead = domain::Due{QDate(2026, 11, 19), {}};
    CHECK(eventLines(written({moved})).contains(u"RECURRENCE-ID;VALUE=DATE:20261119"_s));
}

TEST_CASE("29 February is there in every year, on the day the customer keeps it", "[exchange][icalendar]") {
    CHECK(yearlyRule(5, 17, false) == u"FREQ=YEARLY"_s);
    CHECK(daysOf(yearlyRule(2, 29, false), "20240229", 5) ==
          QStringList{u"2024-02-29"_s, u"2025-02-28"_s, u"2026-02-28"_s, u"2027-02-28"_s, u"2028-02-29"_s});
    CHECK(daysOf(yearlyRule(2, 29, true), "20240229", 5) ==
          QStringList{u"2024-02-29"_s, u"2025-03-01"_s, u"2026-03-01"_s, u"2027-03-01"_s, u"2028-02-29"_s});
}
