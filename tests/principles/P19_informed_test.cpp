// P19: educate, be open. Interactions that informed; who has not yet been told about a change (price, product, outage).
#include "gui/shell/windowbench.h"

#include "rapport/services/announcements.h"
#include "rapport/services/answers.h"
#include "rapport/services/interactions.h"
#include "ui/common/cardtable.h"

#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct ChangeBench : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    AnswerId price = done(services::addAnswer(office.workspace(), u"What do you charge?"_s, u"Thirty euros."_s));

    ChangeBench() {
        domain::Interaction call = anInteraction().with({anna, ben}).at("2026-11-10T10:00Z");
        call.told = {{price, 1, u"Thirty euros."_s}};
        (void)done(services::logInteraction(office.workspace(), call, {}));
        (void)done(services::editAnswer(office.workspace(), price, {{}, u"Forty euros."_s, 1}));
    }
    /// Also while an empty list is replaced by its sentence.
    ui::CardTable* list() {
        for (auto* table : window->findChildren<ui::CardTable*>())
            if (table->accessibleName() == u"Answers"_s)
                return table;
        FAIL("there is no such table");
        return nullptr;
    }
    bool shows(const QStringList& wanted) {
        return QTest::qWaitFor([&] { return rows(*list()) == wanted; }, 20'000);
    }
};

} // namespace

TEST_CASE_METHOD(ChangeBench, "P19: whoever was told the old price hears of the new one, ticked off by one key", "[principles]") {
    open(u"answers"_s);
    REQUIRE(QTest::qWaitFor([this] { return list()->model()->rowCount() == 1; }, 20'000));
    QTest::keyClick(list(), Qt::Key_A);
    REQUIRE(shows({u"Forty euros. · 0 of 2 told"_s, u"Anna Kovács"_s, u"Ben Ode"_s}));
    list()->setFocus();
    list()->selectRow(1);
    QTest::keyClick(list(), Qt::Key_T);
    REQUIRE(shows({u"Forty euros. · 1 of 2 told"_s, u"Ben Ode"_s}));
    const auto told = done(services::toldTo(office.workspace(), anna));
    REQUIRE(told.size() == 2);
    CHECK(told.front().words == u"Forty euros."_s);
    CHECK(done(services::loadInteraction(office.workspace(), told.front().interaction)).aims ==
          std::vector{domain::Aim::Informed});
    REQUIRE(QTest::qWaitFor([this] { return list()->selectedRow().row() == 1; }, 20'000));
    QTest::keyClick(list(), Qt::Key_X); // knows already: nothing is logged
    REQUIRE(shows({}));
    CHECK(done(services::toldTo(office.workspace(), ben)).size() == 1);
    CHECK(done(services::announcements(office.workspace())).empty());
    CHECK(done(services::announcements(office.workspace(), false)).front().told == 2);
}

TEST_CASE_METHOD(ChangeBench, "P19: who has not heard of an outage yet is known, of each customer too", "[principles]") {
    const auto water = done(services::announce(office.workspace(), u"No water on Monday."_s, {anna, ben}));
    CHECK(done(services::announcementsFor(office.workspace(), ben)).front().id == water);
    (void)done(services::tellAnnouncement(office.workspace(), water, ben, {domain::Channel::Message, {}}));
    CHECK(done(services::announcementsFor(office.workspace(), ben)).empty());
    CHECK(done(services::announcementsFor(office.workspace(), anna)).size() == 1);
}
