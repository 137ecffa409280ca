#include "bootstrap/instance/singleinstance.h"
#include "bootstrap/options/options.h"
#include "bootstrap/program/display.h"
#include "bootstrap/program/startupclock.h"
#include "rapport/core/safefile.h"
#include "ui/settings/settings.h"
#include "ui/start/choicebutton.h"
#include "ui/start/startwindow.h"

#include "support/catch.h"

#include <QAbstractItemView>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rapport;
using namespace rapport::bootstrap;
using namespace rapport::ui;
using namespace Qt::StringLiterals;

namespace {
Usage read(const QStringList& arguments) { return readOptions(QStringList{u"rapport"_s} + arguments); }

ChoiceButton* choice(const StartWindow& window, const QString& name) {
    for (auto* button : window.findChildren<ChoiceButton*>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}
} // namespace

TEST_CASE("the command line is read", "[gui]") {
    const Usage usage = read({u"--store"_s, u"a.rapport"_s, u"--as"_s, u"Maria"_s, u"--now"_s, u"2026-11-21T14:00"_s, u"--tz"_s,
                              u"Europe/Budapest"_s, u"--page"_s, u"milestones"_s, u"--screenshot"_s, u"x.png"_s, u"--size"_s,
                              u"1280x720"_s, u"--theme"_s, u"dark"_s});
    REQUIRE(usage.options);
    CHECK(usage.options->store == u"a.rapport"_s);
    CHECK(usage.options->as == u"Maria"_s);
    CHECK(usage.options->now->toIso() == u"2026-11-21T13:00:00Z"_s);
    CHECK(usage.options->page == u"milestones"_s);
    CHECK(usage.options->size == QSize(1280, 720));
    CHECK(usage.options->theme == u"dark"_s);
    CHECK(usage.options->isUnattended());
    CHECK_FALSE(read({}).options->isUnattended());
    CHECK(read({u"--measure-startup"_s}).options->isUnattended());
}

TEST_CASE("files to import are named with their whole paths", "[gui]") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a b.vcf"_s);
    SafeFile::write(file, "BEGIN:VCARD\n");
    const QString before = QDir::currentPath();
    QDir::setCurrent(folder.path());
    const Usage usage = read({u"--page"_s, u"customers"_s, u"a b.vcf"_s, file});
    QDir::setCurrent(before);
    REQUIRE(usage.options);
    REQUIRE(usage.options->files.size() == 2);
    for (const QString& each : usage.options->files)
        CHECK(QFileInfo(each).canonicalFilePath() == QFileInfo(file).canonicalFilePath());
    CHECK(read({folder.path()}).exitCode == 2);
}

TEST_CASE("wrong usage is said and ends with 2", "[gui]") {
    const auto wrong = GENERATE(values<QStringList>({{u"--nonsense"_s},
                                                     {u"--page"_s, u"nowhere"_s},
                                                     {u"--tz"_s, u"Mars/Olympus"_s},
                                                     {u"--now"_s, u"soon"_s},
                                                     {u"--size"_s, u"big"_s},
                                                     {u"--size"_s, u"1x1"_s},
                                                     {u"--theme"_s, u"pink"_s},
                                                     {u"--store"_s},
                                                     {u"leftover"_s}}));
    const Usage usage = read(wrong);
    CHECK_FALSE(usage.options);
    CHECK(usage.exitCode == 2);
    CHECK_FALSE(usage.text.isEmpty());
}

TEST_CASE("help and version are no mistakes", "[gui]") {
    CHECK(read({u"--help"_s}).exitCode == 0);
    CHECK(read({u"--help"_s}).text.contains(u"--screenshot"_s));
    CHECK(read({u"--version"_s}).exitCode == 0);
}

TEST_CASE("Qt's own options are not ours", "[gui]") {
    CHECK(withoutQtOptions({u"rapport"_s, u"-platform"_s, u"offscreen"_s, u"-reverse"_s, u"--demo"_s}) ==
          QStringList{u"rapport"_s, u"--demo"_s});
    CHECK(noDisplayText().contains(u"--screenshot"_s));
}

TEST_CASE("a second start on a store finds the first and asks it to come forward", "[gui]") {
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"a.rapport"_s);
    SingleInstance first(store);
    CHECK_FALSE(first.raiseOther());
    first.listen();
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    SingleInstance second(store);
    CHECK(second.raiseOther());
    CHECK((!raised.isEmpty() || raised.wait()));

    QSignalSpy handed(&first, &SingleInstance::filesHanded);
    const QStringList files{u"/home/maria/Kontakte 1.vcf"_s, u"/tmp/névjegyek.csv"_s};
    CHECK(second.raiseOther(files));
    REQUIRE((!handed.isEmpty() || handed.wait()));
    CHECK(handed.size() == 1);
    CHECK(handed.front().front().toStringList() == files);
    CHECK(raised.size() == 2);
    SingleInstance elsewhere(folder.filePath(u"b.rapport"_s));
    CHECK_FALSE(elsewhere.raiseOther());
}

TEST_CASE("the time since the start of the process goes on", "[gui]") {
    const qint64 before = msecsSinceProcessStart();
    CHECK(before > 0);
    CHECK(before < 3'600'000);
    CHECK(msecsSinceProcessStart() >= before);
}

TEST_CASE("without a store the first window offers three ways to begin, by keys alone", "[gui]") {
    StartWindow window;
    window.askHowToBegin(u"/somewhere/rapport.rapport"_s);
    window.show();
    QSignalSpy empty(&window, &StartWindow::emptyRequested);
    QSignalSpy import(&window, &StartWindow::importRequested);
    QSignalSpy sample(&window, &StartWindow::sampleRequested);
    for (const QString& name : {u"Start empty"_s, u"Import a file"_s, u"Look around with sample data"_s}) {
        REQUIRE(choice(window, name));
        CHECK(choice(window, name)->focusPolicy() == Qt::StrongFocus);
        QTest::keyClick(choice(window, name), Qt::Key_Space);
    }
    CHECK(empty.size() == 1);
    CHECK(import.size() == 1);
    CHECK(sample.size() == 1);
}

TEST_CASE("the first user gives a name; an empty one is not taken", "[gui]") {
    StartWindow window;
    window.askName();
    window.show();
    QSignalSpy given(&window, &StartWindow::nameGiven);
    auto* field = window.findChild<QLineEdit*>();
    REQUIRE(field);
    CHECK(field->accessibleName() == u"Your name"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(given.isEmpty());
    QTest::keyClicks(field, u"Maria"_s);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(given.size() == 1);
    CHECK(given[0][0].toString() == u"Maria"_s);
}

TEST_CASE("who works here is chosen from the members", "[gui]") {
    StartWindow window;
    domain::StaffMember maria, jon;
    maria.id = StaffId(1);
    maria.name = u"Maria"_s;
    jon.id = StaffId(2);
    jon.name = u"Jon"_s;
    window.askWho({maria, jon});
    window.show();
    StaffId chosen;
    QObject::connect(&window, &StartWindow::memberChosen, &window,
                     [&](const domain::StaffMember& member) { chosen = member.id; });
    auto* list = window.findChild<QAbstractItemView*>();
    QTest::keyClick(list, Qt::Key_J);
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(chosen == jon.id);
}

TEST_CASE("a store that cannot be opened is explained, with ways on", "[gui]") {
    StartWindow window;
    window.showTrouble(u"This file is not a store."_s, false);
    CHECK(choice(window, u"Try again"_s));
    CHECK(choice(window, u"Open another store"_s));
    CHECK_FALSE(choice(window, u"Open for reading only"_s));
    window.showTrouble(u"The store is busy."_s, true);
    CHECK(choice(window, u"Open for reading only"_s));
}

TEST_CASE("logging in begins with the password, and takes another login", "[gui]") {
    StartWindow window;
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    presentation::OfficeAddress office{u"server.example.org"_s, u"6432"_s, u"rapport"_s, u"anna"_s, {}, {}};
    window.askPassword(office, u"Enter your password."_s, nullptr);
    presentation::OfficeAddress given;
    QObject::connect(&window, &StartWindow::loggedIn, &window,
                     [&](const presentation::OfficeAddress& address) { given = address; });
    const auto focused = [&](const QString& name) {
        return QTest::qWaitFor([&] { return window.focusWidget() && window.focusWidget()->accessibleName() == name; });
    };
    REQUIRE(focused(u"Your password"_s));
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    CHECK(given.host.isEmpty());
    QTest::keyClicks(window.focusWidget(), u"a secret"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Backtab);
    REQUIRE(focused(u"Your login"_s));
    QTest::keyClick(window.focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(window.focusWidget(), u"berta"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    office.login = u"berta"_s;
    office.password = u"a secret"_s;
    CHECK(given == office);
    // Without a login that is where it begins.
    office.login.clear();
    window.askPassword(office, u"Enter the login and its password."_s, nullptr);
    CHECK(focused(u"Your login"_s));
}

TEST_CASE("settings are remembered under their keys, and found under older ones", "[gui]") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"rapport.ini"_s);
    const Setting<QString> renamed{u"window/newName"_s, u"fallback"_s, {u"window/oldName"_s}};
    {
        Settings settings(file);
        CHECK(settings.value(renamed) == u"fallback"_s);
        settings.set(Setting<QString>{u"window/oldName"_s}, u"kept"_s);
    }
    Settings again(file);
    CHECK(again.value(renamed) == u"kept"_s);
    again.set(renamed, u"new"_s);
    CHECK(again.value(renamed) == u"new"_s);
    CHECK(again.value(Setting<QString>{u"window/oldName"_s}).isEmpty());
    CHECK(setting::staff(u"/a"_s).key != setting::staff(u"/b"_s).key);
}
