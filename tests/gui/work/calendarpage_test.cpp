#include "ui/calendar/calendarpage.h"

#include "gui/work/windowfixture.h"
#include "support/catch.h"
#include "ui/calendar/calendargrid.h"
#include "ui/calendar/printdialog.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/redatedialog.h"
#include "ui/milestones/greetdialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using presentation::CalendarView;

namespace {

struct Office : OfficeStore {
    CustomerId anna = add(aCustomer().named("Anna Kovács"));
    CustomerId bela = add(aCustomer().named("Béla Nagy"));
    CommitmentId call = add(aCommitment().to(anna).saying("call back").due("2026-11-24 15:00").ownedBy(maria));
    CommitmentId offer = add(aCommitment().to(bela).saying("send the offer").due("2026-11-24").ownedBy(jon));
    MilestoneId birthday = add(aMilestone().of(bela).on("1966-11-26"));
};

struct OpenCalendar : OpenPage<ui::CalendarPage> {
    explicit OpenCalendar(OfficeStore& office)
        : OpenPage(office) {
        REQUIRE(filled());
    }
    ui::CalendarGrid* grid = page->findChild<ui::CalendarGrid*>();

    void key(Qt::Key which) {
        QApplication::setActiveWindow(&window); // a sheet that was closed may still be there
        QTest::keyClick(page->focusWidget() ? page->focusWidget() : page, which);
    }
    [[nodiscard]] QString entry() const { return grid->currentEntry() ? grid->currentEntry()->words : QString(); }
    [[nodiscard]] QDate day() const { return grid->currentCell() ? grid->currentCell()->day : QDate(); }
    void go(QDate where) { grid->selectDay(where); }
    /// The middle of the first entry of a cell.
    [[nodiscard]] QPoint entryPlace(QDate where, std::optional<QTime> time = {}) const {
        const QRect cell = grid->visualRect(grid->gridModel().cellOf(where, time));
        for (int y = cell.top() + 2; y < cell.bottom(); y += 2)
            if (grid->entryAt(grid->indexAt(cell.center()), QPoint(cell.left() + 12, y)))
                return {cell.left() + 12, y + 2};
        return {};
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(grid->viewport(), Qt::LeftButton, {}, from);
        for (const QPoint& place : {from + QPoint(8, 8), (from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, place, grid->viewport()->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(grid->viewport(), &move);
        }
        QTest::mouseRelease(grid->viewport(), Qt::LeftButton, {}, to);
    }
    [[nodiscard]] QPoint middle(QDate where, std::optional<QTime> time = {}) const {
        return grid->visualRect(grid->gridModel().cellOf(where, time)).center();
    }
    [[nodiscard]] QString title() const { return page->findChildren<QLabel*>().first()->text(); }
};

QDate dueDay(QDialog* dialog) { return named<QDateEdit>(dialog, u"Due day"_s)->date(); }

} // namespace

TEST_CASE("the calendar opens on this month, today chosen", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    CHECK(window.grid->accessibleName() == u"Calendar"_s);
    CHECK(window.day() == QDate(2026, 11, 21));
    CHECK(window.grid->hasFocus());
}

TEST_CASE("arrows go from day to day, J and K from entry to entry", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    window.key(Qt::Key_Right);
    CHECK(window.day() == QDate(2026, 11, 22));
    window.key(Qt::Key_Right); // a Monday: the next week
    CHECK(window.day() == QDate(2026, 11, 23));
    window.key(Qt::Key_Up);
    CHECK(window.day() == QDate(2026, 11, 16));
    window.key(Qt::Key_J);
    CHECK(window.entry() == u"send the offer"_s);
    CHECK(window.selected == office.bela);
    window.key(Qt::Key_J);
    CHECK(window.entry() == u"call back"_s);
    CHECK(window.selected == office.anna);
    CHECK(window.grid->accessibleDescription() == u"15:00 Anna Kovács: call back"_s);
    window.key(Qt::Key_J);
    CHECK(window.entry() == u"Birthday · turns 60"_s);
    window.key(Qt::Key_K);
    CHECK(window.entry() == u"call back"_s);
    window.key(Qt::Key_Return);
    CHECK(window.opened == office.anna);
}

TEST_CASE("the arrows lead beyond the month, pages turn it, T comes back", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    window.go(QDate(2026, 12, 6));
    window.key(Qt::Key_Down);
    REQUIRE(eventually([&] { return window.day() == QDate(2026, 12, 13); }));
    window.key(Qt::Key_PageDown);
    REQUIRE(eventually([&] { return window.day() == QDate(2027, 1, 13); }));
    window.key(Qt::Key_T);
    REQUIRE(eventually([&] { return window.day() == QDate(2026, 11, 21); }));
    window.key(Qt::Key_PageUp);
    REQUIRE(eventually([&] { return window.day() == QDate(2026, 10, 21); }));
}

TEST_CASE("1, 2 and 3 show a month, a week and an agenda, and keep what is chosen", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    window.go(QDate(2026, 11, 24));
    window.key(Qt::Key_J);
    REQUIRE(window.entry() == u"call back"_s);
    window.key(Qt::Key_2);
    REQUIRE(eventually([&] { return window.grid->gridModel().view() == CalendarView::Week; }));
    CHECK(window.entry() == u"call back"_s);
    CHECK(window.grid->currentCell()->hour == 15);
    window.key(Qt::Key_3);
    REQUIRE(eventually([&] { return window.table()->isVisible(); }));
    CHECK(window.table()->accessibleName() == u"Calendar"_s);
    REQUIRE(eventually([&] { return window.selected == office.anna; }));
    window.key(Qt::Key_1);
    REQUIRE(eventually([&] { return window.grid->isVisible() && window.grid->gridModel().view() == CalendarView::Month; }));
    CHECK(window.entry() == u"call back"_s);
}

TEST_CASE("R re-dates, D is done, Z takes it back", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    window.go(QDate(2026, 11, 24));
    window.key(Qt::Key_J);
    window.key(Qt::Key_R);
    const QPointer<QDialog> dialog = window.dialog<ui::RedateDialog>();
    REQUIRE(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(window.closes(dialog));
    window.key(Qt::Key_D);
    REQUIRE(window.says(u"Done: call back"_s));
    CHECK(office.commitment(office.call).outcome == domain::CommitmentOutcome::Kept);
    REQUIRE(eventually([&] {
        return window.grid->gridModel()
                   .cellOf(presentation::EntryKey{storage::Entity::Commitment, office.call.value(), QDate(2026, 11, 24)})
                   .row() < 0;
    }));
    window.key(Qt::Key_Z);
    REQUIRE(eventually([&] { return office.commitment(office.call).outcome == domain::CommitmentOutcome::Open; }));
}

TEST_CASE("a commitment dragged to another day asks whether the customer was told", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    window.go(QDate(2026, 11, 24));
    const QPoint from = window.entryPlace(QDate(2026, 11, 24));
    REQUIRE_FALSE(from.isNull());
    window.drag(from, window.middle(QDate(2026, 11, 27)));
    const QPointer<QDialog> dialog = window.dialog<ui::RedateDialog>();
    REQUIRE(dialog);
    REQUIRE(eventually([&] { return dueDay(dialog) == QDate(2026, 11, 27); }));
    QTest::keyClick(dialog, Qt::Key_Y);
    QTest::keyClick(dialog, Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    const auto moved = office.commitment(office.offer);
    CHECK(moved.due == domain::Due{QDate(2026, 11, 27), {}});
    CHECK(moved.redatings.at(0).customerTold);
    window.key(Qt::Key_Z);
    REQUIRE(eventually([&] { return office.commitment(office.offer).due.date == QDate(2026, 11, 24); }));
}

TEST_CASE("a milestone cannot be dragged, nothing can to where it is", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    window.drag(window.entryPlace(QDate(2026, 11, 26)), window.middle(QDate(2026, 11, 27)));
    window.drag(window.entryPlace(QDate(2026, 11, 24)), window.middle(QDate(2026, 11, 24)));
    CHECK(window.page->findChild<ui::RedateDialog*>() == nullptr);
    CHECK(window.entry() == u"send the offer"_s);
}

TEST_CASE("G greets a milestone, keys of commitments leave it alone", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    window.go(QDate(2026, 11, 26));
    window.key(Qt::Key_D);
    window.key(Qt::Key_R);
    CHECK(window.page->findChild<ui::RedateDialog*>() == nullptr);
    window.key(Qt::Key_G);
    const QPointer<QDialog> dialog = window.dialog<ui::GreetDialog>();
    REQUIRE(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(window.closes(dialog));
}

TEST_CASE("N begins a commitment on the chosen day, in a week at its hour", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    window.go(QDate(2026, 11, 30));
    window.key(Qt::Key_N);
    QPointer<QDialog> dialog = window.dialog<ui::CommitmentEditor>();
    REQUIRE(dialog);
    CHECK(dueDay(dialog) == QDate(2026, 11, 30));
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(window.closes(dialog));
    REQUIRE(eventually([&] { return !dialog; }));
    window.key(Qt::Key_2);
    REQUIRE(eventually([&] { return window.grid->gridModel().view() == CalendarView::Week; }));
    window.grid->selectDay(QDate(2026, 12, 1), QTime(11, 0));
    window.key(Qt::Key_N);
    dialog = window.dialog<ui::CommitmentEditor>();
    REQUIRE(dialog);
    CHECK(dueDay(dialog) == QDate(2026, 12, 1));
    CHECK(named<QTimeEdit>(dialog, u"Due time"_s)->time() == QTime(11, 0));
}

TEST_CASE("more than a day has room for opens its list", "[gui][work][calendar]") {
    Office office;
    for (int i = 0; i < 40; ++i)
        office.add(aCommitment().to(office.anna).saying("many").due("2026-11-25").ownedBy(office.maria));
    OpenCalendar window(office);
    const auto index = window.grid->gridModel().cellOf(QDate(2026, 11, 25));
    REQUIRE(window.grid->gridModel().cellAt(index)->more == 30);
    Q_EMIT window.grid->moreRequested(QDate(2026, 11, 25));
    REQUIRE(eventually([&] { return window.table()->isVisible() && window.rows() >= 41; }));
}

TEST_CASE("what others save is seen, and what is chosen stays chosen", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    window.go(QDate(2026, 11, 24));
    window.key(Qt::Key_J);
    office.add(aCommitment().to(office.bela).saying("another").due("2026-11-24 08:00").ownedBy(office.maria));
    REQUIRE(eventually([&] { return window.grid->currentCell()->entries.size() == 3; }));
    CHECK(window.entry() == u"call back"_s);
}

TEST_CASE("chips leave kinds out", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    auto* chip = named<QAbstractButton>(window.page, u"Milestones"_s);
    REQUIRE(chip);
    chip->click();
    REQUIRE(eventually(
        [&] { return window.grid->gridModel().cellAt(window.grid->gridModel().cellOf(QDate(2026, 11, 26)))->entries.empty(); }));
}

TEST_CASE("a calendar is printed into a file after a look at it", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    struct Chooser final : ui::Dialogs {
        QString file;
        void confirm(QWidget*, const QString&, const QString&, std::function<void()>) override {}
        void openFiles(QWidget*, const QString&, const QString&, std::function<void(QStringList)>) override {}
        void saveFile(QWidget*, const QString&, const QString&, std::function<void(QString)> chosen) override { chosen(file); }
        void chooseFolder(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
    } chooser;
    const QTemporaryDir folder;
    chooser.file = folder.filePath(u"november.pdf"_s);
    const ui::UiContext context{office.workspace, window.messages, chooser};
    const presentation::CalendarViewer viewer{office.maria, office.clock.now(), office.clock.zone()};
    const QPointer<ui::PrintDialog> dialog =
        new ui::PrintDialog(context, {CalendarView::Month, QDate(2026, 11, 21)}, viewer, window.page);
    QSignalSpy previewed(dialog, &ui::PrintDialog::previewed);
    dialog->open();
    REQUIRE((previewed.size() > 0 || previewed.wait(20'000)));
    CHECK_FALSE(named<QLabel>(dialog, u"Preview"_s)->pixmap().isNull());
    QTest::keyClick(dialog, Qt::Key_Return);
    REQUIRE(eventually([&] { return !dialog || !dialog->isVisible(); }));
    QFile file(chooser.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith("%PDF-"));
    CHECK(window.messages.dones.contains(u"Printed to november.pdf"_s));
}

TEST_CASE("every control of the calendar has a name", "[gui][work][calendar]") {
    Office office;
    OpenCalendar window(office);
    CHECK(namelessControls(&window.window) == QStringList());
    for (const auto& name : {u"Month"_s, u"Week"_s, u"Agenda"_s, u"Today"_s, u"Back"_s, u"Forward"_s, u"Print"_s,
                             u"New commitment"_s, u"Re-date"_s, u"Done"_s, u"Undo"_s})
        CHECK(named<QAbstractButton>(window.page, name) != nullptr);
    const presentation::CalendarViewer viewer{office.maria, office.clock.now(), office.clock.zone()};
    ui::PrintDialog dialog(window.context, {CalendarView::Month, QDate(2026, 11, 21)}, viewer, window.page);
    CHECK(namelessControls(&dialog) == QStringList());
}
