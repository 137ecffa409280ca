#include "support/printing.h"

#include "rapport/core/error.h"
#include "rapport/domain/commitment.h"

#include "support/builders.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

const StaffId mara(3);
const StaffId jon(4);

QString dueIn(const char* zone, const char* due) { return dueMoment(dueOf(due), QTimeZone(zone)).toIso(); }
QString judged(const Commitment& commitment) { return judgedMoment(commitment).toIso(); }

bool isRefused(const Due& to) {
    try {
        (void)redated(aCommitment(), to, true, jon, momentOf("2026-11-21T10:00Z"));
    } catch (const Error& error) {
        return error.code() == ErrorCode::InvalidInput && !error.message().isEmpty();
    }
    return false;
}

} // namespace

TEST_CASE("a promise is kept to the end of its minute or day", "[unit][commitment]") {
    CHECK(dueIn("UTC", "2026-11-21 15:00") == u"2026-11-21T15:00:59.999Z"_s);
    CHECK(dueIn("Europe/Berlin", "2026-11-21 15:00") == u"2026-11-21T14:00:59.999Z"_s);
    CHECK(dueIn("UTC", "2026-11-21") == u"2026-11-21T23:59:59.999Z"_s);
    CHECK(dueIn("America/New_York", "2026-11-21") == u"2026-11-22T04:59:59.999Z"_s);
    CHECK(dueIn("UTC", "2026-11-21 15:00:42") == u"2026-11-21T15:00:59.999Z"_s); // seconds do not count
    CHECK(dueMoment(dueOf("2026-11-21 15:00"), QTimeZone()).toIso() == u"2026-11-21T15:00:59.999Z"_s);
}

TEST_CASE("a promise for a time that clocks skip is kept right after the gap", "[unit][commitment][zones]") {
    CHECK(dueIn("Europe/Berlin", "2026-03-29 02:30") == u"2026-03-29T01:00:59.999Z"_s);
    CHECK(dueIn("America/New_York", "2026-03-08 02:00") == u"2026-03-08T07:00:59.999Z"_s);
    // The day before a midnight that does not exist ends where the next begins.
    CHECK(dueIn("Asia/Beirut", "2026-03-28") == u"2026-03-28T21:59:59.999Z"_s);
    CHECK(dueIn("Asia/Beirut", "2026-03-29") == u"2026-03-29T20:59:59.999Z"_s);
}

TEST_CASE("a promise for a time that occurs twice is kept until the later", "[unit][commitment][zones]") {
    CHECK(dueIn("Europe/Berlin", "2026-10-25 02:30") == u"2026-10-25T01:30:59.999Z"_s);
    CHECK(dueIn("Europe/Berlin", "2026-10-25") == u"2026-10-25T22:59:59.999Z"_s); // a day of 25 hours
    // Havana goes back from 01:00 to 00:00: the day before ended at the first midnight.
    CHECK(dueIn("America/Havana", "2026-10-31") == u"2026-11-01T03:59:59.999Z"_s);
    // São Paulo went back from 00:00 to 23:00: the evening lasted an hour longer.
    CHECK(dueIn("America/Sao_Paulo", "2018-02-17") == u"2018-02-18T02:59:59.999Z"_s);
    // St John's went back from 00:01 to 23:01: the day came back for an hour.
    CHECK(dueIn("America/St_Johns", "2006-10-28") == u"2006-10-29T03:29:59.999Z"_s);
}

TEST_CASE("a re-dating agreed before the due moment moves what is judged", "[unit][commitment][redating]") {
    const Commitment moved = aCommitment().redated("2026-11-25 09:00", "2026-11-21T14:00Z");
    CHECK(moved.due == dueOf("2026-11-25 09:00"));
    CHECK(moved.firstDue == dueOf("2026-11-21 15:00"));
    CHECK(judged(moved) == u"2026-11-25T09:00:59.999Z"_s);
    CHECK(done(moved, mara, momentOf("2026-11-25T08:00Z")).outcome == CommitmentOutcome::Kept);
    CHECK(done(moved, mara, momentOf("2026-11-25T10:00Z")).outcome == CommitmentOutcome::KeptLate);
    CHECK(judged(aCommitment().redated("2026-11-25", "2026-11-21T15:00:59.999Z")) == u"2026-11-25T23:59:59.999Z"_s);
}

TEST_CASE("a re-dating made after the due moment does not move it", "[unit][commitment][redating]") {
    const Commitment moved = aCommitment().redated("2026-11-25 09:00", "2026-11-21T15:01Z");
    CHECK(moved.due == dueOf("2026-11-25 09:00"));
    CHECK(judged(moved) == u"2026-11-21T15:00:59.999Z"_s);
    CHECK(done(moved, mara, momentOf("2026-11-25T08:00Z")).outcome == CommitmentOutcome::KeptLate);
    CHECK_FALSE(isOverdue(moved, momentOf("2026-11-24T10:00Z"))); // there is nothing to chase before the new day
    // Broken once, it stays so, however early the next re-dating is.
    CHECK(judged(aCommitment().redated("2026-11-25", "2026-11-22T10:00Z").redated("2026-11-30", "2026-11-23T10:00Z")) ==
          u"2026-11-21T15:00:59.999Z"_s);
}

TEST_CASE("a re-dating that the customer was not told of was not agreed", "[unit][commitment][redating]") {
    CHECK(judged(aCommitment().redated("2026-11-25", "2026-11-20T14:00Z", false)) == u"2026-11-21T15:00:59.999Z"_s);
    // Told on the second occasion, still in time.
    CHECK(judged(aCommitment().redated("2026-11-25", "2026-11-20T14:00Z", false).redated("2026-11-26", "2026-11-21T09:00Z")) ==
          u"2026-11-26T23:59:59.999Z"_s);
}

TEST_CASE("agreed re-datings follow each other, forward and back", "[unit][commitment][redating]") {
    CHECK(judged(aCommitment().redated("2026-11-25", "2026-11-20T14:00Z").redated("2026-11-30", "2026-11-25T10:00Z")) ==
          u"2026-11-30T23:59:59.999Z"_s);
    const Commitment sooner = aCommitment().redated("2026-11-21 09:00", "2026-11-20T14:00Z");
    CHECK(judged(sooner) == u"2026-11-21T09:00:59.999Z"_s);
    CHECK(done(sooner, mara, momentOf("2026-11-21T10:00Z")).outcome == CommitmentOutcome::KeptLate);
}

TEST_CASE("a re-dating remembers who moved what when", "[unit][commitment][redating]") {
    const Commitment moved = redated(aCommitment(), dueOf("2026-11-25"), true, jon, momentOf("2026-11-21T10:00Z"));
    REQUIRE(moved.redatings.size() == 1);
    CHECK(moved.redatings[0] ==
          Redating{momentOf("2026-11-21T10:00Z"), jon, dueOf("2026-11-21 15:00"), dueOf("2026-11-25"), true});
    CHECK(moved.outcome == CommitmentOutcome::Open);
}

TEST_CASE("a re-dating needs another date", "[unit][commitment][redating]") {
    CHECK(isRefused(dueOf("2026-11-21 15:00")));
    CHECK(isRefused(Due{}));
    CHECK(isRefused({QDate(2026, 11, 25), QTime()}));
    CHECK_FALSE(isRefused(dueOf("2026-11-21")));
}
