#include "ui/history/historydialog.h"
#include "ui/history/trashdialog.h"

#include "gui/work/windowfixture.h"
#include "rapport/services/commitments.h"
#include "rapport/services/customers.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    OfficeStore office;
    HeardMessages messages;
    WillingDialogs dialogs;
    ui::UiContext context{office.workspace, messages, dialogs};
    QWidget window;
    CustomerId anna = office.add(aCustomer().named("Anna Kovács"));

    Desk() {
        window.resize(1000, 700);
        window.show();
    }
};

int rowsOf(const QDialog& dialog) { return dialog.findChild<ui::CardTable*>()->model()->rowCount(); }

} // namespace

TEST_CASE("a record's history is shown and follows what is done meanwhile", "[gui][work]") {
    Desk desk;
    const auto id = desk.office.add(aCommitment().to(desk.anna).ownedBy(desk.office.maria));
    auto* dialog = new ui::HistoryDialog(desk.context, std::pair(storage::Entity::Commitment, id.value()), &desk.window);
    dialog->open();
    REQUIRE(eventually([&] { return rowsOf(*dialog) > 0; }));
    const int before = rowsOf(*dialog);
    CHECK(namelessControls(dialog) == QStringList());
    services::completeCommitment(desk.office.workspace, id).waitForFinished();
    REQUIRE(eventually([&] { return rowsOf(*dialog) > before; }));
    CHECK(dialog->findChild<ui::CardTable*>()->model()->index(0, 0).data().toString().contains(u"Maria"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog->isVisible());
}

TEST_CASE("Enter brings a customer back from the trash", "[gui][work]") {
    Desk desk;
    services::setCustomerState(desk.office.workspace, {desk.anna}, domain::CustomerState::Trashed).waitForFinished();
    auto* dialog = new ui::TrashDialog(desk.context, &desk.window);
    dialog->open();
    REQUIRE(eventually([&] { return rowsOf(*dialog) == 1; }));
    CHECK(namelessControls(dialog) == QStringList());
    QTest::keyClick(dialog->findChild<ui::CardTable*>(), Qt::Key_Return);
    REQUIRE(eventually([&] { return rowsOf(*dialog) == 0; }));
    CHECK(desk.messages.dones == QStringList{u"Restored Anna Kovács"_s});
    const auto restored = desk.office.read(
        [&](storage::ReadSession& session) { return storage::CustomerRepository(session).find(desk.anna)->state; });
    CHECK(restored == domain::CustomerState::Active);
}
