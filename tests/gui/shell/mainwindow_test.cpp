#include "windowbench.h"

#include "ui/common/cardtable.h"
#include "ui/shell/detailpane.h"
#include "ui/shell/undocontrol.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {
/// What a screen reader says of it.
QString spokenName(const QWidget& widget) {
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

/// Presses a key where the keyboard is.
void press(ui::MainWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget* focus = window.focusWidget();
    QTest::keyClick(focus ? focus : &window, key, modifiers);
}

QAction* actionStarting(const ui::MainWindow& window, const QString& words) {
    for (QAction* action : window.findChildren<QAction*>()) {
        QString text = action->text();
        if (text.remove(u'&').startsWith(words))
            return action;
    }
    return nullptr;
}

QStringList withoutName(const QWidget& window) {
    QStringList nameless;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool control = widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(widget);
        const QByteArray type = widget->metaObject()->className();
        const bool inside = type.startsWith("Q") && widget->objectName().startsWith(u"qt_"_s);
        if (control && !inside && widget->isVisibleTo(&window) && spokenName(*widget).isEmpty())
            nameless << QString::fromLatin1(type) + u" in "_s +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    }
    return nameless;
}
} // namespace

TEST_CASE("Today is worked through by keys: done, undone", "[gui]") {
    WindowBench bench;
    const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács"));
    bench.promises(anna, u"call back about the boiler part"_s, {bench.office.today().addDays(-1), QTime(15, 0)});
    ui::MainWindow& window = bench.open();
    auto* today = bench.named<ui::CardTable>(u"Today"_s);
    REQUIRE(today);
    CHECK(WindowBench::rows(*today).value(1).startsWith(u"Call back Anna Kovács about the boiler part"_s));
    REQUIRE(bench.named<QPushButton>(u"Done"_s));
    REQUIRE(bench.named<QPushButton>(u"Re-date"_s));
    CHECK(window.focusWidget() == today);

    press(window, Qt::Key_D);
    CHECK(QTest::qWaitFor([&] { return today->model()->rowCount() == 0; }));
    CHECK(QTest::qWaitFor([&] { return actionStarting(window, u"Undo: "_s) != nullptr; }));
    CHECK(window.messages().text().startsWith(u"Done: Call back Anna Kovács"_s));

    QTest::keyClick(&window, Qt::Key_Z);
    CHECK(QTest::qWaitFor([&] { return today->model()->rowCount() == 2; }));
    CHECK(QTest::qWaitFor([&] { return actionStarting(window, u"Redo: "_s) != nullptr; }));
    CHECK(window.messages().text().startsWith(u"Undone: "_s));
}

TEST_CASE("the undo button is off until there is something to undo, and says what", "[gui]") {
    WindowBench bench;
    ui::MainWindow& window = bench.open();
    auto* undo = bench.named<QPushButton>(u"Undo"_s);
    REQUIRE(undo);
    bench.office.knows(aCustomer().named("Anna Kovács"));
    CHECK(QTest::qWaitFor([&] { return undo->isEnabled() && undo->accessibleDescription().contains(u"Anna Kovács"_s); }));
    QTest::mouseClick(undo, Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return !undo->accessibleDescription().contains(u"Anna Kovács"_s); }));
    Q_UNUSED(window)
}

TEST_CASE("pages are opened by their keys and by the list, and the last one is remembered", "[gui]") {
    WindowBench bench;
    ui::MainWindow& window = bench.open();
    auto* pages = bench.named<QListWidget>(u"Pages"_s);
    REQUIRE(pages);
    CHECK(WindowBench::rows(*pages) == QStringList{u"Today"_s, u"Customers"_s, u"Commitments"_s, u"Milestones"_s, u"Calendar"_s,
                                                   u"Cases"_s, u"Answers"_s, u"Insights"_s});
    const QStringList ids{u"today"_s,    u"customers"_s, u"commitments"_s, u"milestones"_s,
                          u"calendar"_s, u"cases"_s,     u"answers"_s,     u"insights"_s};
    for (int row = 0; row < ids.size(); ++row) {
        press(window, static_cast<Qt::Key>(Qt::Key_1 + row), Qt::ControlModifier);
        CHECK(window.pages().currentId() == ids[row]);
        CHECK(pages->currentRow() == row);
        CHECK(bench.settings.value(ui::setting::page()) == ids[row]);
    }
    pages->setCurrentRow(1);
    CHECK(window.pages().currentId() == u"customers"_s);
    press(window, Qt::Key_Comma, Qt::ControlModifier);
    CHECK(window.pages().currentId() == u"settings"_s);
    CHECK(pages->selectedItems().isEmpty());
}

TEST_CASE("the list of pages opens none just because the keyboard comes to it", "[gui]") {
    WindowBench bench;
    ui::MainWindow& window = bench.open(u"settings"_s);
    auto* list = bench.named<QListWidget>(u"Pages"_s);
    list->setFocus(Qt::TabFocusReason);
    REQUIRE(list->hasFocus());
    const auto pageOf = [&] { return window.pages().currentId(); };
    CHECK(pageOf() == u"settings"_s);
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(pageOf() == u"today"_s);
    window.openPage(u"settings"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    CHECK(pageOf() == u"customers"_s);
}

TEST_CASE("the detail pane shows the selected customer and hides in a narrow window", "[gui]") {
    WindowBench bench;
    const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács"));
    bench.promises(anna, u"call back"_s, {bench.office.today().addDays(-1), {}});
    ui::MainWindow& window = bench.open();
    auto* pane = window.findChild<ui::DetailPane*>();
    REQUIRE(pane);
    CHECK(pane->isVisible());
    CHECK(pane->customer() == anna);
    window.resize(1000, 700);
    CHECK(QTest::qWaitFor([&] { return !pane->isVisible(); }));
    window.resize(1280, 700);
    CHECK(QTest::qWaitFor([&] { return pane->isVisible(); }));
}

TEST_CASE("Enter on Today opens the customer's page", "[gui]") {
    WindowBench bench;
    const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács"));
    bench.promises(anna, u"call back"_s, {bench.office.today().addDays(-1), {}});
    ui::MainWindow& window = bench.open();
    press(window, Qt::Key_Return);
    CHECK(window.pages().currentId() == u"customers"_s);
    CHECK(window.findChild<ui::DetailPane*>()->customer() == anna);
}

TEST_CASE("every control has an accessible name, on every page", "[gui]") {
    WindowBench bench;
    const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács"));
    bench.promises(anna, u"call back"_s, {bench.office.today().addDays(-1), {}});
    ui::MainWindow& window = bench.open();
    for (const ui::PageEntry& page : window.pages().entries()) {
        window.openPage(page.id);
        INFO(page.id.toStdString());
        // Some names are words that come from the store.
        static_cast<void>(QTest::qWaitFor([&] { return withoutName(window).isEmpty(); }));
        CHECK(withoutName(window) == QStringList());
    }
    CHECK(bench.named<QPushButton>(u"Log interaction"_s));
    CHECK(bench.named<QLineEdit>(u"Search everything"_s));
}

TEST_CASE("every command is on a menu, and those with keys show them", "[gui]") {
    WindowBench bench;
    ui::MainWindow& window = bench.open();
    QStringList shown;
    for (const QAction* menu : window.menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                shown << action->shortcut().toString();
        }
    }
    for (const QString& key : {u"Ctrl+I"_s, u"Ctrl+Q"_s, u"Ctrl+Z"_s, u"Ctrl+Shift+Z"_s, u"Ctrl+H"_s, u"Ctrl+K"_s, u"Ctrl+1"_s,
                               u"Ctrl+6"_s, u"Ctrl+L"_s, u"F1"_s})
        CHECK(shown.contains(key));
    CHECK(QSet<QString>(shown.begin(), shown.end()).size() == shown.size());
}

TEST_CASE("the counts stand beside the pages", "[gui]") {
    WindowBench bench;
    const CustomerId anna = bench.office.knows(aCustomer().named("Anna Kovács"));
    bench.promises(anna, u"call back"_s, {bench.office.today().addDays(-1), {}});
    bench.open();
    auto* pages = bench.named<QListWidget>(u"Pages"_s);
    const auto count = [&](int row) { return pages->item(row)->data(Qt::AccessibleDescriptionRole).toString(); };
    CHECK(QTest::qWaitFor([&] { return count(2) == u"1"_s; }));
    CHECK(count(1) == u"1"_s);
    bench.promises(anna, u"send the offer"_s, {bench.office.today().addDays(-2), {}});
    CHECK(QTest::qWaitFor([&] { return count(2) == u"2"_s; }));
}

TEST_CASE("the size and the divider are remembered", "[gui]") {
    WindowBench bench;
    bench.open(u"today"_s, {1400, 820}).close();
    ui::MainWindow again(ui::MainWindow::Outside{bench.office.workspace(), bench.dialogs, bench.theme, bench.settings});
    CHECK(again.size() == QSize(1400, 820));
}
