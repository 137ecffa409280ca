#include "windowbench.h"

#include "rapport/presentation/autostart.h"
#include "rapport/services/reminders.h"
#include "ui/commitments/redatedialog.h"
#include "ui/common/cardtable.h"
#include "ui/interactions/logdialog.h"
#include "ui/reminders/reminderbar.h"
#include "ui/reminders/trayicon.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// A tray that remembers what it was told.
class HeardDesktop final : public ui::DesktopNotices {
public:
    bool isThere() override { return there; }
    void notify(const presentation::ReminderNotice& notice, CommitmentId id) override {
        notices << notice.title + u" / "_s + notice.text;
        about = id;
    }
    void show(const std::vector<presentation::ReminderLine>& due,
              const std::vector<presentation::ReminderLine>& coming) override {
        badge = static_cast<int>(due.size());
        lines = due;
        next = static_cast<int>(coming.size());
    }
    bool there = true;
    QStringList notices;
    CommitmentId about;
    int badge = 0, next = 0;
    std::vector<presentation::ReminderLine> lines;
};

struct Reminded : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács").withPhone("+36 30 123 4567"));
    HeardDesktop desktop;

    /// It is 14:50 when the window opens.
    CommitmentId promise(const QString& words, const char* due) {
        const CommitmentId id = promises(anna, words, dueOf(due));
        office.itIs("2026-11-21T14:50");
        return id;
    }
    ui::MainWindow& openWithDesktop() {
        window = std::make_unique<ui::MainWindow>(
            ui::MainWindow::Outside{office.workspace(), dialogs, theme, settings, nullptr, nullptr, &desktop});
        window->resize(1280, 800);
        window->start(u"today"_s);
        window->show();
        QApplication::setActiveWindow(window.get());
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
        return *window;
    }
    ui::ReminderBar* bar() { return window->findChild<ui::ReminderBar*>(); }
    bool shows(int count) {
        return QTest::qWaitFor([&] { return bar()->count() == count && bar()->isVisible() == (count > 0); }, 20'000);
    }
    QPushButton* button(const QString& name) {
        for (auto* each : bar()->findChildren<QPushButton*>())
            if (each->accessibleName() == name && each->isVisible())
                return each;
        FAIL("no button is called " << name.toStdString());
        return nullptr;
    }
};

} // namespace

TEST_CASE("A promise that is due soon stands on top of the window until it is dealt with", "[gui][reminders]") {
    Reminded bench;
    const CommitmentId id = bench.promise(u"call back about the boiler"_s, "2026-11-21 15:00");
    bench.open();
    REQUIRE(bench.shows(1));
    CHECK(bench.bar()->accessibleName() == u"Reminders"_s);
    CHECK(bench.bar()->accessibleDescription() == u"call back about the boiler, Anna Kovács: 15:00, in 10 min"_s);
    SECTION("Done keeps the promise") {
        bench.button(u"Done"_s)->click();
        CHECK(bench.shows(0));
        CHECK(done(services::loadCommitment(bench.office.workspace(), id)).outcome == domain::CommitmentOutcome::Kept);
    }
    SECTION("Dismiss takes it away and nothing else") {
        bench.button(u"Dismiss"_s)->click();
        CHECK(bench.shows(0));
        CHECK(done(services::loadCommitment(bench.office.workspace(), id)).outcome == domain::CommitmentOutcome::Open);
        REQUIRE(QTest::qWaitFor([&] { return done(services::reminders(bench.office.workspace())).rows.empty(); }, 20'000));
    }
    SECTION("Move it and tell them asks for the new date") {
        bench.button(u"Move it and tell them"_s)->click();
        CHECK(QTest::qWaitFor([&] { return bench.window->findChild<ui::RedateDialog*>() != nullptr; }, 20'000));
    }
    SECTION("Call now opens the log of the call") {
        bench.button(u"Call now"_s)->click();
        CHECK(QTest::qWaitFor([&] { return bench.window->findChild<ui::LogDialog*>() != nullptr; }, 20'000));
    }
    SECTION("a colleague keeps it: it goes by itself") {
        done(services::completeCommitment(bench.office.workspace(), id));
        CHECK(bench.shows(0));
    }
}

TEST_CASE("Reminders are worked off with the keyboard alone", "[gui][reminders]") {
    Reminded bench;
    bench.promises(bench.anna, u"second"_s, dueOf("2026-11-21 15:05"));
    bench.promise(u"first"_s, "2026-11-21 15:00");
    bench.open();
    REQUIRE(bench.shows(2));
    QTest::keyClick(bench.window.get(), Qt::Key_R, Qt::ControlModifier);
    auto* focused = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(focused);
    CHECK(focused->accessibleName() == u"Call now"_s);
    QTest::keyClick(focused, Qt::Key_Tab);
    focused = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(focused);
    CHECK(focused->accessibleName() == u"Done"_s);
    QTest::keyClick(focused, Qt::Key_Space);
    REQUIRE(bench.shows(1));
    // The next one has the keyboard.
    CHECK(bench.bar()->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("A reminder that comes takes the keyboard from nobody", "[gui][reminders]") {
    Reminded bench;
    bench.promises(bench.anna, u"today's"_s, dueOf("2026-11-21"));
    bench.open();
    const auto* before = bench.named<ui::CardTable>(u"Today"_s);
    REQUIRE(before);
    REQUIRE(QTest::qWaitFor([&] { return before->hasFocus(); }, 20'000));
    bench.office.itIs("2026-11-21T14:50");
    auto urgent =
        domain::promised(bench.anna, u"at once"_s, dueOf("2026-11-21"), bench.office.maria, bench.office.now(), Office::zone());
    urgent.priority = domain::Priority::Urgent;
    done(services::addCommitment(bench.office.workspace(), urgent));
    REQUIRE(bench.shows(1));
    CHECK(bench.bar()->accessibleDescription() == u"at once, Anna Kovács: urgent, any time"_s);
    CHECK(before->hasFocus());
}

TEST_CASE("The desktop is told what came due, once, and leads back to it", "[gui][reminders]") {
    Reminded bench;
    const CommitmentId id = bench.promise(u"call back"_s, "2026-11-21 15:00");
    bench.promise(u"later"_s, "2026-11-21 18:00");
    bench.openWithDesktop();
    REQUIRE(bench.shows(1));
    CHECK(bench.desktop.notices == QStringList{u"call back / Anna Kovács\n15:00, in 10 min"_s});
    CHECK(bench.desktop.badge == 1);
    CHECK(bench.desktop.next == 1); // the other is among those due
    bench.window->hide();
    Q_EMIT bench.desktop.reminderChosen(bench.desktop.about, {});
    CHECK(bench.window->isVisible());
    CHECK(bench.bar()->isAncestorOf(bench.window->focusWidget()));
    SECTION("and lets it be settled from the tray") {
        bench.window->hide();
        Q_EMIT bench.desktop.actRequested(ui::ReminderAct::Done, bench.desktop.lines.front());
        REQUIRE(bench.shows(0));
        CHECK(!bench.window->isVisible());
        CHECK(done(services::loadCommitment(bench.office.workspace(), id)).outcome == domain::CommitmentOutcome::Kept);
        return;
    }
    SECTION("or moved, in the window") {
        bench.window->hide();
        Q_EMIT bench.desktop.actRequested(ui::ReminderAct::MoveAndTell, bench.desktop.lines.front());
        CHECK(bench.window->isVisible());
        CHECK(QTest::qWaitFor([&] { return bench.window->findChild<ui::RedateDialog*>() != nullptr; }, 20'000));
        return;
    }
    // A window that opens later shows it and announces nothing twice.
    bench.window.reset();
    bench.openWithDesktop();
    REQUIRE(bench.shows(1));
    CHECK(bench.desktop.notices.size() == 1);
    CHECK(bench.desktop.about == id);
}

TEST_CASE("Reminders can be switched off, tested, and started with the desktop", "[gui][reminders]") {
    Reminded bench;
    qputenv("XDG_CONFIG_HOME", bench.folder.path().toUtf8());
    bench.promise(u"call back"_s, "2026-11-21 15:00");
    bench.open(u"settings"_s);
    REQUIRE(bench.shows(1));
    const auto box = [&](const QString& name) {
        for (auto* each : bench.window->findChildren<QCheckBox*>())
            if (each->text() == name)
                return each;
        FAIL("no box is called " << name.toStdString());
        return static_cast<QCheckBox*>(nullptr);
    };
    box(u"Remind me"_s)->click();
    CHECK(bench.shows(0));
    bench.named<QPushButton>(u"Test my reminders"_s)->click();
    REQUIRE(bench.shows(1));
    const auto labels = bench.window->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel* label) { return label->text().contains(u"This desktop has no tray"_s); }));
    bench.button(u"Dismiss"_s)->click();
    CHECK(bench.shows(0));
    box(u"Remind me"_s)->click();
    CHECK(bench.shows(1));

    box(u"Start at login, in the background"_s)->click();
    CHECK(QTest::qWaitFor([] { return presentation::startsAtLogin(); }, 20'000));
    box(u"Start at login, in the background"_s)->click();
    CHECK(QTest::qWaitFor([] { return !presentation::startsAtLogin(); }, 20'000));
}

TEST_CASE("The icon says how many there are", "[gui][reminders]") {
    const auto drawn = [](int count) { return ui::badgedIcon(count).pixmap(32, 32).toImage(); };
    CHECK(drawn(0) != drawn(1));
    CHECK(drawn(1) != drawn(2));
    CHECK(drawn(100) == drawn(5000));
    // Where there is no tray nothing is drawn and nothing fails.
    ui::TrayIcon icon;
    if (!icon.isThere())
        icon.notify({u"Title"_s, u"Text"_s}, {});
    presentation::ReminderLine line;
    line.words = u"call & ask"_s;
    icon.show({line}, {line});
    QStringList entries;
    for (const auto* action : icon.menu().actions())
        entries += action->text();
    CHECK(entries.contains(u"Open Rapport"_s));
    CHECK(entries.contains(u"Quit"_s));
    CHECK(entries.filter(u"call && ask"_s).size() == 2);
    // What is due can be acted upon without the window.
    const auto actions = icon.menu().actions();
    const auto due = std::find_if(actions.begin(), actions.end(), [](const QAction* each) { return each->menu() != nullptr; });
    REQUIRE(due != actions.end());
    std::vector<ui::ReminderAct> acts;
    QObject::connect(&icon, &ui::DesktopNotices::actRequested, &icon, [&](ui::ReminderAct act, const auto& about) {
        acts.push_back(about.words == line.words ? act : ui::ReminderAct(-1));
    });
    QStringList offered;
    for (auto* action : (*due)->menu()->actions()) {
        offered << action->text();
        action->trigger();
    }
    CHECK(offered == QStringList{u"Call now"_s, u"Done"_s, u"Move it and tell them"_s, QString(), u"Open"_s});
    CHECK(acts == std::vector{ui::ReminderAct::CallNow, ui::ReminderAct::Done, ui::ReminderAct::MoveAndTell});
    // Nothing changed: whoever has the menu open keeps what is under the mouse.
    icon.show({line}, {line});
    CHECK(icon.menu().actions() == actions);
    icon.show({line}, {});
    CHECK(icon.menu().actions() != actions);
    // What is no longer in the menu does not stay behind it.
    const auto menus = [&icon] { return icon.menu().findChildren<QMenu*>(Qt::FindDirectChildrenOnly).size(); };
    CHECK(QTest::qWaitFor([&] { return menus() == 1; }, 20'000));
}
