#include "support/printing.h"

#include "rapport/domain/reminder.h"

#include "support/builders.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

const StaffId mara(3);

/// `before 2026-11-21T14:45:00Z` for each stage still to be raised.
QStringList stagesOf(const Commitment& commitment, const std::vector<RaisedStage>& raised = {}) {
    QStringList stages;
    for (const StageMoment& one : stagesToRaise(remindable(commitment), raised))
        stages += key(one.stage) + u' ' + one.at.toIso();
    return stages;
}

QString next(const Commitment& commitment, const std::vector<RaisedStage>& raised = {}) {
    const auto moment = remindAt(commitment, raised);
    return moment ? moment->toIso() : u"never"_s;
}

struct Row {
    const char* zone;
    const char* due; ///< as the clock on the wall there
    const char* before;
    const char* at;
    const char* after;
};

} // namespace

TEST_CASE("A promise due at a time is brought up before, at and after it", "[unit][reminders]") {
    CHECK(stagesOf(aCommitment().due("2026-11-21 15:00")) ==
          QStringList{u"before 2026-11-21T14:45:00Z"_s, u"at 2026-11-21T15:00:00Z"_s, u"after 2026-11-21T15:05:00Z"_s});
    CHECK(stagesOf(aCommitment().due("2026-11-21")).isEmpty()); // a day without a time is on Today's list instead
    CHECK(next(aCommitment().due("2026-11-21 15:00")) == u"2026-11-21T14:45:00Z"_s);
}

TEST_CASE("Reminders come at the right moment everywhere and on every night that clocks change", "[unit][reminders][zones]") {
    const Row rows[] = {
        {"UTC", "2026-11-21 15:00", "2026-11-21T14:45:00Z", "2026-11-21T15:00:00Z", "2026-11-21T15:05:00Z"},
        // The ends of the world, and a zone with three quarters of an hour.
        {"Pacific/Pago_Pago", "2026-12-31 23:50", "2027-01-01T10:35:00Z", "2027-01-01T10:50:00Z", "2027-01-01T10:55:00Z"},
        {"Pacific/Kiritimati", "2027-01-01 00:05", "2026-12-31T09:50:00Z", "2026-12-31T10:05:00Z", "2026-12-31T10:10:00Z"},
        {"Asia/Kathmandu", "2026-11-21 00:00", "2026-11-20T18:00:00Z", "2026-11-20T18:15:00Z", "2026-11-20T18:20:00Z"},
        // Year ends and a leap day.
        {"Europe/Berlin", "2027-01-01 00:00", "2026-12-31T22:45:00Z", "2026-12-31T23:00:00Z", "2026-12-31T23:05:00Z"},
        {"America/New_York", "2026-12-31 23:59", "2027-01-01T04:44:00Z", "2027-01-01T04:59:00Z", "2027-01-01T05:04:00Z"},
        {"Europe/Berlin", "2028-02-29 00:10", "2028-02-28T22:55:00Z", "2028-02-28T23:10:00Z", "2028-02-28T23:15:00Z"},
        // Just after a gap: a quarter of an hour before it the clocks still show 1:45.
        {"Europe/Berlin", "2026-03-29 03:00", "2026-03-29T00:45:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:05:00Z"},
        {"America/New_York", "2026-03-08 03:05", "2026-03-08T06:50:00Z", "2026-03-08T07:05:00Z", "2026-03-08T07:10:00Z"},
        // Inside the gap: the first moment after it counts.
        {"Europe/Berlin", "2026-03-29 02:30", "2026-03-29T00:45:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:05:00Z"},
        {"America/New_York", "2026-03-08 02:59", "2026-03-08T06:45:00Z", "2026-03-08T07:00:00Z", "2026-03-08T07:05:00Z"},
        // A time that occurs twice is due at the later, as the promise itself is.
        {"Europe/Berlin", "2026-10-25 02:30", "2026-10-25T01:15:00Z", "2026-10-25T01:30:00Z", "2026-10-25T01:35:00Z"},
        {"Europe/Berlin", "2026-10-25 02:05", "2026-10-25T00:50:00Z", "2026-10-25T01:05:00Z", "2026-10-25T01:10:00Z"},
        {"America/New_York", "2026-11-01 01:00", "2026-11-01T05:45:00Z", "2026-11-01T06:00:00Z", "2026-11-01T06:05:00Z"},
        // The last minute before clocks go back is the second one of that name.
        {"Europe/Berlin", "2026-10-25 02:59", "2026-10-25T01:44:00Z", "2026-10-25T01:59:00Z", "2026-10-25T02:04:00Z"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.zone, row.due);
        const auto latin = [](const char* text) { return QString::fromLatin1(text); };
        CHECK(stagesOf(aCommitment().inZone(row.zone).due(row.due).createdAt("2026-01-05T08:00Z")) ==
              QStringList{u"before "_s + latin(row.before), u"at "_s + latin(row.at), u"after "_s + latin(row.after)});
    }
}

TEST_CASE("Nobody is reminded of what was past when they wrote it down", "[unit][reminders]") {
    const auto madeAt = [](const char* when) { return aCommitment().due("2026-11-21 15:00").createdAt(when).build(); };
    CHECK(stagesOf(madeAt("2026-11-21T14:44:59Z")).size() == 3);
    CHECK(next(madeAt("2026-11-21T14:45:00Z")) == u"2026-11-21T15:00:00Z"_s);
    CHECK(next(madeAt("2026-11-21T15:00:30Z")) == u"2026-11-21T15:05:00Z"_s);
    CHECK(next(madeAt("2026-11-21T15:05:00Z")) == u"never"_s);
    CHECK(next(madeAt("2026-11-22T09:00:00Z")) == u"never"_s);
}

TEST_CASE("A re-dated promise is brought up anew, by the moment it was re-dated", "[unit][reminders]") {
    const std::vector<RaisedStage> raised{{momentOf("2026-11-21T15:00:59.999Z"), ReminderStage::Before},
                                          {momentOf("2026-11-21T15:00:59.999Z"), ReminderStage::At}};
    const auto moved = aCommitment().due("2026-11-21 15:00").redated("2026-11-21 15:20", "2026-11-21T15:02Z");
    CHECK(stagesOf(moved, raised) ==
          QStringList{u"before 2026-11-21T15:05:00Z"_s, u"at 2026-11-21T15:20:00Z"_s, u"after 2026-11-21T15:25:00Z"_s});
    const auto tight = aCommitment().due("2026-11-21 15:00").redated("2026-11-21 15:10", "2026-11-21T15:02Z");
    CHECK(stagesOf(tight, raised) == QStringList{u"at 2026-11-21T15:10:00Z"_s, u"after 2026-11-21T15:15:00Z"_s});
    // To and fro: what was raised for a moment stays raised.
    auto back = tight;
    CHECK(stagesOf(back.redated("2026-11-21 15:00", "2026-11-21T14:50Z"), raised) ==
          QStringList{u"after 2026-11-21T15:05:00Z"_s});
    // Moved to a whole day, there is no moment left to remind at.
    CHECK(next(aCommitment().due("2026-11-21 15:00").redated("2026-11-23", "2026-11-21T15:02Z")) == u"never"_s);
}

TEST_CASE("An urgent promise is brought up at once and once", "[unit][reminders]") {
    const auto urgent = aCommitment().due("2026-11-23").createdAt("2026-11-21T10:00Z").urgent();
    CHECK(stagesOf(urgent) == QStringList{u"urgent 2026-11-21T10:00:00Z"_s});
    const std::vector<RaisedStage> raised{{dueMoment(urgent.build()), ReminderStage::Urgent}};
    CHECK(next(urgent, raised) == u"never"_s);
    auto moved = urgent;
    CHECK(next(moved.redated("2026-11-24", "2026-11-22T10:00Z"), raised) == u"never"_s);
    auto timed = aCommitment().due("2026-11-21 15:00").createdAt("2026-11-21T10:00Z").urgent();
    CHECK(stagesOf(timed).size() == 4);
    CHECK(next(timed, {{dueMoment(timed.build()), ReminderStage::Urgent}}) == u"2026-11-21T14:45:00Z"_s);
}

TEST_CASE("Only open promises of ours are brought up", "[unit][reminders]") {
    CHECK(next(aCommitment().due("2026-11-21 15:00").theirs()) == u"never"_s);
    CHECK(next(aCommitment().due("2026-11-21 15:00").ownedBy(mara).doneAt("2026-11-21T14:50Z")) == u"never"_s);
    CHECK(next(aCommitment().due("2026-11-21 15:00").ownedBy(mara).withdrawnAt("2026-11-21T14:00Z")) == u"never"_s);
    CHECK(next(aCommitment().due("2026-11-21 15:00").urgent().ownedBy(mara).releasedAt("2026-11-21T14:00Z")) == u"never"_s);
}

TEST_CASE("A stage that was raised is not raised again for the same due moment", "[unit][reminders]") {
    const auto commitment = aCommitment().due("2026-11-21 15:00").build();
    std::vector<RaisedStage> raised;
    QStringList order;
    for (auto left = stagesToRaise(remindable(commitment), raised); !left.empty();
         left = stagesToRaise(remindable(commitment), raised)) {
        order += key(left.front().stage);
        raised.push_back({dueMoment(commitment), left.front().stage});
    }
    CHECK(order == QStringList{u"before"_s, u"at"_s, u"after"_s});
}
