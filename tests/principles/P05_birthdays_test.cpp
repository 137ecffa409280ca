// P5: remember birthdays and anniversaries, congratulate: milestones, greetings, one-key send and log.
#include "gui/shell/windowbench.h"

#include "rapport/services/history.h"
#include "rapport/services/today.h"
#include "ui/common/cardtable.h"
#include "ui/milestones/greetdialog.h"

#include <QPlainTextEdit>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

SCENARIO("P5: a birthday is greeted with two keys, once", "[principle][P05]") {
    GIVEN("a customer whose birthday is today") {
        WindowBench bench;
        Office& office = bench.office;
        office.knows(aCustomer().named("Anna Kovács").withBirthday("1980-11-21"));
        const auto toGreet = [&] { return done(services::today(office.workspace())).milestoneCount; };
        CHECK(toGreet() == 1);

        WHEN("G and Enter are pressed on Today") {
            bench.open(u"today"_s);
            auto* list = bench.named<ui::CardTable>(u"Today"_s);
            REQUIRE(list);
            REQUIRE(QTest::qWaitFor([&] { return list->selectedRow().isValid(); }, 20'000));
            QTest::keyClick(list, Qt::Key_G);
            const QPointer<ui::GreetDialog> dialog = bench.window->findChild<ui::GreetDialog*>();
            REQUIRE(dialog);
            QTest::keyClick(dialog->findChild<QPlainTextEdit*>(), Qt::Key_Return);
            THEN("she is greeted and asked for no more, until it is undone") {
                REQUIRE(QTest::qWaitFor([&] { return toGreet() == 0; }, 20'000));
                done(services::undo(office.workspace()));
                CHECK(toGreet() == 1);
            }
        }
        WHEN("the day passes without a word") {
            office.itIs("2026-11-23T09:00");
            THEN("she is still to be greeted, belatedly") { CHECK(toGreet() == 1); }
        }
    }
}
