// The whole program on stores that are files.
#include "gui/shell/desktop.h"
#include "ui/common/cardtable.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/choicebutton.h"
#include "ui/start/startwindow.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QTest>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QStringList customersOf(QWidget* window) {
    QStringList names;
    for (const auto* table : window->findChildren<ui::CardTable*>())
        if (table->accessibleName() == u"Customers"_s)
            for (int row = 0; row < table->model()->rowCount(); ++row)
                names << table->model()->index(row, 0).data().toString();
    return names;
}

/// Takes "Open another store…" on the menu and picks the file.
void openOther(QWidget* window, const QString& file) {
    for (auto* action : window->findChildren<QAction*>())
        if (action->text() == u"Open another &store…"_s)
            action->trigger();
    const auto* dialog = window->findChild<QFileDialog*>();
    auto* name = dialog ? dialog->findChild<QLineEdit*>() : nullptr;
    CHECK(name);
    if (!name)
        return;
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
}

} // namespace

TEST_CASE("another store is opened from the window, and the window shows that one", "[gui]") {
    Desktop desktop;
    const auto first = desktop.store(u"first.rapport"_s, "Anna Kovács", {u"Maria"_s});
    const auto second = desktop.store(u"second.rapport"_s, "Béla Nagy", {u"Jon"_s});
    QStringList seen;
    desktop.run(first, {[&](QWidget* window) {
                            seen << customersOf(window);
                            openOther(window, second);
                        },
                        [](QWidget*) {}, // "Opening second.rapport"
                        [&](QWidget* window) { seen << customersOf(window); }});
    CHECK(seen == QStringList{u"Anna Kovács"_s, u"Béla Nagy"_s});
}

TEST_CASE("a file that is no store is explained in place of the window, with a way back", "[gui]") {
    Desktop desktop;
    const auto first = desktop.store(u"first.rapport"_s, "Anna Kovács", {u"Maria"_s});
    QFile other(desktop.home.filePath(u"letter.rapport"_s));
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.write("Dear Anna, this is not a store. ");
    other.close();
    bool explained = false;
    desktop.run(first, {[&](QWidget* window) { openOther(window, other.fileName()); },
                        [&](QWidget* window) {
                            explained = QTest::qWaitFor([&] {
                                const auto choices = window->findChildren<ui::ChoiceButton*>();
                                return std::any_of(choices.begin(), choices.end(), [](const auto* choice) {
                                    return choice->accessibleName() == u"Open another store"_s;
                                });
                            });
                        }});
    CHECK(explained);
    CHECK(QFileInfo(other.fileName()).size() == 32);
}

TEST_CASE("who works here is asked where there are several, and remembered for that store", "[gui]") {
    Desktop desktop;
    const auto file = desktop.store(u"office.rapport"_s, "Anna Kovács", {u"Maria"_s, u"Jon"_s});
    bool asked = false;
    desktop.run(file, {[&](QWidget* window) {
                           auto* list = window->findChild<QAbstractItemView*>();
                           asked = qobject_cast<ui::StartWindow*>(window) && list;
                           if (!list)
                               return;
                           QTest::keyClick(list, Qt::Key_J);
                           QTest::keyClick(list, Qt::Key_Return);
                       },
                       [&](QWidget* window) { CHECK(qobject_cast<ui::MainWindow*>(window)); }});
    CHECK(asked);
    desktop.run(file, {[&](QWidget* window) { CHECK(qobject_cast<ui::MainWindow*>(window)); }});
}
