// P2: ask clarifying questions, don't jump to conclusions: understood and confirmed by the customer; unconfirmed ones are listed.
#include "gui/shell/windowbench.h"

#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/storage/customerlist.h"
#include "ui/customers/timelineview.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

SCENARIO("P2: what we understood waits for the customer's yes", "[principle][P02]") {
    GIVEN("a conversation of which something was understood, and not confirmed") {
        WindowBench bench;
        Office& office = bench.office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
        const auto talk = done(services::logInteraction(
            office.workspace(), anInteraction().with(anna).at("2026-11-19T10:00").understood("two in June").build(), {}));
        const auto listed = [&] {
            storage::CustomerFilter filter;
            filter.unconfirmed = true;
            return office.looks([&](storage::ReadSession& session) {
                return storage::countCustomers(session, filter, office.now(), Office::zone());
            });
        };
        CHECK(listed() == 1);

        WHEN("she says yes") {
            done(services::confirmInteraction(office.workspace(), talk.interaction));
            THEN("she is listed no longer, and one undo takes that back") {
                CHECK(listed() == 0);
                done(services::undo(office.workspace()));
                CHECK(listed() == 1);
            }
        }
        WHEN("C is pressed on the entry in the window") {
            bench.open(u"customers"_s);
            bench.window->openCustomer(anna);
            REQUIRE(QTest::qWaitFor([&] { return bench.window->findChild<ui::TimelineView*>() != nullptr; }, 20'000));
            auto* timeline = bench.window->findChild<ui::TimelineView*>();
            timeline->focus(talk.interaction);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_C);
            THEN("it is confirmed") {
                CHECK(QTest::qWaitFor([&] { return listed() == 0; }, 20'000));
            }
        }
    }
}

TEST_CASE("P2: what was not written down cannot be confirmed", "[principle][P02]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto talk = done(services::logInteraction(office.workspace(), anInteraction().with(anna).noting("rang").build(), {}));
    CHECK(errorOf([&] { done(services::confirmInteraction(office.workspace(), talk.interaction)); }) == ErrorCode::InvalidInput);
}
