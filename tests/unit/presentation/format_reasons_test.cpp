#include "rapport/presentation/format.h"

#include "support/catch.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;
using domain::MilestoneKind;

namespace {
const QDate today(2026, 11, 21); // a Saturday
const QTimeZone zone("Europe/Budapest");
const Moment now = Moment::fromDateTime(QDateTime(today, QTime(14, 20), zone));

/// An open commitment due on a day, overdue where its moment has passed.
storage::CommitmentRow due(QDate date, std::optional<QTime> time) {
    storage::CommitmentRow row;
    row.due = {date, time};
    row.dueAt = domain::dueMoment(row.due, zone);
    row.overdue = row.dueAt < now;
    row.overdueDays = std::max(0, static_cast<int>(date.daysTo(today)));
    return row;
}

storage::MilestoneRow milestone(MilestoneKind kind, QDate next, std::optional<int> years) {
    storage::MilestoneRow row;
    row.kind = kind;
    row.next = next;
    row.years = years;
    return row;
}

Reason red(const QString& text) { return {text, Tone::Red}; }
Reason amber(const QString& text) { return {text, Tone::Amber}; }
Reason neutral(const QString& text) { return {text, Tone::Neutral}; }
} // namespace

TEST_CASE("late commitments say since when, or how many days") {
    CHECK(dueReason(due(QDate(2026, 11, 20), QTime(15, 0)), now, zone) == red(u"since Fri 15:00"_s));
    CHECK(dueReason(due(today, QTime(13, 55)), now, zone) == red(u"since 13:55"_s));
    CHECK(dueReason(due(QDate(2026, 11, 19), {}), now, zone) == red(u"2 days"_s));
    CHECK(dueReason(due(QDate(2026, 11, 19), QTime(10, 0)), now, zone) == red(u"2 days"_s));
    CHECK(dueReason(due(QDate(2026, 11, 20), {}), now, zone) == red(u"1 day"_s));
}

TEST_CASE("today's commitments say how long there is") {
    CHECK(dueReason(due(today, QTime(15, 0)), now, zone) == amber(u"15:00, in 40 min"_s));
    CHECK(dueReason(due(today, QTime(17, 0)), now, zone) == neutral(u"17:00, in 2 h 40 min"_s));
    CHECK(dueReason(due(today, QTime(14, 20)), now, zone) == amber(u"14:20, now"_s));
    CHECK(dueReason(due(today, {}), now, zone) == neutral(u"any time"_s));
}

TEST_CASE("later commitments say their day") {
    CHECK(dueReason(due(QDate(2026, 11, 22), {}), now, zone) == neutral(u"tomorrow"_s));
    CHECK(dueReason(due(QDate(2026, 11, 22), QTime(9, 0)), now, zone) == neutral(u"tomorrow 09:00"_s));
    CHECK(dueReason(due(QDate(2026, 11, 26), {}), now, zone) == neutral(u"Thu 26 Nov"_s));
}

TEST_CASE("birthdays are told with the age where the year is known") {
    CHECK(milestoneSentence(milestone(MilestoneKind::Birthday, today, 60), today) == u"turns 60 today"_s);
    CHECK(milestoneSentence(milestone(MilestoneKind::Birthday, today.addDays(1), 60), today) == u"turns 60 tomorrow"_s);
    CHECK(milestoneSentence(milestone(MilestoneKind::Birthday, today.addDays(6), {}), today) ==
          u"has a birthday on Fri 27 Nov"_s);
    CHECK(milestoneSentence(milestone(MilestoneKind::Birthday, today.addDays(-1), {}), today) == u"had a birthday yesterday"_s);
    CHECK(milestoneSentence(milestone(MilestoneKind::Birthday, today.addDays(-3), 31), today) == u"turned 31 3 days ago"_s);
}

TEST_CASE("other milestones are told with their years") {
    CHECK(milestoneSentence(milestone(MilestoneKind::CustomerSince, today, 10), today) == u", customer for 10 years"_s);
    CHECK(milestoneSentence(milestone(MilestoneKind::CustomerSince, today, 1), today) == u", customer for 1 year"_s);
    CHECK(milestoneSentence(milestone(MilestoneKind::WeddingAnniversary, today, 25), today) ==
          u", wedding anniversary: 25 years"_s);
    auto own = milestone(MilestoneKind::Custom, today, {});
    own.label = u"first order"_s;
    CHECK(milestoneSentence(own, today) == u", first order"_s);
}

TEST_CASE("a milestone's chip says why it is on the list") {
    CHECK(milestoneReason(milestone(MilestoneKind::Birthday, today, 60), today) == Reason{u"birthday"_s, Tone::Accent});
    CHECK(milestoneReason(milestone(MilestoneKind::Birthday, today.addDays(-1), 60), today) == amber(u"belated"_s));
    CHECK(milestoneReason(milestone(MilestoneKind::Birthday, today.addDays(5), 60), today) == neutral(u"in 5 days"_s));
    auto greeted = milestone(MilestoneKind::Birthday, today.addDays(-1), 60);
    greeted.greeted = true;
    CHECK(milestoneReason(greeted, today) == Reason{u"greeted"_s, Tone::Green});
    CHECK(milestoneWhen(milestone(MilestoneKind::Birthday, today.addDays(-1), 60), today) == u"yesterday, not greeted yet"_s);
    CHECK(milestoneWhen(milestone(MilestoneKind::Birthday, today.addDays(5), 60), today) == u"in 5 days, Thu 26 Nov"_s);
}

TEST_CASE("drifting says how far past the ideal, unknown is no verdict") {
    CHECK(driftReason(17, domain::Drift::Amber) == amber(u"17 days past"_s));
    CHECK(driftReason(1, domain::Drift::Red) == red(u"1 day past"_s));
    CHECK(driftReason(0, domain::Drift::Unknown) == neutral(u"unknown"_s));
    CHECK(driftReason(0, domain::Drift::InTouch) == Reason{u"in touch"_s, Tone::Green});
}
