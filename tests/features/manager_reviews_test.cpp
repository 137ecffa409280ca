#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/storage/commitmentlist.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Review : Office {
    Review() {
        anna = knows(aCustomer().named("Anna Kovács"));
        works(peter).itIs("2026-11-10T09:00");
        offer = promise("send the offer", "2026-11-16");
        drawings = promise("send the drawings", "2026-11-20");
        works(maria);
        callBack = promise("call back", "2026-11-19 15:00");
        promise("visit in spring", "2027-03-01");
        works(judit).itIs("2026-11-21T10:00");
    }
    CommitmentId promise(const Text& words, const Text& due) {
        return done(addCommitment(workspace(), aCommitment().to(anna).saying(words).due(due).inZone("Europe/Budapest")));
    }
    std::vector<storage::OwnerCount> overdueByOwner() {
        storage::CommitmentFilter filter;
        filter.range = storage::DueRange::Overdue;
        filter.promiser = domain::Promiser::We;
        const domain::Period month{QDate(2026, 11, 1), QDate(2026, 11, 30)};
        return looks(
            [=, now = now(), zone = zone()](auto& session) { return commitmentsByOwner(session, filter, month, now, zone); });
    }
    qint64 overdueOf(StaffId owner) {
        for (const auto& part : overdueByOwner()) {
            if (part.owner == owner)
                return part.count;
        }
        return 0;
    }
    domain::PromiseCount promises() {
        const domain::Period month{QDate(2026, 11, 1), QDate(2026, 11, 30)};
        return looks([=, now = now(), zone = zone()](auto& session) { return promiseReport(session, month, now, zone).all; });
    }
    CustomerId anna;
    CommitmentId offer, drawings, callBack;
};

} // namespace

SCENARIO("The manager reviews overdue commitments", "[feature]") {
    GIVEN("two overdue promises of Péter's, one of Maria's, and one for next spring") {
        Review office;

        WHEN("Judit opens the commitments") {
            const auto parts = office.overdueByOwner();
            THEN("they stand under who owns them, with counts and the age of the oldest") {
                REQUIRE(parts.size() == 2);
                CHECK(office.overdueOf(office.peter) == 2);
                CHECK(office.overdueOf(office.maria) == 1);
                for (const auto& part : parts)
                    CHECK(part.oldestDays == (part.owner == office.peter ? 5 : 2));
            }
        }
        WHEN("she marks the offer as done") {
            done(completeCommitment(office.workspace(), office.offer));
            THEN("it was kept late, and the rate says so") {
                CHECK(office.overdueOf(office.peter) == 1);
                CHECK(office.promises().keptLate == 1);
                CHECK(office.promises().overdue == 2);
                CHECK(office.promises().rate() == 0.0);
            }
            THEN("Z takes it back") {
                CHECK(done(undo(office.workspace())) == u"Done: send the offer"_s);
                CHECK(office.overdueOf(office.peter) == 2);
            }
        }
        WHEN("she moves the drawings to Tuesday and tells the customer") {
            done(redateCommitment(office.workspace(), office.drawings, dueOf("2026-11-24"), true));
            THEN("they are no longer overdue, but stay a promise that was not kept when it was due") {
                CHECK(office.overdueOf(office.peter) == 1);
                const auto drawings = done(loadCommitment(office.workspace(), office.drawings));
                CHECK(drawings.firstDue == dueOf("2026-11-20"));
                REQUIRE(drawings.redatings.size() == 1);
                CHECK(drawings.redatings[0].customerTold);
                CHECK(drawings.redatings[0].author == office.judit);
                CHECK(domain::judgedMoment(drawings) == domain::dueMoment(dueOf("2026-11-20"), Office::zone()));
                done(completeCommitment(office.workspace(), office.drawings));
                CHECK(done(loadCommitment(office.workspace(), office.drawings)).outcome == domain::CommitmentOutcome::KeptLate);
            }
        }
        WHEN("she gives the call back to Péter") {
            done(assignCommitment(office.workspace(), office.callBack, office.peter));
            THEN("it stands under his name, and undone under Maria's again") {
                CHECK(office.overdueOf(office.peter) == 3);
                CHECK(office.overdueOf(office.maria) == 0);
                done(undo(office.workspace()));
                CHECK(office.overdueOf(office.maria) == 1);
            }
        }
        WHEN("the customer no longer needs the offer, and the call back was never promised") {
            done(releaseCommitment(office.workspace(), office.offer));
            done(withdrawCommitment(office.workspace(), office.callBack));
            THEN("neither counts against anybody") {
                CHECK(office.promises().cameDue() == 1);
                CHECK(office.overdueOf(office.maria) == 0);
            }
        }
        WHEN("everything she did is taken back step by step") {
            done(completeCommitment(office.workspace(), office.offer));
            done(assignCommitment(office.workspace(), office.callBack, office.peter));
            done(redateCommitment(office.workspace(), office.drawings, dueOf("2026-12-01"), false));
            for (int i = 0; i < 3; ++i)
                done(undo(office.workspace()));
            THEN("the page is as she found it") {
                CHECK(office.overdueOf(office.peter) == 2);
                CHECK(office.overdueOf(office.maria) == 1);
                CHECK(done(loadCommitment(office.workspace(), office.drawings)).redatings.empty());
            }
        }
    }
}

SCENARIO("A promise moved before it is due is judged by its new moment", "[feature]") {
    GIVEN("an offer promised for Monday") {
        Office office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
        const CommitmentId offer = done(addCommitment(
            office.workspace(), aCommitment().to(anna).saying("send the offer").due("2026-11-23").inZone("Europe/Budapest")));
        WHEN("it is moved to Wednesday in time, and kept on Wednesday") {
            done(redateCommitment(office.workspace(), offer, dueOf("2026-11-25"), true));
            office.itIs("2026-11-25T23:59");
            done(completeCommitment(office.workspace(), offer));
            THEN("it was kept") {
                CHECK(done(loadCommitment(office.workspace(), offer)).outcome == domain::CommitmentOutcome::Kept);
            }
        }
    }
}
