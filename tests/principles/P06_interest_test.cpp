// P6: take an interest: topics, goals and care note on a call brief shown before every call.
#include "gui/shell/windowbench.h"

#include "rapport/presentation/callbrief.h"
#include "rapport/services/callbrief.h"
#include "rapport/services/goals.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "ui/common/cardtable.h"
#include "ui/customers/callbriefdialog.h"

#include <QPushButton>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const presentation::CallBriefWords& words) {
    QStringList lines;
    for (const auto& section : words.sections)
        for (const auto& line : section.lines)
            lines << section.title + u": "_s + line.text;
    return lines;
}

} // namespace

SCENARIO("P6: what a customer cares about is known before the call", "[principle][P06]") {
    GIVEN("a customer with a goal, to whom a topic is added while logging") {
        WindowBench bench;
        Office& office = bench.office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").withGoal("a second shop"));
        done(services::logInteraction(office.workspace(), anInteraction().with(anna).saying("it is for the dog").build(), {},
                                      {u"her dog Bodri"_s}));

        THEN("the brief says both, and her own words") {
            const auto brief = done(services::callBrief(office.workspace(), anna));
            const QStringList lines = linesOf(presentation::inWords(brief, office.now(), Office::zone()));
            CHECK(lines.contains(u"Goals: “a second shop”"_s));
            CHECK(lines.contains(u"Topics: her dog Bodri"_s));
            CHECK(lines.contains(u"In their words: “it is for the dog”"_s));
        }
        AND_THEN("in the window it is one key away") {
            bench.open(u"customers"_s);
            bench.window->openCustomer(anna);
            const auto button = [&] { return bench.named<QPushButton>(u"Call brief"_s); };
            REQUIRE(QTest::qWaitFor([&] { return button() != nullptr; }, 20'000));
            QTest::mouseClick(button(), Qt::LeftButton);
            CHECK(bench.window->findChild<ui::CallBriefDialog*>() != nullptr);
        }
    }
}

SCENARIO("P6: a goal is asked about again after a year", "[principle][P06]") {
    GIVEN("two customers with a goal, of whom one said so this year") {
        WindowBench bench;
        Office& office = bench.office;
        office.itIs("2025-11-20T10:00");
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").withGoal("a second shop"));
        office.itIs("2026-03-01T10:00");
        (void)office.knows(aCustomer().named("Ben Ode").withGoal("a quiet year"));
        office.itIs("2026-11-21T10:00");
        const auto words = [&] {
            const auto brief = done(services::callBrief(office.workspace(), anna));
            return presentation::inWords(brief, office.now(), Office::zone());
        };
        const auto goalChip = [&] {
            for (const auto& section : words().sections)
                if (section.title == u"Goals"_s)
                    return section.lines.front().chip;
            return QString();
        };
        CHECK(goalChip() == u"still true?"_s);

        THEN("Today asks about it, and one key says that it still holds") {
            bench.open();
            auto* table = bench.named<ui::CardTable>(u"Today"_s);
            const auto there = [&] { return WindowBench::rows(*table).filter(u"“a second shop”"_s).size() == 1; };
            REQUIRE(QTest::qWaitFor(there, 20'000));
            CHECK(WindowBench::rows(*table).filter(u"a quiet year"_s).isEmpty());
            table->selectRow(1); // below the heading
            QTest::keyClick(table, Qt::Key_Y);
            REQUIRE(QTest::qWaitFor([&] { return goalChip() == u"still true today"_s; }, 20'000));
            const auto goal = office.pageOf(anna).record.customer.goals.front();
            CHECK(goal == Goal{u"a second shop"_s, QDate(2025, 11, 20), office.today()});
            CHECK(done(services::goalsToConfirm(office.workspace(), 5)).empty());
            done(services::undo(office.workspace()));
            CHECK(done(services::goalsToConfirm(office.workspace(), 5)).size() == 1);
        }
        AND_THEN("what is no goal of theirs is not confirmed") {
            CHECK(errorOf([&] { done(services::confirmGoals(office.workspace(), anna, {u"a third shop"_s})); }) ==
                  ErrorCode::NoSuchRecord);
        }
    }
}
