// P24: a routine call "just to talk": cadence, spread so that they don't fall on one day; drifting list.
#include "gui/shell/windowbench.h"

#include "rapport/services/callplanning.h"
#include "rapport/services/interactions.h"
#include "ui/common/cardtable.h"

#include <set>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

SCENARIO("P24: whom nobody called for long is listed, and the calls are spread over the days", "[principle][P24]") {
    GIVEN("three key customers who were last spoken to in September") {
        WindowBench bench;
        Office& office = bench.office;
        std::vector<CustomerId> all;
        for (const char* name : {"Anna", "Ben", "Cleo"}) {
            all.push_back(office.knows(aCustomer().named(name).key()));
            done(services::logInteraction(office.workspace(), anInteraction().with(all.back()).at("2026-09-15T10:00").build(),
                                          {}));
        }

        THEN("calls with them fall on different days") {
            const auto spread = done(services::proposeCalls(office.workspace(), all,
                                                            {Qt::Monday, Qt::Tuesday, Qt::Wednesday, Qt::Thursday, Qt::Friday}));
            std::set<QDate> days;
            for (const auto& call : spread.calls)
                days.insert(call.day.day);
            CHECK(days.size() == 3);
        }
        AND_THEN("in the window they are drifting") {
            bench.open(u"drifting"_s);
            auto* list = bench.named<ui::CardTable>(u"Drifting"_s);
            REQUIRE(list);
            CHECK(QTest::qWaitFor([&] { return WindowBench::rows(*list).contains(u"Cleo"_s); }, 20'000));
        }
    }
}
