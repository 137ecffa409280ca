// P18: channels differ by customer: contacting through another channel than the preferred one, or outside the best hours, says
// so.
#include "principles/carewindow.h"

#include "rapport/presentation/contacthint.h"
#include "rapport/services/interactions.h"
#include "ui/customers/contactssheet.h"
#include "ui/interactions/logdialog.h"

#include <QPushButton>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("P18: another channel or another hour than the customer likes is pointed out", "[principle][P18]") {
    Customer anna = aCustomer().named("Anna Kovács").preferring(Channel::Email);
    anna.bestHours = u"9-11"_s;
    anna.timeZone = u"Europe/London"_s;
    const auto hint = [&](Channel channel, const Text& at, Direction direction = Direction::Out) {
        return presentation::contactHint(anna, channel, direction, momentOf(at), Office::zone());
    };
    CHECK(hint(Channel::Email, "2026-11-20T20:00Z").isEmpty());
    CHECK(hint(Channel::Call, "2026-11-20T09:30Z") == u"Prefers: e-mail"_s);
    CHECK(hint(Channel::Call, "2026-11-20T20:00Z").contains(u"outside their best hours: 9-11"_s));
    CHECK(hint(Channel::Letter, "2026-11-20T20:00Z") == u"Prefers: e-mail"_s);
    CHECK(hint(Channel::Call, "2026-11-20T20:00Z", Direction::In).isEmpty());
    anna.preferredChannel.reset();
    anna.bestHours.clear();
    CHECK(hint(Channel::Call, "2026-11-20T20:00Z").isEmpty());
}

SCENARIO("P18: the log says it without asking anything", "[principle][P18]") {
    GIVEN("a customer who prefers e-mail") {
        WindowBench bench;
        const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács").preferring(Channel::Email));
        bench.open(u"customers"_s);
        bench.window->openCustomer(anna);
        const auto button = [&] { return bench.named<QPushButton>(u"Log"_s); };
        REQUIRE(QTest::qWaitFor([&] { return button() != nullptr; }, 20'000));
        WHEN("a call with her is logged") {
            QTest::mouseClick(button(), Qt::LeftButton);
            auto* dialog = bench.window->findChild<ui::LogDialog*>();
            REQUIRE(dialog);
            THEN("a line points it out") {
                CHECK(QTest::qWaitFor([&] { return dialog->quietLine() == u"Prefers: e-mail"_s; }, 20'000));
            }
        }
    }
}

TEST_CASE_METHOD(CareWindow, "P18: beside a customer stands how many contacts came as they prefer, and it opens them",
                 "[principles]") {
    const CustomerId mia = office.knows(aCustomer().named("Mia Mail").preferring(domain::Channel::Email));
    done(services::logInteraction(office.workspace(), anInteraction().with(mia).by(domain::Channel::Email).noting("the offer"),
                                  {}));
    done(services::logInteraction(office.workspace(), anInteraction().with(mia).noting("rang about it"), {}));
    open(u"customers"_s);
    window->openCustomer(mia);
    const QString share = u"1 of 2 contacts by e-mail, as they prefer"_s;
    REQUIRE(eventually([&] { return line(share) != nullptr; }));
    line(share)->setFocus();
    QTest::keyClick(line(share), Qt::Key_Space);
    REQUIRE(eventually([&] { return window->findChild<ui::ContactsSheet*>() != nullptr; }));
    auto* list = window->findChild<ui::ContactsSheet*>()->findChild<ui::CardTable*>();
    REQUIRE(eventually([&] { return list->model()->rowCount() == 1; }));
    CHECK(list->model()->index(0, 0).data().toString() == u"E-mail: the offer"_s);
}
