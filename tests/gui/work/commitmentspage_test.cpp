#include "ui/commitments/commitmentspage.h"

#include "gui/work/windowfixture.h"
#include "rapport/services/commitments.h"
#include "support/catch.h"
#include "ui/commitments/assigndialog.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/duefield.h"
#include "ui/commitments/redatedialog.h"
#include "ui/search/customerpicker.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::CommitmentOutcome;

namespace {

/// Jon has one overdue promise, Maria has three.
struct Office : OfficeStore {
    CustomerId anna = add(aCustomer().named("Anna Kovács"));
    CustomerId dmitri = add(aCustomer().named("Dmitri Ito"));
    CommitmentId visit = promise(dmitri, "Visit the site", "2026-11-18", jon);
    CommitmentId ask = promise(anna, "Ask the maker", "2026-11-15", maria);
    CommitmentId send = promise(dmitri, "Send the catalogue", "2026-11-16", maria);
    CommitmentId call = promise(anna, "Call back", "2026-11-20 15:00", maria);

    CommitmentId promise(CustomerId to, const Text& words, const Text& due, StaffId owner) {
        return add(aCommitment().to(to).saying(words).due(due).ownedBy(owner).createdAt("2026-11-02T09:00Z"));
    }
};

using OpenCommitments = OpenPage<ui::CommitmentsPage>;

template <typename Widget>
Widget* part(QDialog* dialog, const char* name) {
    return dialog->findChild<Widget*>(QLatin1String(name));
}

} // namespace

TEST_CASE("a manager works through what is overdue, one key an item", "[gui][work]") {
    Office office;
    OpenCommitments window(office);
    REQUIRE(window.filled());
    CHECK(window.table()->accessibleName() == u"Commitments"_s);
    CHECK(window.rows() == 6);
    CHECK(window.selectedText() == u"Visit the site"_s);
    CHECK(window.selected == office.dmitri);

    SECTION("J and K move past headings") {
        window.press(Qt::Key_J);
        CHECK(window.selectedText() == u"Ask the maker"_s);
        CHECK(window.selected == office.anna);
        window.press(Qt::Key_K);
        CHECK(window.selectedText() == u"Visit the site"_s);
        window.press(Qt::Key_Down);
        CHECK(window.selectedText() == u"Ask the maker"_s);
    }
    SECTION("D keeps the promise, selects the next, and Z brings it back") {
        window.press(Qt::Key_J);
        window.press(Qt::Key_D);
        CHECK(window.selectedText() == u"Send the catalogue"_s);
        REQUIRE(window.says(u"Done: Ask the maker"_s));
        CHECK(window.messages.lastUndoable);
        REQUIRE(eventually([&] { return window.rows() == 5; }));
        CHECK(office.commitment(office.ask).outcome == CommitmentOutcome::KeptLate);
        CHECK(window.selectedText() == u"Send the catalogue"_s);

        window.press(Qt::Key_Z);
        REQUIRE(eventually([&] { return window.rows() == 6 && window.selectedText() == u"Ask the maker"_s; }));
        CHECK(office.commitment(office.ask).outcome == CommitmentOutcome::Open);
    }
    SECTION("D pressed fast keeps one promise after the other, none twice") {
        for (int i = 0; i < 3; ++i)
            window.press(Qt::Key_D);
        REQUIRE(eventually([&] { return window.rows() == 2; }));
        CHECK(window.messages.failures.isEmpty());
        CHECK(window.selectedText() == u"Call back"_s);
        CHECK(office.commitment(office.call).outcome == CommitmentOutcome::Open);
    }
    SECTION("X, W and Shift+B end a promise in their own way") {
        window.press(Qt::Key_X);
        window.press(Qt::Key_W);
        QTest::keyClick(window.table(), Qt::Key_B, Qt::ShiftModifier);
        REQUIRE(eventually([&] { return window.rows() == 2; }));
        CHECK(office.commitment(office.visit).outcome == CommitmentOutcome::Released);
        CHECK(office.commitment(office.ask).outcome == CommitmentOutcome::Withdrawn);
        CHECK(office.commitment(office.send).outcome == CommitmentOutcome::Broken);
    }
    SECTION("Enter opens the customer") {
        window.press(Qt::Key_Return);
        CHECK(window.opened == office.dmitri);
    }
}

TEST_CASE("re-dating asks whether the customer was told", "[gui][work]") {
    Office office;
    OpenCommitments window(office);
    const QPointer<QDialog> dialog = window.opens<ui::RedateDialog>(Qt::Key_R);
    auto* due = part<ui::DueField>(dialog, "due");
    REQUIRE(eventually([&] { return dialog->windowTitle().contains(u"Visit the site"_s); }));
    CHECK(due->due() == domain::Due{QDate(2026, 11, 23), {}}); // Monday: today is a Saturday
    named<QDateEdit>(dialog, u"Due day"_s)->setDate(QDate(2026, 11, 26));

    QTest::keyClick(dialog, Qt::Key_Return);
    CHECK(dialog->isVisible());
    CHECK(part<QRadioButton>(dialog, "toldYes")->hasFocus());
    CHECK(office.commitment(office.visit).redatings.empty());

    QTest::keyClick(part<QRadioButton>(dialog, "toldYes"), Qt::Key_Y);
    QTest::keyClick(part<QRadioButton>(dialog, "toldYes"), Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    REQUIRE(window.says(u"Re-dated to Thu 26 Nov"_s));
    const auto moved = office.commitment(office.visit);
    CHECK(moved.due.date == QDate(2026, 11, 26));
    CHECK(moved.firstDue.date == QDate(2026, 11, 18));
    REQUIRE(moved.redatings.size() == 1);
    CHECK(moved.redatings.front().customerTold);
    REQUIRE(eventually([&] { return window.rows() == 4; }));
    CHECK(window.selectedText() == u"Ask the maker"_s);
}

TEST_CASE("Esc leaves a promise where it was", "[gui][work]") {
    Office office;
    OpenCommitments window(office);
    const QPointer<QDialog> dialog = window.opens<ui::RedateDialog>(Qt::Key_R);
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(window.closes(dialog));
    CHECK(office.commitment(office.visit).redatings.empty());
    CHECK(window.selectedText() == u"Visit the site"_s);
}

TEST_CASE("assigning proposes somebody else, Enter takes it", "[gui][work]") {
    Office office;
    OpenCommitments window(office);
    const QPointer<QDialog> dialog = window.opens<ui::AssignDialog>(Qt::Key_A);
    auto* staff = part<QListWidget>(dialog, "staff");
    QTest::keyClick(staff, Qt::Key_Return); // even before the names are there
    REQUIRE(window.closes(dialog));
    REQUIRE(window.says(u"Assigned to Maria"_s));
    CHECK(office.commitment(office.visit).owner == office.maria);
    REQUIRE(eventually([&] { return window.rows() == 5; }));
}

TEST_CASE("a new commitment is typed in: customer, words, Enter", "[gui][work]") {
    Office office;
    OpenCommitments window(office);
    const QPointer<QDialog> dialog = window.opens<ui::CommitmentEditor>(Qt::Key_N);
    auto* customer = named<QLineEdit>(dialog, u"Customer"_s);
    auto* words = named<QLineEdit>(dialog, u"Quick entry"_s);
    REQUIRE(eventually([&] { return customer->hasFocus(); }));
    QTest::keyClicks(customer, u"anna"_s);
    QTest::keyClick(customer, Qt::Key_Return); // also before the matches are there
    CHECK(eventually([&] { return customer->text() == u"Anna Kovács"_s; }));
    REQUIRE(eventually([&] { return words->hasFocus(); })); // the next field
    QTest::keyClicks(words, u"send the blue one"_s);
    QTest::keyClick(words, Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    REQUIRE(window.says(u"Promised to Anna Kovács for Mon 23 Nov"_s));
    const auto added = office.commitment(CommitmentId(office.call.value() + 1));
    CHECK(added.words == u"send the blue one"_s);
    CHECK(added.customer == office.anna);
    CHECK(added.owner == office.maria);
}

TEST_CASE("who is typed before the store has answered is taken, never who was found before", "[gui][work]") {
    Office office;
    OpenCommitments window(office);
    const QPointer<QDialog> dialog = window.opens<ui::CommitmentEditor>(Qt::Key_N);
    auto* customer = named<ui::CustomerPicker>(dialog, u"Customer"_s);
    auto* words = named<QLineEdit>(dialog, u"Quick entry"_s);
    REQUIRE(eventually([&] { return customer->hasFocus(); }));
    QTest::keyClicks(customer, u"anna"_s);
    REQUIRE(eventually([&] { return customer->isListShown(); }));
    words->setText(u"send the blue one"_s);
    customer->selectAll();
    QTest::keyClicks(customer, u"dmitri"_s);
    QTest::keyClick(customer, Qt::Key_Tab);
    QTest::keyClick(words, Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    CHECK(office.commitment(CommitmentId(office.call.value() + 1)).customer == office.dmitri);
}

TEST_CASE("a commitment without words or customer is not saved, and the sheet says why", "[gui][work]") {
    Office office;
    OpenCommitments window(office);
    const QPointer<QDialog> dialog = window.opens<ui::CommitmentEditor>(Qt::Key_N);
    QTest::keyClick(dialog, Qt::Key_Return);
    REQUIRE(eventually([&] {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(u"Choose the customer"_s);
        });
    }));
    CHECK(dialog->isVisible());
}

TEST_CASE("a number of the rate opens its rows, Esc goes back to what is overdue", "[gui][work]") {
    Office office;
    services::completeCommitment(office.workspace, office.ask).waitForFinished();
    OpenCommitments window(office);
    REQUIRE(window.filled());
    auto* late = named<QAbstractButton>(window.page, u"1 late"_s);
    if (!late)
        for (auto* button : window.page->findChildren<QAbstractButton*>())
            if (button->text() == u"1 late"_s)
                late = button;
    REQUIRE(late);
    QTest::mouseClick(late, Qt::LeftButton);
    REQUIRE(eventually([&] { return window.selectedText() == u"Ask the maker"_s; }));
    CHECK(window.rows() == 2);
    window.press(Qt::Key_Escape);
    REQUIRE(eventually([&] { return window.rows() == 5; }));
}

TEST_CASE("ranges, owners and whose promises are chosen", "[gui][work]") {
    Office office;
    office.promise(office.anna, "Much later", "2027-03-01", office.jon);
    office.add(aCommitment().to(office.anna).saying("Floor plan").theirs().due("2026-11-18").ownedBy(office.maria));
    OpenCommitments window(office);
    REQUIRE(window.filled());

    for (auto* button : window.page->findChildren<QAbstractButton*>())
        if (button->text().startsWith(u"Later"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(eventually([&] { return window.selectedText() == u"Much later"_s; }));
    CHECK(window.rows() == 2);

    for (auto* button : window.page->findChildren<QAbstractButton*>())
        if (button->text().startsWith(u"Overdue"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(eventually([&] { return window.rows() == 6; }));
    auto* owner = named<QComboBox>(window.page, u"Owner"_s);
    REQUIRE(eventually([&] { return owner->count() == 4; }));
    owner->setFocus();
    QTest::keyClicks(owner, u"Jon"_s);
    QTest::keyClick(owner, Qt::Key_Down);
    owner->setCurrentIndex(owner->findText(u"Jon"_s));
    Q_EMIT owner->activated(owner->currentIndex());
    REQUIRE(eventually([&] { return window.rows() == 2; }));
    auto* whose = named<QComboBox>(window.page, u"Whose promises"_s);
    whose->setCurrentIndex(1);
    owner->setCurrentIndex(0);
    Q_EMIT owner->activated(0);
    Q_EMIT whose->activated(1);
    REQUIRE(eventually([&] { return window.rows() == 2 && window.selectedText() == u"Floor plan"_s; }));
}

TEST_CASE("somebody else's change keeps the selection where it is", "[gui][work]") {
    Office office;
    OpenCommitments window(office);
    REQUIRE(window.filled());
    window.press(Qt::Key_J);
    window.press(Qt::Key_J);
    REQUIRE(window.selectedText() == u"Send the catalogue"_s);
    services::completeCommitment(office.workspace, office.ask).waitForFinished();
    REQUIRE(eventually([&] { return window.rows() == 5; }));
    CHECK(window.selectedText() == u"Send the catalogue"_s);
}

TEST_CASE("every control of the commitments page and its sheets has a name", "[gui][work]") {
    Office office;
    OpenCommitments window(office);
    REQUIRE(window.filled());
    CHECK(namelessControls(&window.window) == QStringList());
    for (const auto& name : {u"Done"_s, u"Re-date"_s, u"Assign"_s, u"Undo"_s, u"New commitment"_s})
        CHECK(named<QAbstractButton>(window.page, name) != nullptr);
    for (auto* sheet : std::initializer_list<QWidget*>{new ui::RedateDialog(window.context, {office.call}, window.page),
                                                       new ui::AssignDialog(window.context, {office.call}, window.page),
                                                       new ui::CommitmentEditor(window.context, {}, {}, window.page)})
        CHECK(namelessControls(sheet) == QStringList());
}
