// P22, give loyalty to the most important first: key customers have a cadence and lead times of their own, come first in every
// list, and the week says whether they were given loyalty.
#include "gui/shell/windowbench.h"

#include "rapport/domain/cadence.h"
#include "rapport/domain/milestone.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "rapport/services/today.h"
#include "rapport/services/week.h"
#include "ui/common/cardtable.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// A regular customer and a key one, alike but for that, entered in this order.
struct TwoAlike : WindowBench {
    TwoAlike() {
        regular = office.knows(aCustomer().named("Aaron Regular").withBirthday("1980-11-20"));
        key = office.knows(aCustomer().named("Zoe Key").key().withBirthday("1980-11-20"));
        for (const CustomerId id : {regular, key}) {
            done(services::logInteraction(office.workspace(), anInteraction().with(id).at("2026-06-01T10:00Z").build(), {}));
            promises(id, u"send the offer"_s, {office.today().addDays(-2), {}});
        }
    }
    CustomerId regular, key;
};

} // namespace

SCENARIO("P22: key customers come first", "[principle][P22]") {
    TwoAlike bench;
    Office& office = bench.office;

    THEN("they are meant to be called more often and prepared for longer") {
        CHECK(defaultCadence(Tier::Key).ideal < defaultCadence(Tier::Regular).ideal);
        CHECK(leadDaysOf(Tier::Key) > leadDaysOf(Tier::Regular));
    }
    THEN("they lead the overdue promises and the greetings of a day") {
        const auto today = done(services::today(office.workspace()));
        REQUIRE(today.overdue.size() == 2);
        CHECK(today.overdue[0].customer == bench.key);
        REQUIRE(today.milestones.size() == 2);
        CHECK(today.milestones[0].customer == bench.key);
    }
    THEN("the week asks whether they were given loyalty, and says whom it is owed") {
        const auto loyalty = [&] { return done(services::weeklyCheck(office.workspace(), {office.today()})).acts.at(0); };
        CHECK(loyalty().tick == WeekTick::Open);
        REQUIRE(loyalty().gaps.size() == 2);
        for (const auto& gap : loyalty().gaps)
            CHECK(gap.customer == bench.key);
        done(services::logInteraction(office.workspace(), anInteraction().with(bench.regular).build(), {}));
        CHECK(loyalty().rows.count.met == 0);
        done(services::logInteraction(office.workspace(), anInteraction().with(bench.key).build(), {}));
        CHECK(loyalty().tick == WeekTick::Done);
    }
    THEN("in the window they stand above the others who are drifting") {
        bench.open(u"drifting"_s);
        auto* list = bench.named<ui::CardTable>(u"Drifting"_s);
        REQUIRE(list);
        REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 4; }, 20'000));
        CHECK(WindowBench::rows(*list)[1].startsWith(u"Zoe Key"_s));
        CHECK(WindowBench::rows(*list)[3].startsWith(u"Aaron Regular"_s));
    }
}
