#include "support/printing.h"

#include "rapport/core/error.h"
#include "rapport/domain/commitment.h"

#include "support/builders.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

const CustomerId anna(1);
const StaffId mara(3);
const StaffId jon(4);

template <typename Call>
bool isRefused(Call call) {
    try {
        (void)call();
    } catch (const Error& error) {
        return error.code() == ErrorCode::InvalidInput && !error.message().isEmpty();
    }
    return false;
}

} // namespace

TEST_CASE("a new promise is ours, open, and due when it first was", "[unit][commitment]") {
    const Moment now = momentOf("2026-11-20T10:00Z");
    const Due due = dueOf("2026-11-24 15:00");
    const Commitment made = promised(anna, u"call back"_s, due, mara, now, QTimeZone("Europe/Berlin"));
    CHECK(made.customer == anna);
    CHECK(made.words == u"call back"_s);
    CHECK(made.promiser == Promiser::We);
    CHECK(made.outcome == CommitmentOutcome::Open);
    CHECK(made.due == due);
    CHECK(made.firstDue == due);
    CHECK(made.owner == mara);
    CHECK(made.madeBy == mara);
    CHECK(made.zone == u"Europe/Berlin"_s);
    CHECK(made.createdAt == now);
    CHECK(problemWith(made).isEmpty());
    CHECK(dueMoment(made).toIso() == u"2026-11-24T14:00:59.999Z"_s);
}

TEST_CASE("a promise is overdue once its moment is past", "[unit][commitment]") {
    const Commitment open = aCommitment().due("2026-11-21 15:00");
    CHECK_FALSE(isOverdue(open, momentOf("2026-11-21T15:00:59.999Z")));
    CHECK(isOverdue(open, momentOf("2026-11-21T15:01Z")));
    CHECK_FALSE(isOverdue(aCommitment().due("2026-11-21 15:00").doneAt("2026-11-22T10:00Z"), momentOf("2026-12-01T00:00Z")));
}

TEST_CASE("overdue days are days of the calendar in the promise's zone", "[unit][commitment]") {
    const Commitment open = aCommitment().due("2026-11-21 15:00");
    CHECK(overdueDays(open, momentOf("2026-11-19T00:00Z")) == 0);
    CHECK(overdueDays(open, momentOf("2026-11-21T23:59Z")) == 0);
    CHECK(overdueDays(open, momentOf("2026-11-22T00:00Z")) == 1);
    CHECK(overdueDays(open, momentOf("2026-12-21T10:00Z")) == 30);
    CHECK(overdueDays(aCommitment().due("2026-12-31"), momentOf("2027-01-02T10:00Z")) == 2);
    const Commitment inTokyo = aCommitment().due("2026-11-21").inZone("Asia/Tokyo");
    CHECK(overdueDays(inTokyo, momentOf("2026-11-21T14:59Z")) == 0);
    CHECK(overdueDays(inTokyo, momentOf("2026-11-21T15:00Z")) == 1);
    CHECK(overdueDays(aCommitment().due("2026-11-21").brokenAt("2026-11-25T10:00Z"), momentOf("2026-12-21T10:00Z")) == 0);
}

TEST_CASE("done is kept up to the due moment and late after it", "[unit][commitment]") {
    CHECK(aCommitment().doneAt("2026-11-20T10:00Z").build().outcome == CommitmentOutcome::Kept);
    CHECK(aCommitment().doneAt("2026-11-21T15:00:59.999Z").build().outcome == CommitmentOutcome::Kept);
    CHECK(aCommitment().doneAt("2026-11-21T15:01Z").build().outcome == CommitmentOutcome::KeptLate);
    const Commitment kept = done(aCommitment().to(anna), mara, momentOf("2026-11-21T12:00Z"));
    CHECK(kept.closedAt == momentOf("2026-11-21T12:00Z"));
    CHECK(kept.closedBy == mara);
    CHECK(problemWith(kept).isEmpty());
}

TEST_CASE("a promise ends one way, once", "[unit][commitment]") {
    const Moment now = momentOf("2026-11-21T10:00Z");
    CHECK(released(aCommitment(), jon, now).outcome == CommitmentOutcome::Released);
    CHECK(withdrawn(aCommitment(), jon, now).outcome == CommitmentOutcome::Withdrawn);
    CHECK(broken(aCommitment(), jon, now).outcome == CommitmentOutcome::Broken);
    CHECK(broken(aCommitment(), jon, now).closedBy == jon);

    const char* const then = "2026-11-21T09:00Z";
    const std::vector<Commitment> ended{aCommitment().doneAt(then), aCommitment().brokenAt(then), aCommitment().releasedAt(then),
                                        aCommitment().withdrawnAt(then)};
    for (const Commitment& closed : ended) {
        CHECK(isRefused([&] { return done(closed, jon, now); }));
        CHECK(isRefused([&] { return redated(closed, dueOf("2026-12-01"), true, jon, now); }));
        CHECK(isRefused([&] { return released(closed, jon, now); }));
        CHECK(isRefused([&] { return withdrawn(closed, jon, now); }));
        CHECK(isRefused([&] { return broken(closed, jon, now); }));
        CHECK(isRefused([&] { return assigned(closed, jon); }));
    }
}

TEST_CASE("a promise can be given to another to keep", "[unit][commitment]") {
    const Commitment given = assigned(aCommitment().ownedBy(mara), jon);
    CHECK(given.owner == jon);
    CHECK(given.madeBy == mara);
}

TEST_CASE("a promise needs a customer, words and a day", "[unit][commitment]") {
    CHECK(problemWith(aCommitment().to(anna)).isEmpty());
    CHECK(problemWith(aCommitment()).contains(u"customer"_s));
    CHECK(problemWith(aCommitment().to(anna).saying(" \n\u3000")).contains(u"words"_s));
    Commitment odd = aCommitment().to(anna);
    odd.due.date = {};
    CHECK(problemWith(odd).contains(u"day"_s));
    odd.due.date = QDate(12'000, 1, 1);
    CHECK_FALSE(problemWith(odd).isEmpty());
    odd.due = {QDate(2026, 11, 21), QTime()};
    CHECK_FALSE(problemWith(odd).isEmpty());
}

TEST_CASE("only what is closed has a time of closing", "[unit][commitment]") {
    Commitment odd = aCommitment().to(anna);
    odd.closedAt = Moment(0);
    CHECK_FALSE(problemWith(odd).isEmpty());
    odd = aCommitment().to(anna).doneAt("2026-11-21T09:00Z");
    CHECK(problemWith(odd).isEmpty());
    odd.closedAt.reset();
    CHECK_FALSE(problemWith(odd).isEmpty());
}

TEST_CASE("a repetition is a rule of the calendar's", "[unit][commitment]") {
    for (const char* rule : {"", "FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=1MO;COUNT=5", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"})
        CHECK(problemWith(aCommitment().to(anna).repeating(rule)).isEmpty());
    for (const char* rule : {"every week", "FREQ=SECONDLY", "FREQ=WEEKLY;", "COUNT=5", "FREQ=WEEKLY\nX:Y"})
        CHECK_FALSE(problemWith(aCommitment().to(anna).repeating(rule)).isEmpty());
}

TEST_CASE("a promise is stored to the minute, its words as they were said", "[unit][commitment]") {
    Commitment odd = aCommitment().saying("  send the <b>blue</b> one\r\nby post ").due("2026-11-21 15:00:42");
    odd.redatings.push_back({Moment(0), mara, dueOf("2026-11-21 15:00:42"), dueOf("2026-11-22 15:00:01"), true});
    const Commitment stored = normalised(odd);
    CHECK(stored.words == u"send the <b>blue</b> one\nby post"_s);
    CHECK(stored.due == dueOf("2026-11-21 15:00"));
    CHECK(stored.firstDue == dueOf("2026-11-21 15:00"));
    CHECK(stored.redatings[0].from == dueOf("2026-11-21 15:00"));
    CHECK(stored.redatings[0].to == dueOf("2026-11-22 15:00"));
    CHECK(normalised(stored) == stored);
}
