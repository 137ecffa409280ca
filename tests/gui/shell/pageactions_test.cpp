#include "windowbench.h"

#include "rapport/services/milestones.h"
#include "rapport/storage/commitmentrepository.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/common/cardtable.h"
#include "ui/customers/customereditor.h"
#include "ui/importing/importdialog.h"
#include "ui/interactions/logdialog.h"
#include "ui/search/searchpalette.h"

#include <QMenuBar>
#include <QPointer>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QMenu* menuNamed(const ui::MainWindow& window, const QString& name) {
    for (const QAction* entry : window.menuBar()->actions())
        if (entry->menu()->accessibleName() == name)
            return entry->menu();
    return nullptr;
}

/// "Done D", "New commitment N" … of the menu.
QStringList entries(const ui::MainWindow& window) {
    QStringList texts;
    for (const QAction* action : menuNamed(window, u"Actions"_s)->actions())
        if (!action->isSeparator())
            texts << (action->text().remove(u'&').replace(u'\t', u' ') + u' ' + action->shortcut().toString()).trimmed();
    return texts;
}

QAction* entry(const ui::MainWindow& window, const QString& text) {
    for (QAction* action : menuNamed(window, u"Actions"_s)->actions())
        if (action->text().remove(u'&').section(u'\t', 0, 0) == text)
            return action;
    return nullptr;
}

template <typename Dialog>
bool opens(const ui::MainWindow& window) {
    return QTest::qWaitFor([&] { return window.findChild<Dialog*>() && window.findChild<Dialog*>()->isVisible(); });
}

} // namespace

TEST_CASE("what can be done on a page is on the menu with its key", "[gui]") {
    WindowBench bench;
    const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács"));
    bench.promises(anna, u"call back"_s, {bench.office.today().addDays(-1), {}});
    ui::MainWindow& window = bench.open(u"commitments"_s);
    CHECK(entries(window) == QStringList{u"Log interaction… Ctrl+L"_s, u"Plan interaction… Ctrl+P"_s, u"Done D"_s, u"Re-date R"_s,
                                         u"Assign A"_s, u"Edit E"_s, u"Released by the customer X"_s,
                                         u"Withdrawn, entered by mistake W"_s, u"Skip this one of a series S"_s,
                                         u"Broken Shift+B"_s, u"Open customer Enter"_s, u"Call brief B"_s,
                                         u"History of this record H"_s, u"New commitment N"_s});
    window.openPage(u"milestones"_s);
    CHECK(entries(window).contains(u"Greet G"_s));
    CHECK(entries(window).contains(u"New milestone N"_s));
    CHECK_FALSE(entries(window).contains(u"New commitment N"_s));
    window.openPage(u"customers"_s);
    CHECK(entries(window).contains(u"New customer N"_s));
    CHECK(entries(window).contains(u"Edit customer E"_s));
    window.openPage(u"today"_s);
    for (const auto& text : {u"Done D"_s, u"Re-date R"_s, u"Assign A"_s, u"Greet G"_s, u"Log L"_s, u"Call brief B"_s})
        CHECK(entries(window).contains(text));
    window.openPage(u"settings"_s);
    CHECK(entries(window).contains(u"Add staff member"_s));
}

TEST_CASE("the menu does to the selected row what its key does", "[gui]") {
    WindowBench bench;
    const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács"));
    const auto id = bench.promises(anna, u"call back"_s, {bench.office.today().addDays(-1), {}});
    ui::MainWindow& window = bench.open(u"commitments"_s);
    QAction* done = entry(window, u"Done"_s);
    REQUIRE(done);
    REQUIRE(QTest::qWaitFor([&] { return done->isEnabled(); }));
    done->trigger();
    const auto outcome = [&] {
        return bench.office.looks(
            [id](storage::ReadSession& session) { return storage::CommitmentRepository(session).find(id)->outcome; });
    };
    CHECK(QTest::qWaitFor([&] { return outcome() == domain::CommitmentOutcome::KeptLate; }));
    CHECK(QTest::qWaitFor([&] { return !done->isEnabled(); })); // nothing is left to do it to
    entry(window, u"New commitment"_s)->trigger();
    CHECK(opens<ui::CommitmentEditor>(window));
}

TEST_CASE("a page without rows still makes a new one by its key", "[gui]") {
    WindowBench bench;
    ui::MainWindow& window = bench.open(u"commitments"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_N);
    CHECK(opens<ui::CommitmentEditor>(window));
}

TEST_CASE("letters typed into a choice do nothing to the list beside it", "[gui]") {
    WindowBench bench;
    const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács"));
    bench.promises(anna, u"call back"_s, {bench.office.today().addDays(-1), {}});
    ui::MainWindow& window = bench.open(u"commitments"_s);
    auto* owner = bench.named<QWidget>(u"Owner"_s);
    REQUIRE(owner);
    owner->setFocus();
    QTest::keyClick(owner, Qt::Key_D);
    CHECK(window.messages().text().isEmpty());
    CHECK(entry(window, u"Done"_s)->isEnabled());
}

TEST_CASE("in an empty store Today leads to the first customer and to an import", "[gui]") {
    WindowBench bench;
    ui::MainWindow& window = bench.open();
    const QPointer<QPushButton> add = bench.named<QPushButton>(u"Add a customer"_s);
    const QPointer<QPushButton> import = bench.named<QPushButton>(u"Import contacts"_s);
    REQUIRE(add);
    REQUIRE(import);
    SECTION("a customer is added") {
        QTest::mouseClick(add, Qt::LeftButton);
        CHECK(window.pages().currentId() == u"customers"_s);
        CHECK(opens<ui::CustomerEditor>(window));
    }
    SECTION("contacts are imported") {
        QTest::mouseClick(import, Qt::LeftButton);
        CHECK(opens<ui::ImportDialog>(window));
    }
    SECTION("once there is a customer, the day is merely quiet") {
        bench.office.knows(aCustomer().named("Anna Kovács"));
        CHECK(QTest::qWaitFor([&] { return add->text() == u"Log interaction"_s && import.isNull(); }));
    }
}

namespace {
/// The same office, opened by a window that must not write.
struct ReadOnlyBench : WindowBench {
    std::unique_ptr<storage::Store> readOnly;
    std::unique_ptr<FixedClock> clock;
    std::unique_ptr<services::Workspace> reader;

    ui::MainWindow& openReadOnly(const QString& page) {
        readOnly = storage::Store::open(office.location(), {.readOnly = true});
        clock = std::make_unique<FixedClock>(office.now(), Office::zone());
        reader.reset(new services::Workspace{*readOnly, *clock, office.maria});
        window = std::make_unique<ui::MainWindow>(ui::MainWindow::Outside{*reader, dialogs, theme, settings});
        window->resize(1280, 800);
        QSignalSpy filled(window.get(), &ui::MainWindow::filled);
        window->start(page);
        window->show();
        QApplication::setActiveWindow(window.get());
        REQUIRE((!filled.isEmpty() || filled.wait()));
        return *window;
    }
    ~ReadOnlyBench() { window.reset(); }
};
} // namespace

TEST_CASE("a store that is only read offers no change anywhere, and says why", "[gui]") {
    ReadOnlyBench bench;
    const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács").withBirthday("1966-11-21"));
    bench.promises(anna, u"call back"_s, {bench.office.today().addDays(-1), {}});
    ui::MainWindow& window = bench.openReadOnly(u"today"_s);
    CHECK(window.messages().text().startsWith(u"This store is open for reading only"_s));
    const QSet<QString> harmless{u"Open customer"_s,
                                 u"History of this record"_s,
                                 u"Search customers"_s,
                                 u"Call brief"_s,
                                 u"Mailing list…"_s,
                                 u"Month"_s,
                                 u"Week"_s,
                                 u"Agenda"_s,
                                 u"Go to today"_s,
                                 u"Back"_s,
                                 u"Forward"_s,
                                 u"Print to PDF…"_s,
                                 u"The week before"_s,
                                 u"The week after"_s,
                                 u"Go to this week"_s,
                                 u"Print this week to PDF…"_s};
    for (const auto& page : window.pages().entries()) {
        window.openPage(page.id);
        INFO(page.id.toStdString());
        REQUIRE(QTest::qWaitFor([&] { return window.pages().current()->findChild<QAbstractScrollArea*>() != nullptr; }));
        for (const QAction* action : menuNamed(window, u"Actions"_s)->actions()) {
            if (action->isSeparator() || harmless.contains(action->text().remove(u'&').section(u'\t', 0, 0)))
                continue;
            INFO(action->text().toStdString());
            CHECK_FALSE(action->isEnabled());
            CHECK(action->statusTip().contains(u"reading only"_s));
        }
        for (const auto& name : {u"Done"_s, u"Re-date"_s, u"Assign"_s, u"Greet"_s, u"Edit"_s, u"Log"_s, u"Undo"_s,
                                 u"Log interaction"_s, u"New customer"_s, u"New commitment"_s, u"New milestone"_s}) {
            if (const auto* button = bench.named<QPushButton>(name)) {
                INFO(name.toStdString());
                CHECK_FALSE(button->isEnabled());
            }
        }
    }
    window.openPage(u"commitments"_s);
    for (const auto key : {Qt::Key_D, Qt::Key_N, Qt::Key_Z, Qt::Key_E})
        QTest::keyClick(window.focusWidget(), key);
    CHECK(window.findChildren<QDialog*>().isEmpty());
    CHECK(window.messages().text().isEmpty());
    window.openPage(u"customers"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_K, Qt::ControlModifier);
    auto* palette = window.findChild<ui::SearchPalette*>();
    REQUIRE(palette);
    palette->setText(u"kovács"_s);
    Q_EMIT palette->logRequested(anna);
    CHECK(window.findChild<ui::LogDialog*>() == nullptr);
    CHECK(window.messages().text().contains(u"reading only"_s));
    CHECK(bench.named<QPushButton>(u"Log interaction"_s)->toolTip().contains(u"reading only"_s));
}
