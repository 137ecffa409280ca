#include "support/printing.h"

#include "rapport/core/zone.h"

using namespace Qt::StringLiterals;
using namespace rapport;

namespace {

const QTimeZone utc = QTimeZone::utc();
const QTimeZone berlin("Europe/Berlin");
const QTimeZone newYork("America/New_York");
const QTimeZone apia("Pacific/Apia");
const QTimeZone beirut("Asia/Beirut");
const QTimeZone kolkata("Asia/Kolkata");

QString iso(const QString& text, const QTimeZone& zone = utc) {
    const auto moment = Moment::parse(text, zone);
    return moment ? moment->toIso() : u"none"_s;
}

QString wall(QDate date, QTime time, const QTimeZone& zone, Moment::Repeated repeated = Moment::Repeated::Earlier) {
    return Moment::ofWallClock(date, time, zone, repeated).toIso();
}

} // namespace

TEST_CASE("a moment is read in the ISO 8601 forms", "[unit][moment]") {
    CHECK(iso(u"2026-11-21T14:05:00Z"_s) == u"2026-11-21T14:05:00Z"_s);
    CHECK(iso(u"2026-11-21T14:05Z"_s) == u"2026-11-21T14:05:00Z"_s);
    CHECK(iso(u"2026-11-21 14:05z"_s) == u"2026-11-21T14:05:00Z"_s);
    CHECK(iso(u"20261121T140530Z"_s) == u"2026-11-21T14:05:30Z"_s);
    CHECK(iso(u"2026-11-21T14:05:00+01:00"_s) == u"2026-11-21T13:05:00Z"_s);
    CHECK(iso(u"2026-11-21T14:05:00-0330"_s) == u"2026-11-21T17:35:00Z"_s);
    CHECK(iso(u"2026-11-21T14:05+01"_s) == u"2026-11-21T13:05:00Z"_s);
    CHECK(iso(u"2026-11-21T14:05:00.5Z"_s) == u"2026-11-21T14:05:00.500Z"_s);
    CHECK(iso(u"2026-11-21T14:05:00,123456Z"_s) == u"2026-11-21T14:05:00.123Z"_s);
    CHECK(iso(u" 2026-11-21 "_s) == u"2026-11-21T00:00:00Z"_s);
}

TEST_CASE("a moment without an offset is meant in the zone given", "[unit][moment]") {
    CHECK(iso(u"2026-11-21T14:05"_s, berlin) == u"2026-11-21T13:05:00Z"_s);
    CHECK(iso(u"2026-07-21T14:05"_s, berlin) == u"2026-07-21T12:05:00Z"_s);
    CHECK(iso(u"2026-11-21"_s, newYork) == u"2026-11-21T05:00:00Z"_s);
    CHECK(iso(u"2026-11-21T14:05"_s, kolkata) == u"2026-11-21T08:35:00Z"_s);
    CHECK(iso(u"2026-11-21T14:05"_s, QTimeZone()) == u"2026-11-21T14:05:00Z"_s);
}

TEST_CASE("what is no moment is not read", "[unit][moment]") {
    const QString samples[] = {u""_s,
                               u"tomorrow"_s,
                               u"2026-02-29"_s,
                               u"2026-11-21T25:00"_s,
                               u"2026-11-21T14:60"_s,
                               u"2026-11-21T14"_s,
                               u"2026-11-21T14:05:61Z"_s,
                               u"2026-11-21T14:05+25:00"_s,
                               u"2026-11-21T14:05 and more"_s,
                               u"21.11.2026"_s,
                               u"2026-1121"_s,
                               u"2026-11-21Z"_s,
                               u"14:05"_s,
                               u"٢٠٢٦-١١-٢١"_s,
                               u"1e5"_s};
    for (const QString& sample : samples) {
        INFO(sample.toStdString());
        CHECK_FALSE(Moment::parse(sample, utc));
    }
}

TEST_CASE("a time that clocks skip is the first moment after the gap", "[unit][moment][zones]") {
    // Berlin, 29 March 2026: 02:00 is followed by 03:00.
    CHECK(wall({2026, 3, 29}, {1, 59, 59}, berlin) == u"2026-03-29T00:59:59Z"_s);
    CHECK(wall({2026, 3, 29}, {2, 0}, berlin) == u"2026-03-29T01:00:00Z"_s);
    CHECK(wall({2026, 3, 29}, {2, 30}, berlin) == u"2026-03-29T01:00:00Z"_s);
    CHECK(wall({2026, 3, 29}, {2, 30}, berlin, Moment::Repeated::Later) == u"2026-03-29T01:00:00Z"_s);
    CHECK(wall({2026, 3, 29}, {3, 0}, berlin) == u"2026-03-29T01:00:00Z"_s);
    CHECK(wall({2026, 3, 29}, {3, 1}, berlin) == u"2026-03-29T01:01:00Z"_s);
    // Beirut changes at midnight: 29 March 2026 begins at 01:00.
    CHECK(wall({2026, 3, 29}, {0, 0}, beirut) == u"2026-03-28T22:00:00Z"_s);
    CHECK(iso(u"2026-03-29"_s, beirut) == u"2026-03-28T22:00:00Z"_s);
}

TEST_CASE("a whole day that was skipped is the first moment after it", "[unit][moment][zones]") {
    // Samoa had no 30 December 2011.
    CHECK(wall({2011, 12, 29}, {23, 59}, apia) == u"2011-12-30T09:59:00Z"_s);
    CHECK(wall({2011, 12, 30}, {12, 0}, apia) == u"2011-12-30T10:00:00Z"_s);
    CHECK(wall({2011, 12, 31}, {0, 0}, apia) == u"2011-12-30T10:00:00Z"_s);
}

TEST_CASE("a time that occurs twice is the one asked for", "[unit][moment][zones]") {
    // Berlin, 25 October 2026: 03:00 is followed by 02:00.
    CHECK(wall({2026, 10, 25}, {2, 30}, berlin) == u"2026-10-25T00:30:00Z"_s);
    CHECK(wall({2026, 10, 25}, {2, 30}, berlin, Moment::Repeated::Later) == u"2026-10-25T01:30:00Z"_s);
    CHECK(wall({2026, 10, 25}, {1, 59}, berlin, Moment::Repeated::Later) == u"2026-10-24T23:59:00Z"_s);
    CHECK(wall({2026, 10, 25}, {3, 0}, berlin) == u"2026-10-25T02:00:00Z"_s);
    CHECK(wall({2026, 11, 1}, {1, 15}, newYork) == u"2026-11-01T05:15:00Z"_s);
    CHECK(wall({2026, 11, 1}, {1, 15}, newYork, Moment::Repeated::Later) == u"2026-11-01T06:15:00Z"_s);
}

TEST_CASE("a moment is written in UTC and comes back", "[unit][moment]") {
    for (const qint64 msecs : {0LL, 1LL, -1LL, 1'795'269'900'000LL, -62'135'596'800'000LL}) {
        const Moment moment(msecs);
        CHECK(Moment::parse(moment.toIso(), berlin) == moment);
    }
    CHECK(Moment(0).toIso() == u"1970-01-01T00:00:00Z"_s);
    CHECK(Moment(1).toIso() == u"1970-01-01T00:00:00.001Z"_s);
}

TEST_CASE("moments are counted with and compared", "[unit][moment]") {
    using namespace std::chrono_literals;
    const Moment noon = *Moment::parse(u"2026-11-21T12:00Z"_s, utc);
    CHECK((noon + 90min).toIso() == u"2026-11-21T13:30:00Z"_s);
    CHECK((noon - 1ms).toIso() == u"2026-11-21T11:59:59.999Z"_s);
    CHECK((noon + 90min) - noon == 90min);
    CHECK(noon < noon + 1ms);
    CHECK(noon.dateIn(apia) == QDate(2026, 11, 22));
    CHECK(Moment::fromDateTime(noon.in(berlin)) == noon);
}

TEST_CASE("a zone that is not known is UTC", "[unit][moment]") {
    CHECK(zoneNamed(u"Europe/Berlin"_s) == berlin);
    CHECK(zoneNamed(u""_s) == utc);
    CHECK(zoneNamed(u"Europe/Atlantis"_s) == utc);
    CHECK(zoneNamed(u"../../etc/passwd"_s) == utc);
    CHECK(knownZone(u"Europe/Berlin"_s) == berlin);
    CHECK_FALSE(knownZone(u""_s));
    CHECK_FALSE(knownZone(u"Europe/Atlantis"_s));
}
