#include "bootstrap/program/program.h"

#include "rapport/services/customers.h"
#include "rapport/services/staff.h"
#include "support/builders.h"
#include "support/catch.h"
#include "ui/common/cardtable.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/choicebutton.h"
#include "ui/start/startwindow.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// The whole program over folders of its own, run by what a test does once a window is there.
struct Desktop {
    Desktop() {
        for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) {
            before << qEnvironmentVariable(folder);
            qputenv(folder, home.filePath(QString::fromLatin1(folder)).toLocal8Bit());
        }
    }
    ~Desktop() {
        for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(folder, before.takeFirst().toLocal8Bit());
    }

    /// A store with one customer and these members of staff.
    QString store(const QString& name, const Text& customer, const QStringList& staff) {
        const auto file = home.filePath(name);
        const auto made = storage::Store::open(file, {.createIfMissing = true});
        const SystemClock clock;
        services::Workspace workspace{*made, clock, {}};
        for (const auto& each : staff) {
            domain::StaffMember member;
            member.name = each;
            member.role = domain::Role::Owner;
            auto saved = services::saveStaffMember(workspace, member);
            saved.waitForFinished();
            workspace.actor = saved.result();
        }
        services::saveCustomer(workspace, {aCustomer().named(customer).build(), {}, {}}).waitForFinished();
        return file;
    }
    /// Runs the program until `steps` were done, one for each window that fills.
    void run(const QString& file, QList<std::function<void(QWidget*)>> steps) {
        bootstrap::Options options;
        options.store = file;
        options.page = u"customers"_s;
        bootstrap::Program program(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        QObject::connect(
            &program, &bootstrap::Program::filled, &program,
            [&](QWidget* window) {
                if (!steps.isEmpty())
                    steps.takeFirst()(window);
                if (steps.isEmpty())
                    QTimer::singleShot(0, &program, &QCoreApplication::quit);
            },
            Qt::QueuedConnection);
        QTimer::singleShot(60'000, &program, &QCoreApplication::quit);
        program.run();
        CHECK(steps.isEmpty());
    }

    QTemporaryDir home;
    QStringList before;
};

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
