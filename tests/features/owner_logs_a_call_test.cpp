#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/today.h"
#include "rapport/storage/search.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

SCENARIO("The owner logs a call and its follow-up", "[feature]") {
    GIVEN("Anna, who runs a bakery and is hard of hearing") {
        Office office;
        const CustomerId anna = office.knows(
            aCustomer().named("Anna Kovács").at("Kovács Bakery").withCareNote("speak slowly").withPhone("+36 30 123 4567"));

        WHEN("she calls, wants the blue one, and is promised a call back on Thursday at three") {
            const auto logged = done(logInteraction(
                office.workspace(),
                anInteraction()
                    .with(anna)
                    .incoming()
                    .noting("wants the blue one, call back")
                    .inZone("Europe/Budapest")
                    .at("2026-11-21T09:55"),
                {aCommitment().saying("call back about the blue one").due("2026-11-26 15:00").inZone("Europe/Budapest")}));

            THEN("her page shows the promise with its day and time, and the call") {
                const CustomerPage page = office.pageOf(anna);
                REQUIRE(page.openCommitments.size() == 1);
                CHECK(page.openCommitments[0].due == dueOf("2026-11-26 15:00"));
                CHECK(page.openCommitments[0].due.date.dayOfWeek() == Qt::Thursday);
                CHECK(page.openCommitments[0].ownerName == u"Maria Horváth"_s);
                CHECK(page.record.customer.careNote == u"speak slowly"_s);
                CHECK(page.row.lastContact == momentOf("2026-11-21T09:55", Office::zone()));
                CHECK(page.row.drift == domain::Drift::InTouch);
            }
            THEN("both are found by their words") {
                const auto hits = office.looks([](auto& session) { return storage::search(session, u"blue"_s, 10); });
                CHECK(hits.size() >= 2);
                CHECK(std::all_of(hits.begin(), hits.end(), [&](const auto& hit) { return hit.customer == anna; }));
            }
            THEN("Today is quiet until Thursday, when it is due, and overdue a minute after three") {
                CHECK(done(today(office.workspace())).due.empty());
                office.itIs("2026-11-26T08:00");
                CHECK(done(today(office.workspace())).due.size() == 1);
                office.itIs("2026-11-26T15:01");
                CHECK(done(today(office.workspace())).overdue.size() == 1);
            }
            AND_WHEN("she calls back in time") {
                office.itIs("2026-11-26T14:58");
                done(completeCommitment(office.workspace(), logged.commitments[0]));
                THEN("the promise is kept and nothing is left to do") {
                    CHECK(done(loadCommitment(office.workspace(), logged.commitments[0])).outcome ==
                          domain::CommitmentOutcome::Kept);
                    CHECK(done(today(office.workspace())).due.empty());
                }
            }
            AND_WHEN("it was the wrong customer, and she takes it back") {
                CHECK(done(undo(office.workspace())) == u"Log call with Anna Kovács"_s);
                THEN("neither the call nor the promise is there") {
                    CHECK(office.pageOf(anna).timeline.empty());
                    CHECK(office.pageOf(anna).openCommitments.empty());
                    CHECK_FALSE(office.pageOf(anna).row.lastContact);
                }
            }
        }

        WHEN("nobody answers") {
            done(logInteraction(office.workspace(), anInteraction().with(anna).noAnswer(), {}));
            THEN("it is on the timeline, but is no sign of being in touch") {
                CHECK(office.pageOf(anna).timeline.size() == 1);
                CHECK_FALSE(office.pageOf(anna).row.lastContact);
            }
        }
    }
}

SCENARIO("A visit with two customers at once", "[feature]") {
    GIVEN("Anna and Ben, who are married") {
        Office office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
        const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
        WHEN("Maria visits both") {
            done(logInteraction(office.workspace(),
                                anInteraction().with({anna, ben}).by(domain::Channel::Visit).noting("looked at the oven"), {}));
            THEN("each has it on their timeline, with the other named") {
                for (const auto& [one, other] : {std::pair{anna, u"Ben Ode"_s}, std::pair{ben, u"Anna Kovács"_s}}) {
                    const auto page = office.pageOf(one);
                    REQUIRE(page.timeline.size() == 1);
                    CHECK(std::get<storage::TimelineInteraction>(page.timeline[0].what).otherCustomers == QStringList{other});
                }
            }
        }
    }
}
