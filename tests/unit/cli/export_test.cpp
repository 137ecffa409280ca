#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

#include <QFile>
#include <QFileInfo>

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Shop : Ctl {
    Shop() {
        init();
        add(u"Anna Kovács"_s, u"--care-note"_s, u"speak slowly; really"_s);
        run("commitments add 'call back, soon' --with Anna --due '2026-11-26 15:00'"_w);
        run("commitments add 'send the offer' --with Anna --due 2026-11-27"_w);
        run("commitments add 'bring the key' --with Anna --due 2026-11-28 --theirs"_w);
        run("milestones add birthday --date 1980-02-29 --with Anna"_w);
    }
    using Ctl::add;
    void add(const QString& name, const QString& option, const QString& value) const { Ctl::add(name, {option, value}); }
    static QByteArray unfolded(QByteArray file) { return file.replace("\r\n ", ""); }
};

} // namespace

TEST_CASE("commitments and milestones are written as a calendar", "[cli][export]") {
    const Shop shop;
    const auto result = shop.run("export --format ics"_w);
    REQUIRE(result.exit == 0);
    const QByteArray file = Shop::unfolded(result.out);
    CHECK(file.startsWith("BEGIN:VCALENDAR\r\n"));
    CHECK(file.endsWith("END:VCALENDAR\r\n"));
    CHECK(file.count("BEGIN:VEVENT") == 4);
    CHECK(file.count("BEGIN:VALARM") == 1);
    CHECK(file.contains("SUMMARY:Anna Kovács: call back\\, soon\r\n"));
    CHECK(file.contains("DTSTART;TZID=Europe/Budapest:20261126T150000\r\n"));
    CHECK(file.contains("DTSTART;VALUE=DATE:20261127\r\n"));
    CHECK(file.contains("SUMMARY:Anna Kovács promised: bring the key\r\n"));
    CHECK(file.contains("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n"));
    CHECK(file.contains("DTSTAMP:20261121T090000Z\r\n"));
    CHECK_FALSE(file.contains("slowly"));
    CHECK(shop.run("export --format ics"_w).out == result.out); // the same each time
}

TEST_CASE("notes are written where they are asked for", "[cli][export]") {
    const Shop shop;
    CHECK(Shop::unfolded(shop.run("export --format ics --with-notes"_w).out).contains("speak slowly\\; really"));
}

TEST_CASE("what is done is no longer in the calendar, what is moved is with a higher number", "[cli][export]") {
    const Shop shop;
    const auto eventOf = [&shop](const QByteArray& words) {
        QByteArray file = Shop::unfolded(shop.run("export --format ics"_w).out);
        const auto events = file.replace("BEGIN:VEVENT", "\x01").split('\x01');
        for (const QByteArray& event : events)
            if (event.contains(words))
                return event;
        return QByteArray();
    };
    const auto uidIn = [](const QByteArray& event) { return event.mid(event.indexOf("UID:"), 50); };
    const QByteArray before = eventOf("send the offer");
    CHECK(before.contains("SEQUENCE:0\r\n"));
    REQUIRE(shop.run("commitments redate 'send the offer' 2026-12-01 --told"_w).exit == 0);
    const QByteArray after = eventOf("send the offer");
    CHECK(after.contains("SEQUENCE:1\r\n"));
    CHECK(after.contains("DTSTART;VALUE=DATE:20261201\r\n"));
    CHECK(uidIn(after) == uidIn(before));
    REQUIRE(shop.run("commitments done 'send the offer'"_w).exit == 0);
    CHECK(eventOf("send the offer").isEmpty());
}

TEST_CASE("a calendar goes into a file, whole or not at all", "[cli][export]") {
    const Shop shop;
    const QString file = shop.file(u"calendar.ics"_s);
    const auto written = shop.json({u"export"_s, u"--format"_s, u"ics"_s, u"-o"_s, file}).object();
    CHECK(written[u"events"_s].toInt() == 4);
    QFile read(file);
    REQUIRE(read.open(QIODevice::ReadOnly));
    CHECK(read.readAll() == shop.run("export --format ics"_w).out);
    const auto failed = shop.run({u"export"_s, u"--format"_s, u"ics"_s, u"-o"_s, shop.file(u"nowhere/calendar.ics"_s)});
    CHECK(failed.exit == 1);
    CHECK(failed.err.contains("calendar.ics"));
}

TEST_CASE("customers are written as vCards and read back as they were", "[cli][export]") {
    const Shop shop;
    const QString file = shop.file(u"cards.vcf"_s);
    for (const QString& version : {u"3.0"_s, u"4.0"_s}) {
        const auto written =
            shop.json({u"export"_s, u"--format"_s, u"vcard"_s, u"--vcard-version"_s, version, u"-o"_s, file}).object();
        CHECK(written[u"contacts"_s].toInt() == 1);
        CHECK(shop.json({u"import"_s, file}).object()[u"unchanged"_s].toInt() == 1);
    }
    const QByteArray card = Shop::unfolded(shop.run("export --format vcard"_w).out);
    CHECK(card.contains("VERSION:3.0\r\n"));
    CHECK(card.contains("X-RAPPORT-CARE-NOTE:speak slowly\\; really\r\n"));
    CHECK(card.contains("BDAY:1980-02-29\r\n"));
    CHECK(shop.run("export --format vcard --filter kovacs"_w).out == shop.run("export --format vcard"_w).out);
    CHECK(shop.run("export --format vcard --filter nobody"_w).out.isEmpty());
    CHECK(shop.run("export --format vcard --vcard-version 2.1"_w).exit == 2);
}

TEST_CASE("an export names what it can write", "[cli][export]") {
    const Shop shop;
    const auto result = shop.run("export --format pdf"_w);
    CHECK(result.exit == 2);
    CHECK(result.err.contains("ics"));
    CHECK(shop.run("export"_w).exit == 2);
}
