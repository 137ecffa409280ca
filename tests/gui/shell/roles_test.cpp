#include "windowbench.h"

#include "rapport/services/interactions.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/customers/customereditor.h"
#include "ui/history/trashdialog.h"
#include "ui/interactions/logdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using ui::CardTable;

namespace {

/// An office with a promise of Péter's, one of Judit's and one that she gave him to keep.
struct SharedBench : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács").withBirthday("1980-11-21"));
    CustomerId trashed = office.knows(aCustomer().named("Ben Ode"));

    SharedBench() {
        done(services::setCustomerState(office.workspace(), {trashed}, domain::CustomerState::Trashed));
        promise("his own", office.peter, office.peter);
        promise("hers", office.judit, office.judit);
        promise("given to him", office.judit, office.peter);
    }
    void promise(const Text& words, StaffId by, StaffId owner) {
        office.works(by);
        domain::Commitment commitment = aCommitment().to(anna).saying(words).due("2026-11-20").inZone("Europe/Budapest");
        commitment.owner = owner;
        done(services::addCommitment(office.workspace(), commitment));
    }
    /// What can be triggered from the menus now, without what is on every page.
    [[nodiscard]] QStringList offered(const QString& menu) const {
        QStringList texts;
        for (const QAction* top : window->menuBar()->actions())
            if (top->menu()->accessibleName() == menu)
                for (const QAction* action : top->menu()->actions())
                    if (action->isVisible() && !action->isSeparator())
                        texts << action->text().remove(u'&').section(u'\t', 0, 0);
        return texts;
    }
    void select(CardTable& table, const QString& beginning) {
        const auto texts = rows(table);
        for (int row = 0; row < texts.size(); ++row)
            if (texts[row].startsWith(beginning))
                return table.selectRow(row);
        FAIL("no row " << beginning.toStdString());
    }
};

} // namespace

TEST_CASE("staff are not offered what only managers do", "[gui][permissions]") {
    SharedBench bench;
    bench.office.logsIn(bench.office.peter);
    ui::MainWindow& window = bench.open(u"customers"_s);
    CHECK(bench.offered(u"Actions"_s) == QStringList{u"Log interaction…"_s, u"Plan interaction…"_s, u"Open customer"_s,
                                                     u"Log with this customer"_s, u"Call brief"_s, u"What they need…"_s,
                                                     u"Deadline…"_s, u"Gesture…"_s, u"Ask for feedback…"_s,
                                                     u"Search customers"_s});
    CHECK_FALSE(bench.offered(u"File"_s).contains(u"Import…"_s));
    CHECK_FALSE(bench.named<QPushButton>(u"New customer"_s));
    CHECK(bench.named<QPushButton>(u"Log interaction"_s)->isEnabled());
    // Nor by their keys.
    auto* table = bench.named<CardTable>(u"Customers"_s);
    QTest::keyClick(table, Qt::Key_N);
    QTest::keyClick(table, Qt::Key_E);
    QTest::keyClick(table, Qt::Key_Delete);
    QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
    CHECK_FALSE(QApplication::activeModalWidget());
    CHECK(window.findChildren<ui::CustomerEditor*>().isEmpty());
    CHECK(bench.office.pageOf(bench.anna).record.customer.state == domain::CustomerState::Active);

    window.openPage(u"milestones"_s);
    CHECK_FALSE(bench.offered(u"Actions"_s).contains(u"New milestone"_s));
    CHECK_FALSE(bench.offered(u"Actions"_s).contains(u"Delete"_s));
    CHECK(bench.offered(u"Actions"_s).contains(u"Greet"_s));
    window.openPage(u"settings"_s);
    CHECK(QTest::qWaitFor([&] { return bench.named<CardTable>(u"Staff members"_s)->model()->rowCount() == 3; }));
    CHECK_FALSE(bench.named<QPushButton>(u"Add staff member"_s));
    CHECK_FALSE(bench.named<QPushButton>(u"Add custom field"_s));
    QTest::keyClick(bench.named<CardTable>(u"Staff members"_s), Qt::Key_Return);
    CHECK_FALSE(QApplication::activeModalWidget());
}

TEST_CASE("staff act on their own commitments and are told why not on others'", "[gui][permissions]") {
    SharedBench bench;
    bench.office.logsIn(bench.office.peter);
    bench.open(u"commitments"_s);
    auto* table = bench.named<CardTable>(u"Commitments"_s);
    CHECK_FALSE(table->rowAction(u"assign"_s));
    CHECK_FALSE(bench.named<QPushButton>(u"Assign"_s));
    for (const auto& own : {u"his own"_s, u"given to him"_s}) {
        bench.select(*table, own);
        CHECK(table->rowAction(u"done"_s)->isEnabled());
    }
    bench.select(*table, u"hers"_s);
    CHECK_FALSE(table->rowAction(u"done"_s)->isEnabled());
    CHECK_FALSE(table->rowAction(u"edit"_s)->isEnabled());
    auto* button = bench.named<QPushButton>(u"Done"_s);
    REQUIRE(button);
    CHECK_FALSE(button->isEnabled());
    CHECK(button->toolTip() == u"This commitment was made by somebody else and is theirs to keep. Ask a manager or an owner."_s);
}

TEST_CASE("staff are shown their own rate only", "[gui][permissions]") {
    SharedBench bench;
    bench.office.logsIn(bench.office.peter);
    bench.open(u"commitments"_s);
    const auto texts = bench.rows(*bench.named<CardTable>(u"Commitments"_s));
    CHECK(texts.contains(u"Péter Nagy · 2 overdue · oldest 1 day · kept 0 of 2"_s));
    CHECK(texts.contains(u"Judit Szabó · 1 overdue · oldest 1 day"_s));
    CHECK(bench.named<QPushButton>(u"of 2 that came due"_s));
}

TEST_CASE("staff log without giving promises to others", "[gui][permissions]") {
    SharedBench bench;
    bench.office.logsIn(bench.office.peter);
    bench.open(u"customers"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_L, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return bench.window->findChild<ui::LogDialog*>(); }));
    CHECK(bench.window->findChild<ui::LogDialog*>()->isVisible());
}

TEST_CASE("the trash can be looked into by everybody, and emptied into the list by managers", "[gui][permissions]") {
    for (const bool manager : {false, true}) {
        SharedBench bench;
        bench.office.logsIn(manager ? bench.office.judit : bench.office.peter);
        bench.open();
        const ui::UiContext context{bench.office.workspace(), bench.window->messages(), bench.dialogs};
        ui::TrashDialog dialog(context, bench.window.get());
        QSignalSpy filled(&dialog, &ui::ListSheet::filled);
        dialog.open();
        REQUIRE((!filled.isEmpty() || filled.wait()));
        const auto buttons = dialog.findChildren<QPushButton*>();
        CHECK(std::any_of(buttons.begin(), buttons.end(), [](const auto* button) {
                  return button->accessibleName() == u"Restore"_s && button->isVisible();
              }) == manager);
        QTest::keyClick(dialog.findChild<CardTable*>(), Qt::Key_Return);
        const auto state = [&] { return bench.office.pageOf(bench.trashed).record.customer.state; };
        if (manager)
            CHECK(QTest::qWaitFor([&] { return state() == domain::CustomerState::Active; }));
        else
            CHECK(state() == domain::CustomerState::Trashed);
    }
}

TEST_CASE("managers are offered customers, owners members and settings as well", "[gui][permissions]") {
    for (const bool owner : {false, true}) {
        SharedBench bench;
        bench.office.logsIn(owner ? bench.office.maria : bench.office.judit);
        ui::MainWindow& window = bench.open(u"customers"_s);
        CHECK(bench.offered(u"Actions"_s).contains(u"New customer"_s));
        CHECK(bench.offered(u"File"_s).contains(u"Import…"_s));
        window.openPage(u"commitments"_s);
        CHECK(bench.offered(u"Actions"_s).contains(u"Assign"_s));
        window.openPage(u"settings"_s);
        CHECK((bench.named<QPushButton>(u"Add staff member"_s) != nullptr) == owner);
        CHECK((bench.named<QPushButton>(u"Add custom field"_s) != nullptr) == owner);
    }
}

TEST_CASE("in an office nobody chooses who they are", "[gui][permissions]") {
    for (const bool office : {false, true}) {
        SharedBench bench;
        if (office)
            bench.office.logsIn(bench.office.peter);
        else
            bench.office.works(bench.office.peter);
        bench.open();
        // A name to press, or to read.
        REQUIRE(QTest::qWaitFor([&] { return bench.named<QWidget>(u"Péter Nagy · staff"_s); }));
        CHECK((bench.named<QPushButton>(u"Péter Nagy · staff"_s) != nullptr) == !office);
        CHECK((bench.named<QLabel>(u"Péter Nagy · staff"_s) != nullptr) == office);
    }
}

TEST_CASE("an empty office tells staff who begins", "[gui][permissions]") {
    WindowBench bench;
    bench.office.logsIn(bench.office.peter);
    ui::MainWindow& window = bench.open(u"today"_s);
    for (const auto& page : {u"today"_s, u"customers"_s}) {
        window.openPage(page);
        CHECK(QTest::qWaitFor(
            [&] { return bench.named<QWidget>(u"No customers yet. A manager or an owner adds the first ones."_s); }));
        CHECK_FALSE(bench.named<QPushButton>(u"Add a customer"_s));
        CHECK_FALSE(bench.named<QPushButton>(u"Import contacts"_s));
    }
}
