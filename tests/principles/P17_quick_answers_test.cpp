// P17: a person, not a number; quick action: the time from a customer's approach to our answer is measured.
#include "gui/shell/windowbench.h"

#include "rapport/services/interactions.h"
#include "rapport/services/response.h"
#include "ui/common/cardtable.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SCENARIO("P17: an approach runs a clock until our answer is logged", "[principle][P17]") {
    GIVEN("a customer who wrote yesterday") {
        WindowBench bench;
        Office& office = bench.office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
        const auto letter = done(services::logInteraction(
            office.workspace(),
            anInteraction().with(anna).by(Channel::Email).incoming().at("2026-11-20T08:00Z").noting("where is it?").build(), {}));
        const auto waiting = [&] { return done(services::waitingForAnswer(office.workspace(), 10)).count; };
        CHECK(waiting() == 1);

        WHEN("Péter answers") {
            office.works(office.peter);
            done(services::logInteraction(office.workspace(),
                                          anInteraction().with(anna).by(Channel::Email).at("2026-11-20T14:00Z").build(), {}));
            THEN("nobody waits, and it is known how long it took him") {
                CHECK(waiting() == 0);
                const auto times = done(services::responseTimes(office.workspace(), {2026, 11, 1}, {2026, 11, 30}));
                CHECK(times.answered == 1);
                CHECK(times.median == 6h);
                REQUIRE(times.staff.size() == 1);
                CHECK(times.staff[0].member == office.peter);
                CHECK(times.staff[0].longest == 6h);
                CHECK(times.approaches[0].interaction == letter.interaction);
            }
        }
        WHEN("there is nothing to answer to it") {
            done(services::settleInteraction(office.workspace(), letter.interaction));
            THEN("nobody waits") { CHECK(waiting() == 0); }
        }
        WHEN("Today is opened") {
            bench.open(u"today"_s);
            auto* list = bench.named<ui::CardTable>(u"Today"_s);
            REQUIRE(list);
            THEN("she waits there, and N says that there is nothing to answer") {
                REQUIRE(QTest::qWaitFor([&] { return WindowBench::rows(*list).filter(u"Anna Kovács"_s).size() == 1; }, 20'000));
                CHECK(WindowBench::rows(*list).contains(u"Waiting for our answer"_s));
                QTest::keyClick(list, Qt::Key_N);
                CHECK(QTest::qWaitFor([&] { return waiting() == 0; }, 20'000));
            }
        }
    }
}
