// P6: take an interest: topics, goals and care note on a call brief shown before every call.
#include "gui/shell/windowbench.h"

#include "rapport/presentation/callbrief.h"
#include "rapport/services/callbrief.h"
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
