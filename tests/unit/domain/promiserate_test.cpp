#include "support/printing.h"

#include "rapport/domain/promiserate.h"

#include "support/builders.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

const Period november{QDate(2026, 11, 1), QDate(2026, 11, 30)};
const Moment december = momentOf("2026-12-01T09:00Z");

PromiseVerdict verdict(const Commitment& commitment, Moment now = december) { return verdictOn(commitment, november, now); }

} // namespace

TEST_CASE("each promise that came due counts by how it ended", "[unit][promiserate]") {
    CHECK(verdict(aCommitment().doneAt("2026-11-21T12:00Z")) == PromiseVerdict::KeptOnTime);
    CHECK(verdict(aCommitment().doneAt("2026-11-22T12:00Z")) == PromiseVerdict::KeptLate);
    CHECK(verdict(aCommitment().brokenAt("2026-11-22T12:00Z")) == PromiseVerdict::Broken);
    CHECK(verdict(aCommitment()) == PromiseVerdict::Overdue);
}

TEST_CASE("released, withdrawn and theirs are left out", "[unit][promiserate]") {
    CHECK(verdict(aCommitment().releasedAt("2026-11-22T12:00Z")) == PromiseVerdict::None);
    CHECK(verdict(aCommitment().withdrawnAt("2026-11-22T12:00Z")) == PromiseVerdict::None);
    CHECK(verdict(aCommitment().theirs()) == PromiseVerdict::None);
    CHECK(verdict(aCommitment().theirs().doneAt("2026-11-21T12:00Z")) == PromiseVerdict::None);
}

TEST_CASE("what has not come due yet is not counted, even when it is done", "[unit][promiserate]") {
    const Moment before = momentOf("2026-11-21T15:00:30Z");
    const Moment after = momentOf("2026-11-21T15:01Z");
    CHECK(verdict(aCommitment(), before) == PromiseVerdict::None);
    CHECK(verdict(aCommitment(), after) == PromiseVerdict::Overdue);
    CHECK(verdict(aCommitment().doneAt("2026-11-20T12:00Z"), before) == PromiseVerdict::None);
    CHECK(verdict(aCommitment().doneAt("2026-11-20T12:00Z"), after) == PromiseVerdict::KeptOnTime);
}

TEST_CASE("both ends of a period belong to it, in the promise's zone", "[unit][promiserate]") {
    CHECK(verdict(aCommitment().due("2026-10-31")) == PromiseVerdict::None);
    CHECK(verdict(aCommitment().due("2026-11-01 00:00")) == PromiseVerdict::Overdue);
    CHECK(verdict(aCommitment().due("2026-11-30")) == PromiseVerdict::Overdue);
    CHECK(verdict(aCommitment().due("2026-12-01 00:00")) == PromiseVerdict::None);
    CHECK(verdict(aCommitment().due("2026-11-30").inZone("Pacific/Honolulu"), momentOf("2026-12-02T00:00Z")) ==
          PromiseVerdict::Overdue);
    CHECK(verdict(aCommitment().due("2026-11-01 08:00").inZone("Pacific/Auckland")) == PromiseVerdict::Overdue);
}

TEST_CASE("a re-dating agreed in time moves a promise to another period", "[unit][promiserate]") {
    CHECK(verdict(aCommitment().redated("2026-12-15", "2026-11-20T12:00Z")) == PromiseVerdict::None);
    CHECK(verdict(aCommitment().redated("2026-12-15", "2026-11-22T12:00Z")) == PromiseVerdict::Overdue);
    CHECK(verdict(aCommitment().redated("2026-12-15", "2026-11-20T12:00Z", false)) == PromiseVerdict::Overdue);
    CHECK(verdict(aCommitment().due("2026-10-10").redated("2026-11-10", "2026-10-09T12:00Z").doneAt("2026-11-09T12:00Z")) ==
          PromiseVerdict::KeptOnTime);
}

TEST_CASE("the rate is what was kept in time of what came due", "[unit][promiserate]") {
    const std::vector<Commitment> commitments{
        aCommitment().doneAt("2026-11-21T12:00Z"),
        aCommitment().doneAt("2026-11-20T12:00Z"),
        aCommitment().redated("2026-11-25", "2026-11-20T12:00Z").doneAt("2026-11-24T12:00Z"),
        aCommitment().redated("2026-11-25", "2026-11-22T12:00Z").doneAt("2026-11-24T12:00Z"),
        aCommitment().brokenAt("2026-11-22T12:00Z"),
        aCommitment(),
        aCommitment().redated("2026-11-25", "2026-11-20T12:00Z").releasedAt("2026-11-24T12:00Z"),
        aCommitment().withdrawnAt("2026-11-22T12:00Z"),
        aCommitment().theirs(),
        aCommitment().due("2027-01-01"),
    };
    const PromiseCount count = countPromises(commitments, november, december);
    CHECK(count == PromiseCount{3, 1, 1, 1, 2});
    CHECK(count.cameDue() == 6);
    CHECK(count.rate() == 0.5);
}

TEST_CASE("with nothing due there is no rate", "[unit][promiserate]") {
    CHECK(countPromises({}, november, december) == PromiseCount{});
    CHECK_FALSE(PromiseCount{}.rate());
    CHECK(PromiseCount{0, 0, 1, 0, 0}.rate() == 0.0);
    CHECK(PromiseCount{4, 0, 0, 0, 4}.rate() == 1.0);
}
