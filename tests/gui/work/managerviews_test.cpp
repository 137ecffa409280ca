#include "gui/work/windowfixture.h"
#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "support/catch.h"
#include "ui/commitments/assigndialog.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/commitmentspage.h"
#include "ui/commitments/loadtable.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Maria has two overdue promises, Jon one that was moved three times; Anna owes them an answer.
struct ManagedOffice : OfficeStore {
    CustomerId anna = add(aCustomer().named("Anna Kovács"));
    CommitmentId first = promise("first", "2026-11-18", maria);
    CommitmentId second = promise("second", "2026-11-19", maria);
    CommitmentId moved = add(aCommitment()
                                 .to(anna)
                                 .saying("moved")
                                 .ownedBy(jon)
                                 .due("2026-11-10")
                                 .createdAt("2026-11-02T09:00Z")
                                 .redated("2026-11-12", "2026-11-09T09:00Z")
                                 .redated("2026-11-14", "2026-11-11T09:00Z")
                                 .redated("2026-12-24", "2026-11-13T09:00Z", false));
    CommitmentId theirs = add(aCommitment().to(anna).saying("say yes or no").theirs().ownedBy(maria).due("2026-11-30"));

    CommitmentId promise(const Text& words, const Text& due, StaffId owner) {
        return add(aCommitment().to(anna).saying(words).due(due).ownedBy(owner).createdAt("2026-11-02T09:00Z"));
    }
};

struct Views : OpenPage<ui::CommitmentsPage> {
    explicit Views(ManagedOffice& managed)
        : OpenPage(managed) {
        REQUIRE(filled());
    }
    /// The button whose name begins so; the number of what it leads to follows.
    QAbstractButton* button(const QString& words) {
        for (auto* each : page->findChildren<QAbstractButton*>())
            if (each->accessibleName().startsWith(words))
                return each;
        FAIL("no button begins with " << words.toStdString());
        return nullptr;
    }
    bool shows(const QStringList& words) {
        return eventually([&] {
            QStringList shown;
            for (int row = 0; row < rows(); ++row)
                shown << table()->model()->index(row, 0).data().toString();
            return shown == words;
        });
    }
    ui::LoadTable* board() { return page->findChild<ui::LoadTable*>(); }
    [[nodiscard]] QStringList numbers(int row) {
        QStringList cells;
        for (int column = 0; column < board()->model()->columnCount(); ++column)
            cells << board()->model()->index(row, column).data().toString();
        return cells;
    }
};

} // namespace

TEST_CASE("Re-dated often and Waiting on the customer are views of their own", "[gui][work]") {
    ManagedOffice office;
    Views views(office);
    views.button(u"Re-dated often"_s)->click();
    REQUIRE(views.shows({u"Jon · 1 re-dated twice or more · kept 0 of 1"_s, u"moved"_s}));
    const auto cell = [&](int column) { return views.table()->model()->index(1, column).data().toString(); };
    CHECK(cell(2) == u"Tue 10 Nov"_s); // first due
    CHECK(cell(3) == u"Thu 24 Dec"_s);
    CHECK(cell(5) == u"3, not told"_s);
    CHECK(views.button(u"Re-dated often"_s)->isChecked());
    CHECK(views.button(u"Re-dated often"_s)->accessibleName().contains(u"1"_s));

    views.button(u"Waiting on the customer"_s)->click();
    REQUIRE(views.shows({u"Maria · 1 to wait for"_s, u"say yes or no"_s}));
    CHECK(views.button(u"Waiting on the customer"_s)->isChecked());
    CHECK_FALSE(views.button(u"Overdue"_s)->isChecked());

    views.button(u"Overdue"_s)->click();
    CHECK(views.shows({u"Maria · 2 overdue · oldest 3 days · kept 0 of 2"_s, u"first"_s, u"second"_s}));
}

TEST_CASE("The board says who has how much due when, and each number opens its rows", "[gui][work]") {
    ManagedOffice office;
    Views views(office);
    views.button(u"Board"_s)->click();
    REQUIRE(eventually([&] { return views.board()->isVisible() && views.board()->model()->rowCount() == 3; }));
    CHECK(views.board()->accessibleName() == u"Board"_s);
    CHECK(views.numbers(0) == QStringList{u"Jon"_s, u"–"_s, u"–"_s, u"–"_s, u"1"_s, u"1"_s});
    CHECK(views.numbers(1) == QStringList{u"Maria"_s, u"2"_s, u"–"_s, u"–"_s, u"–"_s, u"2"_s});
    CHECK(views.numbers(2) == QStringList{u"Everybody"_s, u"2"_s, u"–"_s, u"–"_s, u"1"_s, u"3"_s});
    CHECK(views.board()->model()->index(1, 1).data(Qt::AccessibleTextRole).toString() == u"Maria, Overdue: 2"_s);

    SECTION("by the keyboard, and Esc goes back") {
        auto* board = views.board();
        board->setFocus();
        board->setCurrentIndex(board->model()->index(0, 1));
        QTest::keyClick(board, Qt::Key_Return); // none to open
        CHECK(board->isVisible());
        QTest::keyClick(board, Qt::Key_Down);
        QTest::keyClick(board, Qt::Key_Return);
        REQUIRE(views.shows({u"Maria · 2 overdue · oldest 3 days · kept 0 of 2"_s, u"first"_s, u"second"_s}));
        CHECK(named<QComboBox>(views.page, u"Owner"_s)->currentText() == u"Maria"_s);
        QTest::keyClick(views.table(), Qt::Key_Escape);
        CHECK(eventually([&] { return views.board()->isVisible(); }));
        CHECK(named<QComboBox>(views.page, u"Owner"_s)->currentText() == u"Everybody"_s);
    }
    SECTION("it follows what is done") {
        services::completeCommitment(office.workspace, office.first).waitForFinished();
        CHECK(eventually([&] { return views.numbers(1).value(1) == u"1"_s; }));
    }
}

TEST_CASE("Several are assigned at once with a note, and taken back at once", "[gui][work]") {
    ManagedOffice office;
    Views views(office);
    REQUIRE(views.selectedText() == u"first"_s);
    QTest::keyClick(views.table(), Qt::Key_J, Qt::ShiftModifier);
    views.press(Qt::Key_A);
    const QPointer<QDialog> dialog = views.dialog<ui::AssignDialog>();
    REQUIRE(dialog);
    REQUIRE(eventually([&] { return dialog->windowTitle() == u"Assign 2 commitments"_s; }));
    auto* staff = dialog->findChild<QListWidget*>();
    REQUIRE(eventually([&] { return staff->currentItem() && staff->currentItem()->text() == u"Jon"_s; }));
    auto* note = named<QLineEdit>(dialog, u"Handover note"_s);
    QTest::keyClicks(note, u"Anna is hard of hearing"_s);
    QTest::keyClick(note, Qt::Key_Return);
    REQUIRE(views.closes(dialog));
    REQUIRE(views.says(u"2 commitments assigned to Jon"_s));
    for (const auto id : {office.first, office.second}) {
        CHECK(office.commitment(id).owner == office.jon);
        REQUIRE(office.commitment(id).handovers.size() == 1);
        CHECK(office.commitment(id).handovers.front().note == u"Anna is hard of hearing"_s);
    }
    views.press(Qt::Key_Z);
    REQUIRE(eventually([&] { return office.commitment(office.first).owner == office.maria; }));
    CHECK(office.commitment(office.second).owner == office.maria);
    CHECK(office.commitment(office.second).handovers.empty());
}

TEST_CASE("Several are done at once; what is decided one by one says so", "[gui][work]") {
    ManagedOffice office;
    Views views(office);
    QTest::keyClick(views.table(), Qt::Key_Down, Qt::ShiftModifier);
    views.press(Qt::Key_R);
    CHECK(views.messages.failures.value(0).contains(u"one at a time"_s));
    views.press(Qt::Key_D);
    REQUIRE(views.says(u"Done: 2 commitments"_s));
    CHECK(office.commitment(office.first).outcome == domain::CommitmentOutcome::KeptLate);
    CHECK(office.commitment(office.second).outcome == domain::CommitmentOutcome::KeptLate);
    REQUIRE(eventually([&] { return views.rows() == 0; }));
    CHECK(services::undo(office.workspace).result() == u"Done: 2 commitments"_s);
    CHECK(office.commitment(office.first).outcome == domain::CommitmentOutcome::Open);
}

TEST_CASE("J and K go on with one selected row", "[gui][work]") {
    ManagedOffice office;
    Views views(office);
    QTest::keyClick(views.table(), Qt::Key_J, Qt::ShiftModifier);
    CHECK(views.table()->selectedRows().size() == 2);
    CHECK(views.selectedText() == u"second"_s);
    views.press(Qt::Key_K);
    CHECK(views.table()->selectedRows().size() == 1);
    CHECK(views.selectedText() == u"first"_s);
}

TEST_CASE("A handover's note is seen with the commitment", "[gui][work]") {
    ManagedOffice office;
    services::assignCommitment(office.workspace, office.first, office.jon, {}, u"She moved house"_s).waitForFinished();
    Sheets sheets(office.workspace);
    const auto words = u"Handed from Maria to Jon by Maria, Sat 21 Nov: She moved house"_s;
    const auto seen = [&](const QWidget* sheet) {
        const auto labels = sheet->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text() == words; });
    };
    CHECK(seen(sheets.open<ui::CommitmentEditor>(std::optional(office.first), std::optional<CustomerId>())));
    CHECK(seen(sheets.open<ui::AssignDialog>(std::vector{office.first})));
    CHECK_FALSE(seen(sheets.open<ui::AssignDialog>(std::vector{office.first, office.second})));
}

TEST_CASE("Choosing another owner while editing hands it over", "[gui][work]") {
    ManagedOffice office;
    Sheets sheets(office.workspace);
    const auto sheet = sheets.open<ui::CommitmentEditor>(std::optional(office.first), std::optional<CustomerId>());
    auto* owner = named<QComboBox>(sheet, u"Owner"_s);
    REQUIRE(eventually([&] { return owner->currentText() == u"Maria"_s; }));
    owner->setCurrentText(u"Jon"_s);
    QTest::keyClick(sheet.data(), Qt::Key_Return);
    REQUIRE(eventually([&] { return office.commitment(office.first).owner == office.jon; }));
    const auto handovers = office.commitment(office.first).handovers;
    REQUIRE(handovers.size() == 1);
    CHECK(handovers.front().from == office.maria);
    CHECK(handovers.front().to == office.jon);
}
