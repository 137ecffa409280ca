// P15: do what you said; call back when you said: warned 15 minutes before, at the time and 5 minutes after.
#include "gui/shell/windowbench.h"

#include "rapport/services/commitments.h"
#include "rapport/services/reminders.h"
#include "ui/reminders/reminderbar.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

SCENARIO("P15: a promise is remembered to the promised minute", "[principle][P15]") {
    GIVEN("a call back promised for 15:00") {
        WindowBench bench;
        Office& office = bench.office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
        const CommitmentId call = bench.promises(anna, u"call about the oven"_s, {office.today(), QTime(15, 0)});
        const auto stageAt = [&](const Text& time) -> std::optional<ReminderStage> {
            office.itIs(time);
            const auto now = done(services::raiseReminders(office.workspace())).rows;
            return now.empty() ? std::nullopt : std::optional(now.front().stage);
        };

        THEN("it is brought up before, at and after its time, and not sooner") {
            CHECK_FALSE(stageAt("2026-11-21T14:40"));
            CHECK(stageAt("2026-11-21T14:45") == ReminderStage::Before);
            CHECK(stageAt("2026-11-21T15:00") == ReminderStage::At);
            CHECK(stageAt("2026-11-21T15:05") == ReminderStage::After);
            done(services::completeCommitment(office.workspace(), call));
            CHECK(done(services::reminders(office.workspace())).rows.empty());
        }
        AND_THEN("in the window a bar on top says it") {
            office.itIs("2026-11-21T14:50");
            bench.open(u"today"_s);
            const auto* bar = bench.window->findChild<ui::ReminderBar*>();
            REQUIRE(bar);
            CHECK(QTest::qWaitFor([&] { return bar->isVisible(); }, 20'000));
        }
    }
}
