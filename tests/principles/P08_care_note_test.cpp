// P8: old-fashioned care, patience: the care note is shown first, wherever the customer appears.
#include "gui/shell/windowbench.h"

#include "rapport/presentation/callbrief.h"
#include "rapport/presentation/reminders.h"
#include "rapport/services/callbrief.h"
#include "rapport/services/reminders.h"
#include "ui/common/cardtable.h"
#include "ui/common/carenote.h"

#include <QCursor>
#include <QHelpEvent>
#include <QToolTip>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

SCENARIO("P8: the care note is shown first", "[principle][P08]") {
    GIVEN("a customer who is hard of hearing, with a promise that is due") {
        WindowBench bench;
        Office& office = bench.office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").withCareNote("speak slowly"));
        bench.promises(anna, u"call about the oven"_s, {office.today(), QTime(10, 10)});

        THEN("the call brief begins with it") {
            const auto brief = done(services::callBrief(office.workspace(), anna));
            CHECK(presentation::inWords(brief, office.now(), Office::zone()).careNote == u"speak slowly"_s);
        }
        THEN("a reminder says it before anything else") {
            office.itIs("2026-11-21T10:10");
            const auto due = office.looks([&](storage::ReadSession& session) {
                return storage::remindersNow(session, {}, office.now(), Office::zone(), 10);
            });
            const auto lines = presentation::reminderLines(due, office.now(), Office::zone());
            CHECK(presentation::reminderNotice(lines).text.startsWith(u"speak slowly\n"_s));
        }
        AND_THEN("in the window her page begins with it, and so does the tip of her row in a list") {
            bench.open(u"today"_s);
            auto* list = bench.named<ui::CardTable>(u"Today"_s);
            REQUIRE(list);
            REQUIRE(QTest::qWaitFor([&] { return list->selectedRow().isValid(); }, 20'000));
            const auto note = [&] { return bench.window->findChild<ui::CareNote*>()->text(); };
            CHECK(QTest::qWaitFor([&] { return note() == u"speak slowly"_s; }, 20'000));
            const QPoint place = list->visualRect(list->selectedRow()).center();
            QCursor::setPos(list->viewport()->mapToGlobal(place));
            QHelpEvent asked(QEvent::ToolTip, place, list->viewport()->mapToGlobal(place));
            QCoreApplication::sendEvent(list->viewport(), &asked);
            CHECK(QTest::qWaitFor([] { return QToolTip::text().contains(u"speak slowly"_s); }, 20'000));
        }
    }
}
