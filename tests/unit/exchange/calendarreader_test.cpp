// Calendars as programs write them, and what comes of them.
#include "rapport/exchange/calendarreader.h"
#include "support/catch.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::exchange;
using domain::Commitment;
using domain::Interaction;
using domain::Milestone;
using domain::PlannedInteraction;

namespace {

const ReadingPlace place{QTimeZone("Europe/Berlin"), *Moment::parse(u"2026-11-21T14:20Z"_s, QTimeZone::utc())};

struct Read {
    std::vector<ActivityRecord> records;
    std::vector<Problem> problems;
    qint64 rejected = 0;

    template <typename What>
    [[nodiscard]] const What& only() const {
        REQUIRE(records.size() == 1);
        REQUIRE(std::holds_alternative<What>(records.front().what));
        return std::get<What>(records.front().what);
    }
    [[nodiscard]] bool says(qint64 line, const QString& words) const {
        return std::any_of(problems.begin(), problems.end(),
                           [&](const Problem& each) { return each.line == line && each.message.contains(words); });
    }
};

Read readBytes(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    Read read;
    const auto reader =
        makeCalendarReader(buffer, place, [&read](Problem problem) { read.problems.push_back(std::move(problem)); });
    while (auto record = reader->next())
        read.records.push_back(std::move(*record));
    read.rejected = reader->rejected();
    CHECK(reader->position() == bytes.size());
    return read;
}

Read readLines(const QByteArrayList& lines) {
    return readBytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + lines.join("\r\n") + "\r\nEND:VCALENDAR\r\n");
}

Read readEvent(const QByteArrayList& lines) { return readLines({"BEGIN:VEVENT", "UID:e-1", lines.join("\r\n"), "END:VEVENT"}); }

Read readTask(const QByteArrayList& lines) { return readLines({"BEGIN:VTODO", "UID:t-1", lines.join("\r\n"), "END:VTODO"}); }

QString shown(const domain::Due& due) {
    return due.date.toString(Qt::ISODate) + (due.time ? due.time->toString(u" HH:mm"_s) : QString());
}

} // namespace

TEST_CASE("a task is a commitment of ours", "[exchange][icalendar]") {
    const auto read = readTask({"SUMMARY:Send the offer\\, the long one", "DESCRIPTION:by post", "PRIORITY:4",
                                "DUE;TZID=Europe/Budapest:20261126T150000", "CREATED:20261101T080000Z",
                                "ATTENDEE;CN=\"Kov\xC3\xA1"
                                "cs; Anna\":mailto:anna@example.com"});
    const auto& commitment = read.only<Commitment>();
    CHECK(commitment.uid == u"t-1"_s);
    CHECK(commitment.words == u"Send the offer, the long one\nby post"_s);
    CHECK(shown(commitment.due) == u"2026-11-26 15:00"_s);
    CHECK(commitment.firstDue == commitment.due);
    CHECK(commitment.zone == u"Europe/Budapest"_s);
    CHECK(commitment.priority == domain::Priority::Urgent);
    CHECK(commitment.outcome == domain::CommitmentOutcome::Open);
    CHECK(commitment.createdAt.toIso() == u"2026-11-01T08:00:00Z"_s);
    CHECK(read.records.front().customers.front().emails == QStringList{u"anna@example.com"_s});
    CHECK(read.records.front().line == 3);
    CHECK(read.problems.empty());
}

TEST_CASE("a task that was done is kept, or kept late; a cancelled one withdrawn", "[exchange][icalendar]") {
    using enum domain::CommitmentOutcome;
    const auto outcome = [](const QByteArrayList& lines) {
        return readTask(QByteArrayList{"SUMMARY:x", "DUE;VALUE=DATE:20261110"} + lines).only<Commitment>().outcome;
    };
    CHECK(outcome({"STATUS:COMPLETED", "COMPLETED:20261110T100000Z"}) == Kept);
    CHECK(outcome({"COMPLETED:20261111T100000Z"}) == KeptLate);
    CHECK(outcome({"PERCENT-COMPLETE:100", "LAST-MODIFIED:20261109T100000Z"}) == Kept);
    CHECK(outcome({"STATUS:CANCELLED"}) == Withdrawn);
    CHECK(outcome({"STATUS:IN-PROCESS", "PERCENT-COMPLETE:50"}) == Open);
}

TEST_CASE("a task's day comes from its end, its beginning, or is today", "[exchange][icalendar]") {
    CHECK(shown(readTask({"SUMMARY:x", "DTSTART;VALUE=DATE:20261201"}).only<Commitment>().due) == u"2026-12-01"_s);
    CHECK(shown(readTask({"SUMMARY:x", "DTSTART:20261201T100000", "DURATION:PT2H30M"}).only<Commitment>().due) ==
          u"2026-12-01 12:30"_s);
    const auto without = readTask({"SUMMARY:x"});
    CHECK(shown(without.only<Commitment>().due) == u"2026-11-21"_s);
    CHECK(without.says(3, u"has no day"_s));
    const auto recurring = readTask({"SUMMARY:x", "DUE;VALUE=DATE:20261130", "RRULE:FREQ=MONTHLY;BYMONTHDAY=30"});
    CHECK(recurring.only<Commitment>().recurrence == u"FREQ=MONTHLY;BYMONTHDAY=30"_s);
    CHECK(recurring.only<Commitment>().planned == QDate(2026, 11, 30));
}

TEST_CASE("an event to come is planned, one that is over a meeting or a call", "[exchange][icalendar]") {
    const auto plan = readEvent({"SUMMARY:Visit Anna", "DTSTART:20261210T120000Z", "DTEND:20261210T130000Z"});
    CHECK(plan.only<PlannedInteraction>().channel == domain::Channel::Visit);
    CHECK(shown(plan.only<PlannedInteraction>().due) == u"2026-12-10 13:00"_s);
    CHECK(plan.only<PlannedInteraction>().zone == u"Europe/Berlin"_s);
    CHECK(plan.records.front().customers.front().within == u"Visit Anna"_s);

    const auto past = readEvent(
        {"SUMMARY:Lunch", "DESCRIPTION:much laughter", "DTSTART;TZID=America/New_York:20261110T120000", "DURATION:PT45M"});
    CHECK(past.only<Interaction>().at.toIso() == u"2026-11-10T17:00:00Z"_s);
    CHECK(past.only<Interaction>().zone == u"America/New_York"_s);
    CHECK(past.only<Interaction>().channel == domain::Channel::Meeting);
    CHECK(past.only<Interaction>().minutes == 45);
    CHECK(past.only<Interaction>().notes == u"Lunch\nmuch laughter"_s);
    CHECK(readEvent({"SUMMARY:Telefonat mit Anna", "DTSTART:20261110T120000"}).only<Interaction>().channel ==
          domain::Channel::Call);
    // A whole day is over when it is over.
    CHECK(std::holds_alternative<PlannedInteraction>(
        readEvent({"SUMMARY:Fair", "DTSTART;VALUE=DATE:20261121"}).records.at(0).what));
    CHECK(readEvent({"SUMMARY:Fair", "DTSTART;VALUE=DATE:20261120", "DTEND;VALUE=DATE:20261121"}).only<Interaction>().minutes ==
          std::nullopt);
}

TEST_CASE("what comes every year is a milestone", "[exchange][icalendar]") {
    const auto birthday = readEvent({"SUMMARY:Anna's birthday", "DTSTART;VALUE=DATE:19800517", "RRULE:FREQ=YEARLY"});
    CHECK(birthday.only<Milestone>().kind == domain::MilestoneKind::Birthday);
    CHECK(birthday.only<Milestone>().date.toString() == u"1980-05-17"_s);
    const auto kind = [](const QByteArrayList& lines) {
        return readEvent(QByteArrayList{"DTSTART;VALUE=DATE:20260517", "RRULE:FREQ=YEARLY;INTERVAL=1"} + lines)
            .only<Milestone>()
            .kind;
    };
    CHECK(kind({"SUMMARY:Anna", "CATEGORIES:Holiday,Birthday"}) == domain::MilestoneKind::Birthday);
    CHECK(kind({"SUMMARY:Hochzeitstag Anna"}) == domain::MilestoneKind::WeddingAnniversary);
    CHECK(kind({"SUMMARY:Shop opened"}) == domain::MilestoneKind::Custom);
    // The year of a series that began a year ago, or in 1604, says nothing.
    CHECK(readEvent({"SUMMARY:Birthday", "DTSTART;VALUE=DATE:20250517", "RRULE:FREQ=YEARLY"}).only<Milestone>().date.toString() ==
          u"--05-17"_s);
    CHECK(readEvent({"SUMMARY:Birthday", "DTSTART;VALUE=DATE:16040229", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"})
              .only<Milestone>()
              .date.toString() == u"--02-29"_s);
    CHECK(std::holds_alternative<PlannedInteraction>(
        readEvent({"SUMMARY:Audit", "DTSTART:20261210T120000", "RRULE:FREQ=YEARLY;COUNT=3"}).records.at(0).what));
}

TEST_CASE("of a series the next date counts that was not left out, where it was moved to", "[exchange][icalendar]") {
    const QByteArrayList series{"SUMMARY:Weekly", "DTSTART;TZID=Europe/Berlin:20260101T090000",
                                "RRULE:FREQ=WEEKLY;UNTIL=20271231T080000Z",
                                "EXDATE;TZID=Europe/Berlin:20261126T090000,20261203T090000"};
    const auto plain = readEvent(series);
    CHECK(shown(plain.only<PlannedInteraction>().due) == u"2026-12-10 09:00"_s);
    CHECK(plain.only<PlannedInteraction>().recurrence == u"FREQ=WEEKLY;UNTIL=20271231"_s);
    CHECK(plain.only<PlannedInteraction>().anchor == QDate(2026, 1, 1));
    CHECK(plain.only<PlannedInteraction>().planned == QDate(2026, 12, 10));

    // The moved date may stand before its series.
    const auto moved = readLines({"BEGIN:VEVENT", "UID:e-1", "RECURRENCE-ID;TZID=Europe/Berlin:20261210T090000", "SUMMARY:Weekly",
                                  "DTSTART;TZID=Europe/Berlin:20261211T100000", "END:VEVENT", "BEGIN:VEVENT", "UID:e-1",
                                  series.join("\r\n"), "END:VEVENT", "BEGIN:VEVENT", "UID:alone", "RECURRENCE-ID:20261224T090000",
                                  "SUMMARY:One of theirs", "DTSTART:20261224T090000", "END:VEVENT"});
    REQUIRE(moved.records.size() == 2);
    const auto alone = std::get<PlannedInteraction>(moved.records[1].what);
    const auto next = std::get<PlannedInteraction>(moved.records[0].what);
    CHECK(shown(next.due) == u"2026-12-11 10:00"_s);
    CHECK(next.planned == QDate(2026, 12, 10));
    CHECK(alone.uid == u"alone/2026-12-24"_s);
    CHECK(alone.recurrence.isEmpty());

    CHECK(readEvent({"SUMMARY:Past", "DTSTART:20260101T090000", "RRULE:FREQ=DAILY;COUNT=3"}).says(3, u"is over"_s));
    const auto odd = readEvent({"SUMMARY:Odd", "DTSTART:20261201T090000", "RRULE:FREQ=HOURLY"});
    CHECK(odd.says(3, u"repeats in a way"_s));
    CHECK(odd.only<PlannedInteraction>().recurrence.isEmpty());
    CHECK(readEvent({"SUMMARY:Off", "DTSTART:20261201T090000", "STATUS:CANCELLED"}).records.empty());
}

TEST_CASE("zones are known by every name that programs give them", "[exchange][icalendar]") {
    const auto at = [](const QByteArray& zone) {
        return readEvent({"SUMMARY:x", "DTSTART;TZID=" + zone + ":20260710T120000"}).only<Interaction>();
    };
    CHECK(at("W. Europe Standard Time").at.toIso() == u"2026-07-10T10:00:00Z"_s);
    CHECK(at("\"Eastern Standard Time\"").zone == u"America/New_York"_s);
    CHECK(at("/mozilla.org/20050126_1/America/Argentina/Salta").zone == u"America/Argentina/Salta"_s);
    CHECK(at("/freeassociation.sourceforge.net/Europe/Budapest").zone == u"Europe/Budapest"_s);
    const auto unknown = readEvent({"SUMMARY:x", "DTSTART;TZID=Mars/North:20260710T120000"});
    CHECK(unknown.says(3, u"Mars/North"_s));
    CHECK(unknown.only<Interaction>().at.toIso() == u"2026-07-10T10:00:00Z"_s);
}

TEST_CASE("a zone that only the file describes gives the right moment", "[exchange][icalendar]") {
    const QByteArrayList zone{"BEGIN:VTIMEZONE",
                              "TZID:Customized",
                              "BEGIN:STANDARD",
                              "DTSTART:16010101T020000",
                              "TZOFFSETFROM:-0400",
                              "TZOFFSETTO:-0500",
                              "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
                              "END:STANDARD",
                              "BEGIN:DAYLIGHT",
                              "DTSTART:16010101T020000",
                              "TZOFFSETFROM:-0500",
                              "TZOFFSETTO:-0400",
                              "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
                              "END:DAYLIGHT",
                              "END:VTIMEZONE"};
    const auto at = [&](const QByteArray& time) {
        return readLines(zone +
                         QByteArrayList{"BEGIN:VEVENT", "UID:1", "SUMMARY:x", "DTSTART;TZID=Customized:" + time, "END:VEVENT"})
            .only<Interaction>()
            .at.toIso();
    };
    CHECK(at("20260710T120000") == u"2026-07-10T16:00:00Z"_s);
    CHECK(at("20260110T120000") == u"2026-01-10T17:00:00Z"_s);
    CHECK(at("20260308T030000") == u"2026-03-08T07:00:00Z"_s);
    CHECK(at("20261101T120000") == u"2026-11-01T17:00:00Z"_s);
}

TEST_CASE("broken lines, missing ends and odd parts do not spoil the rest", "[exchange][icalendar]") {
    const auto read = readBytes("BEGIN:VCALENDAR\n"
                                "begin:vevent\n"
                                "UID:1\n"
                                "this is no line\n"
                                "SUMMARY;X=\"open:Lunch\n"
                                "DTSTART:2026-12-10T12:00:00Z\n"
                                "BEGIN:VALARM\n"
                                "TRIGGER:-PT15M\n"
                                "SUMMARY:not this\n"
                                "BEGIN:VEVENT\n"
                                "UID:2\n"
                                "SUM\n"
                                " MARY:fol\r\n"
                                " ded\n"
                                "DTSTART:20261211T120000Z\n"
                                "END:VEVENT\n"
                                "BEGIN:VJOURNAL\n"
                                "SUMMARY:journal\n"
                                "END:VJOURNAL\n"
                                "BEGIN:VEVENT\n"
                                "SUMMARY:no day\n"
                                "DTSTART:yesterday\n"
                                "END:VEVENT\n");
    REQUIRE(read.records.size() == 2);
    CHECK(std::get<PlannedInteraction>(read.records[0].what).words == u"Lunch"_s);
    CHECK(std::get<PlannedInteraction>(read.records[1].what).words == u"folded"_s);
    CHECK(read.says(4, u"this is no line"_s));
    CHECK(read.says(2, u"no end"_s));
    CHECK(read.says(22, u"DTSTART"_s));
    CHECK(read.says(20, u"when it is"_s));
    CHECK(read.rejected == 1);
    CHECK(readBytes("BEGIN:VCALENDAR\nEND:VCALENDAR\n").says(0, u"no entry"_s));
    // Bytes that are no UTF-8.
    CHECK(readBytes("BEGIN:VEVENT\nSUMMARY:M\xFCller in K\xF6ln, Stra\xDF"
                    "e\nDTSTART:20261210T120000Z\nEND:VEVENT\n")
              .only<PlannedInteraction>()
              .words.startsWith(u"Müller in Köln"_s));
}
