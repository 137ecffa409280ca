#include "support/printing.h"

#include "rapport/domain/plannedinteraction.h"
#include "rapport/domain/repetition.h"

#include "support/builders.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

QDate dateOf(const char* iso) { return dueOf(iso).date; }

/// The planned day of the next one, and its rule where that is another; "ended" where there is none.
QString next(const char* rule, const char* planned, const char* ended, RepeatFrom from = RepeatFrom::Plan,
             const char* anchor = nullptr) {
    const Repetition before{QString::fromLatin1(rule), from, dateOf(anchor ? anchor : planned), dateOf(planned)};
    const auto after = afterwards(before, dateOf(ended));
    if (!after)
        return u"ended"_s;
    const QString day = after->planned.toString(Qt::ISODate);
    return after->rule == before.rule ? day : day + u' ' + after->rule;
}

Commitment repeating(const char* rule, const char* due, const char* zone = "UTC") {
    Commitment commitment = aCommitment().to(CustomerId(1)).due(due).inZone(zone).repeating(rule);
    settleRepetition(commitment, u"series"_s);
    return commitment;
}

} // namespace

TEST_CASE("counted from the plan, the next one is the rule's next day", "[unit][recurrence]") {
    CHECK(next("FREQ=WEEKLY", "2026-11-19", "2026-11-19") == u"2026-11-26"_s);
    CHECK(next("FREQ=WEEKLY", "2026-11-19", "2026-11-17") == u"2026-11-26"_s); // early
    CHECK(next("FREQ=WEEKLY", "2026-11-19", "2026-11-21") == u"2026-11-26"_s); // late
    CHECK(next("FREQ=WEEKLY", "2026-11-19", "2026-11-26") == u"2026-11-26"_s); // on the next one's day
    CHECK(next("FREQ=WEEKLY", "2026-11-19", "2026-12-11") == u"2026-12-17"_s); // those missed are not asked for again
    CHECK(next("FREQ=MONTHLY", "2026-01-31", "2026-01-31") == u"2026-02-28"_s);
    CHECK(next("FREQ=MONTHLY", "2026-02-28", "2026-03-01", RepeatFrom::Plan, "2026-01-31") == u"2026-03-31"_s);
    CHECK(next("FREQ=MONTHLY", "2026-12-31", "2027-01-05") == u"2027-01-31"_s);
    CHECK(next("FREQ=YEARLY", "2024-02-29", "2024-03-01") == u"2025-02-28"_s);
    CHECK(next("FREQ=YEARLY", "2027-02-28", "2027-02-28", RepeatFrom::Plan, "2024-02-29") == u"2028-02-29"_s);
    CHECK(next("FREQ=MONTHLY;BYDAY=3TH", "2026-11-19", "2026-11-20") == u"2026-12-17"_s);
    CHECK(next("FREQ=DAILY", "2026-12-31", "2026-12-31") == u"2027-01-01"_s);
}

TEST_CASE("counted from completion, the next one is so long after it was done", "[unit][recurrence]") {
    const auto fromCompletion = [](const char* rule, const char* planned, const char* ended) {
        return next(rule, planned, ended, RepeatFrom::Completion);
    };
    CHECK(fromCompletion("FREQ=WEEKLY;INTERVAL=2", "2026-11-19", "2026-11-24") == u"2026-12-08"_s);
    CHECK(fromCompletion("FREQ=DAILY;INTERVAL=90", "2026-11-19", "2026-11-01") == u"2027-01-30"_s);
    CHECK(fromCompletion("FREQ=MONTHLY", "2026-01-15", "2026-01-31") == u"2026-02-28"_s);
    CHECK(fromCompletion("FREQ=YEARLY", "2024-02-20", "2024-02-29") == u"2025-02-28"_s);
    CHECK(fromCompletion("FREQ=WEEKLY;COUNT=3", "2026-11-19", "2026-11-20") == u"2026-11-27 FREQ=WEEKLY;COUNT=2"_s);
    CHECK(fromCompletion("FREQ=WEEKLY;COUNT=1", "2026-11-19", "2026-11-20") == u"ended"_s);
    CHECK(fromCompletion("FREQ=WEEKLY;UNTIL=20261127", "2026-11-19", "2026-11-20") == u"2026-11-27"_s);
    CHECK(fromCompletion("FREQ=WEEKLY;UNTIL=20261126", "2026-11-19", "2026-11-20") == u"ended"_s);
}

TEST_CASE("a series ends after its number of times, on its last day, or never", "[unit][recurrence]") {
    CHECK(next("FREQ=WEEKLY;COUNT=2", "2026-11-19", "2026-11-19") == u"2026-11-26"_s);
    CHECK(next("FREQ=WEEKLY;COUNT=2", "2026-11-26", "2026-11-26", RepeatFrom::Plan, "2026-11-19") == u"ended"_s);
    CHECK(next("FREQ=WEEKLY;UNTIL=20261126", "2026-11-19", "2026-11-19") == u"2026-11-26"_s);
    CHECK(next("FREQ=WEEKLY;UNTIL=20261125", "2026-11-19", "2026-11-19") == u"ended"_s);
    CHECK(next("", "2026-11-19", "2026-11-19") == u"ended"_s);
    CHECK(next("nonsense", "2026-11-19", "2026-11-19") == u"ended"_s);
    CHECK(next("FREQ=DAILY", "2099-12-31", "2099-12-31") == u"2100-01-01"_s);
}

TEST_CASE("the day something ended is that of its own zone", "[unit][recurrence]") {
    const struct {
        const char* zone;
        const char* closed;
        const char* next;
    } cases[] = {
        {"Pacific/Pago_Pago", "2026-11-20T10:59Z", "2026-11-26"},  // still Thursday there
        {"Pacific/Kiritimati", "2026-11-26T09:59Z", "2026-11-26"}, // Thursday until 10:00 UTC
        {"Pacific/Kiritimati", "2026-11-26T10:00Z", "2026-12-03"}, // Friday: this week's has passed
        {"Asia/Kathmandu", "2026-11-26T18:14Z", "2026-11-26"},     {"Asia/Kathmandu", "2026-11-26T18:15Z", "2026-12-03"},
        {"America/New_York", "2026-11-27T04:59Z", "2026-11-26"},   {"America/New_York", "2026-11-27T05:00Z", "2026-12-03"},
        {"Europe/Berlin", "2026-11-26T22:59Z", "2026-11-26"},      {"Europe/Berlin", "2026-11-26T23:00Z", "2026-12-03"}};
    for (const auto& each : cases) {
        INFO(each.zone << " " << each.closed);
        const auto following = nextOccurrence(repeating("FREQ=WEEKLY", "2026-11-19 15:00", each.zone), momentOf(each.closed));
        REQUIRE(following);
        CHECK(following->due == Due{dateOf(each.next), QTime(15, 0)});
    }
}

TEST_CASE("the time on the wall stays where clocks change", "[unit][recurrence]") {
    const auto monthly = repeating("FREQ=MONTHLY", "2026-09-27 02:30", "Europe/Berlin");
    const auto october = nextOccurrence(monthly, momentOf("2026-09-27T00:00Z"));
    REQUIRE(october);
    CHECK(october->due == dueOf("2026-10-27 02:30"));
    const auto weekly =
        nextOccurrence(repeating("FREQ=WEEKLY", "2026-03-22 02:30", "Europe/Berlin"), momentOf("2026-03-22T01:00Z"));
    REQUIRE(weekly);
    CHECK(weekly->due == dueOf("2026-03-29 02:30"));
    CHECK(dueMoment(*weekly).toIso() == u"2026-03-29T01:00:59.999Z"_s); // the gap's end
}

TEST_CASE("the next commitment is the promise anew", "[unit][recurrence]") {
    Commitment first = repeating("FREQ=MONTHLY", "2026-01-31 09:00");
    first.id = CommitmentId(7);
    first.owner = StaffId(3);
    first.priority = Priority::Urgent;
    const Commitment moved = redated(first, dueOf("2026-02-03 16:00"), true, StaffId(3), momentOf("2026-01-30T10:00Z"));
    const Commitment ended = done(moved, StaffId(3), momentOf("2026-02-03T12:00Z"));
    const auto second = nextOccurrence(ended, *ended.closedAt);
    REQUIRE(second);
    CHECK_FALSE(second->id.isValid());
    CHECK(second->uid.isEmpty());
    CHECK(second->outcome == CommitmentOutcome::Open);
    CHECK(second->due == dueOf("2026-02-28 09:00")); // at the time first said
    CHECK(second->firstDue == second->due);
    CHECK(second->planned == dateOf("2026-02-28"));
    CHECK(second->anchor == dateOf("2026-01-31"));
    CHECK(second->series == u"series"_s);
    CHECK(second->redatings.empty());
    CHECK(second->owner == StaffId(3));
    CHECK(second->priority == Priority::Urgent);
    CHECK(second->createdAt == *ended.closedAt);
    CHECK(problemWith(*second).isEmpty());
    CHECK(nextOccurrence(*second, momentOf("2026-02-28T09:00Z"))->due == dueOf("2026-03-31 09:00"));
}

TEST_CASE("skipping goes on after the planned day", "[unit][recurrence]") {
    const auto weekly = repeating("FREQ=WEEKLY", "2026-11-26");
    CHECK(nextAfterSkipping(weekly, momentOf("2026-11-21T10:00Z"))->due.date == dateOf("2026-12-03"));
    CHECK(nextAfterSkipping(weekly, momentOf("2026-12-12T10:00Z"))->due.date == dateOf("2026-12-17"));
    auto afterwardsEach = weekly;
    afterwardsEach.repeatFrom = RepeatFrom::Completion;
    CHECK(nextAfterSkipping(afterwardsEach, momentOf("2026-11-21T10:00Z"))->due.date == dateOf("2026-12-03"));
    CHECK_FALSE(nextAfterSkipping(aCommitment(), momentOf("2026-11-21T10:00Z")));
}

TEST_CASE("what repeats has a series and days, what does not has none", "[unit][recurrence]") {
    Commitment commitment = aCommitment().due("2026-11-26").repeating("FREQ=WEEKLY");
    settleRepetition(commitment, u"new"_s);
    CHECK(commitment.series == u"new"_s);
    CHECK(commitment.anchor == dateOf("2026-11-26"));
    CHECK(commitment.planned == dateOf("2026-11-26"));
    commitment.due = dueOf("2026-11-30");
    settleRepetition(commitment, u"other"_s);
    CHECK(commitment.series == u"new"_s);
    CHECK(commitment.planned == dateOf("2026-11-26"));
    commitment.recurrence.clear();
    settleRepetition(commitment, u"other"_s);
    CHECK_FALSE(commitment.planned.isValid());
    CHECK_FALSE(commitment.anchor.isValid());
}

TEST_CASE("a repetition that cannot be is refused with what to do", "[unit][recurrence]") {
    CHECK_FALSE(problemWith(repeating("FREQ=HOURLY", "2026-11-26")).isEmpty());
    Commitment commitment = repeating("FREQ=WEEKLY;BYDAY=TH", "2026-11-26");
    CHECK(problemWith(commitment).isEmpty());
    commitment.repeatFrom = RepeatFrom::Completion;
    CHECK(problemWith(commitment).contains(u"count from the plan"_s));
    commitment.recurrence = u"FREQ=WEEKLY;INTERVAL=2"_s;
    CHECK(problemWith(commitment).isEmpty());
}

TEST_CASE("a planned interaction moves, happens or is dropped, once", "[unit][recurrence]") {
    PlannedInteraction plan;
    CHECK_FALSE(problemWith(plan).isEmpty());
    plan.customer = CustomerId(1);
    CHECK_FALSE(problemWith(plan).isEmpty());
    plan.due = dueOf("2026-11-26 15:00");
    plan.zone = u"Europe/Berlin"_s;
    plan.recurrence = u"FREQ=MONTHLY"_s;
    settleRepetition(plan, u"series"_s);
    CHECK(problemWith(plan).isEmpty());
    CHECK(dueMoment(plan).toIso() == u"2026-11-26T14:00:59.999Z"_s);
    const auto later = moved(plan, dueOf("2026-11-30 10:00"));
    CHECK(later.planned == dateOf("2026-11-26"));
    const auto over = happened(later, InteractionId(5), momentOf("2026-11-30T09:30Z"));
    CHECK(over.state == PlanState::Happened);
    CHECK(over.interaction == InteractionId(5));
    CHECK(nextOccurrence(over, *over.closedAt)->due == dueOf("2026-12-26 10:00"));
    CHECK(nextAfterSkipping(plan, momentOf("2026-11-21T10:00Z"))->due == dueOf("2026-12-26 15:00"));
    CHECK_THROWS(moved(over, dueOf("2026-12-01")));
    CHECK_THROWS(dropped(over, momentOf("2026-11-30T09:30Z")));
    CHECK_THROWS(moved(plan, Due()));
    CHECK(dropped(plan, momentOf("2026-11-30T09:30Z")).closedAt == momentOf("2026-11-30T09:30Z"));
}
