// P1: listen, and read the signs: signal and the customer's words on every interaction, a trend per customer, "unhappy lately".
#include "gui/shell/windowbench.h"

#include "rapport/presentation/customerfacts.h"
#include "rapport/services/interactions.h"
#include "rapport/storage/customerlist.h"
#include "ui/customers/trenddots.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

void talks(Office& office, CustomerId with, const Text& day, Signal signal, const Text& words) {
    done(services::logInteraction(office.workspace(), anInteraction().with(with).at(day).feeling(signal).saying(words).build(),
                                  {}));
}

} // namespace

SCENARIO("P1: the signs of a customer are kept, summed up and listed", "[principle][P01]") {
    GIVEN("a customer who was happy and is not any more") {
        WindowBench bench;
        Office& office = bench.office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
        office.knows(aCustomer().named("Ben Ode"));
        talks(office, anna, "2026-08-03T10:00", Signal::Happy, "just right");
        talks(office, anna, "2026-09-03T10:00", Signal::Happy, "fine");
        talks(office, anna, "2026-10-29T10:00", Signal::Neutral, "we will see");
        talks(office, anna, "2026-11-12T10:00", Signal::Unhappy, "cold again");

        THEN("the trend says so, from the signals themselves") {
            const auto trend = presentation::trendWords(office.pageOf(anna).lastSignals);
            CHECK(trend.sentence == u"2 happy, 1 neutral, 1 unhappy of the last 4 · getting worse"_s);
            CHECK(trend.dots.back() == presentation::Tone::Red);
        }
        THEN("she is among the unhappy ones, and nobody else") {
            storage::CustomerFilter unhappy;
            unhappy.unhappyLately = true;
            const auto ids = office.looks([&](storage::ReadSession& session) {
                return storage::customerIds(session, unhappy, {}, office.now(), Office::zone());
            });
            CHECK(ids == std::vector{anna});
        }
        AND_THEN("in the window the signals stand on her page, beside her own words") {
            bench.open(u"customers"_s);
            bench.window->openCustomer(anna);
            REQUIRE(QTest::qWaitFor([&] { return bench.window->findChild<ui::TrendDots*>() != nullptr; }, 20'000));
            CHECK(bench.window->findChild<ui::TrendDots*>()->accessibleName().endsWith(u"getting worse"_s));
        }
    }
}
