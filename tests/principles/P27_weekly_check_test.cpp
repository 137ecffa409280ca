// P27, check yourself every week: six acts (loyalty given, communicated, understood goals, consistent, kept word, surprised),
// filled in from what was logged, each tick opening its evidence; printable.
#include "gui/shell/windowbench.h"

#include "rapport/services/interactions.h"
#include "rapport/services/week.h"
#include "ui/common/cardtable.h"
#include "ui/insights/insightspage.h"

#include <QFile>
#include <QPushButton>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

services::WeekActCheck actOf(Office& office, WeekAct act) {
    return done(services::weeklyCheck(office.workspace(), {office.today()})).acts.at(static_cast<size_t>(act));
}

QStringList linesOf(const ui::CardTable& table) {
    QStringList lines;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.model()->columnCount(); ++column)
            cells += table.model()->index(row, column).data().toString();
        lines += cells.join(u' ');
    }
    return lines;
}

} // namespace

SCENARIO("P27: the week is checked from what was logged", "[principle][P27]") {
    GIVEN("a week with a confirmed conversation, a letter to one who prefers to be called, and two promises") {
        WindowBench bench;
        Office& office = bench.office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key().withGoal("a second shop"));
        const CustomerId ben = office.knows(aCustomer().named("Ben Ode").preferring(Channel::Call));
        done(services::logInteraction(
            office.workspace(), anInteraction().with(anna).noting("wants two").understood("two in June", true).build(), {}));
        done(services::logInteraction(office.workspace(), anInteraction().with(ben).by(Channel::Letter).build(), {}));
        const CommitmentId kept = bench.promises(anna, u"send the offer"_s, {office.today(), {}});
        done(services::completeCommitment(office.workspace(), kept));
        bench.promises(ben, u"call about the oven"_s, {office.today().addDays(-2), {}});

        THEN("each act says what it came to, with the records that each number counts") {
            CHECK(actOf(office, WeekAct::LoyaltyGiven).tick == WeekTick::Done);
            CHECK(actOf(office, WeekAct::Communicated).tick == WeekTick::Done);
            CHECK(actOf(office, WeekAct::UnderstoodGoals).tick == WeekTick::Done);
            CHECK(actOf(office, WeekAct::Consistent).tick == WeekTick::Open);
            CHECK(actOf(office, WeekAct::KeptWord).tick == WeekTick::Open);
            for (const WeekAct act : weekActs) {
                const auto rows = actOf(office, act).rows;
                CHECK(std::ssize(rows.met) == rows.count.met);
                CHECK(std::ssize(rows.missed) == rows.count.missed);
            }
        }
        THEN("what nothing of is logged has no verdict, good or bad") {
            CHECK(actOf(office, WeekAct::Surprised).tick == WeekTick::Unknown);
        }
        AND_THEN("in the window a tick opens its evidence, and the week is printed on paper") {
            bench.dialogs.saveTo = bench.folder.filePath(u"week.pdf"_s);
            bench.open(u"insights"_s);
            auto* list = bench.named<ui::CardTable>(u"Insights"_s);
            REQUIRE(list);
            const auto rowWith = [&](const QString& part) {
                const auto lines = linesOf(*list);
                const auto found = lines.filter(part);
                return found.isEmpty() ? -1 : static_cast<int>(lines.indexOf(found.first()));
            };
            REQUIRE(QTest::qWaitFor([&] { return rowWith(u"Loyalty given: done"_s) >= 0; }, 20'000));
            list->selectRow(rowWith(u"Loyalty given: done"_s) + 1);
            QTest::keyClick(list, Qt::Key_Return);
            CHECK(QTest::qWaitFor([&] { return rowWith(u"wants two"_s) >= 0; }, 20'000));
            auto* page = bench.window->findChild<ui::InsightsPage*>();
            REQUIRE(page);
            QSignalSpy printed(page, &ui::InsightsPage::printed);
            QTest::mouseClick(bench.named<QPushButton>(u"Print this week to PDF…"_s), Qt::LeftButton);
            REQUIRE((!printed.isEmpty() || printed.wait(20'000)));
            CHECK(QFile(bench.dialogs.saveTo).size() > 1000);
        }
    }
}
