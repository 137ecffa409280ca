#include "ui/milestones/milestonespage.h"

#include "gui/work/windowfixture.h"
#include "rapport/services/milestones.h"
#include "support/catch.h"
#include "ui/milestones/greetdialog.h"
#include "ui/milestones/milestoneeditor.h"
#include "ui/settings/settings.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Office : OfficeStore {
    CustomerId bela = add(aCustomer().named("Béla Nagy").preferring(domain::Channel::Email).withEmail("bela@example.org"));
    CustomerId rosa = add(aCustomer().named("Rosa Silva"));
    MilestoneId belas = add(aMilestone().of(bela).on("1966-11-21"));
    MilestoneId rosas = add(aMilestone().of(rosa).on("1980-11-19"));
};

using OpenMilestones = OpenPage<ui::MilestonesPage>;

QString words(QDialog* dialog) { return named<QPlainTextEdit>(dialog, u"Greeting"_s)->toPlainText(); }

QAbstractButton* saveButton(QDialog* dialog) { return named<QAbstractButton>(dialog, u"Mark as greeted"_s); }

} // namespace

TEST_CASE("two keys greet: G shows the greeting, Enter logs it", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    REQUIRE(window.filled());
    CHECK(window.table()->accessibleName() == u"Milestones"_s);
    CHECK(window.selected == office.rosa);
    window.press(Qt::Key_J);
    CHECK(window.selected == office.bela);

    window.press(Qt::Key_G);
    const QPointer<QDialog> dialog = window.dialog<ui::GreetDialog>();
    REQUIRE(dialog);
    QTest::keyClick(named<QPlainTextEdit>(dialog, u"Greeting"_s), Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    REQUIRE(window.says(u"Greeted Béla Nagy"_s));

    const auto given = office.greeting(office.belas, 2026);
    REQUIRE(given);
    CHECK(given->channel == domain::Channel::Email);
    CHECK(given->author == office.maria);
    CHECK(given->words.startsWith(u"Happy birthday, Béla!"_s));
}

TEST_CASE("the greeting on screen is the one that is logged, as it was changed", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    REQUIRE(window.filled());
    window.press(Qt::Key_G);
    const QPointer<QDialog> dialog = window.dialog<ui::GreetDialog>();
    REQUIRE(dialog);
    auto* field = named<QPlainTextEdit>(dialog, u"Greeting"_s);
    REQUIRE(eventually([&] { return words(dialog).contains(u"belated"_s); }));
    CHECK(dialog->windowTitle() == u"Greet Rosa Silva"_s);
    field->moveCursor(QTextCursor::End);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field, u"Maria"_s);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    CHECK(office.greeting(office.rosas, 2026)->words.endsWith(u"\nMaria"_s));
    REQUIRE(eventually([&] { return window.rows() == 2; })); // no longer belated
}

TEST_CASE("nobody is greeted twice in a year", "[gui][work]") {
    Office office;
    services::greet(office.workspace, office.belas, domain::Channel::Call, u"Hello"_s).waitForFinished();
    OpenMilestones window(office);
    REQUIRE(window.filled());
    window.press(Qt::Key_J);
    window.press(Qt::Key_G);
    const QPointer<QDialog> dialog = window.dialog<ui::GreetDialog>();
    REQUIRE(dialog);
    REQUIRE(eventually([&] { return dialog->windowTitle() == u"Béla Nagy has been greeted"_s; }));
    CHECK(words(dialog) == u"Hello"_s);
    CHECK_FALSE(saveButton(dialog)->isVisible());
    QTest::keyClick(named<QPlainTextEdit>(dialog, u"Greeting"_s), Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    CHECK(window.messages.dones.isEmpty());
    CHECK(office.greeting(office.belas, 2026)->words == u"Hello"_s);
}

TEST_CASE("a greeting that came first from elsewhere is not given again", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    REQUIRE(window.filled());
    window.press(Qt::Key_J);
    window.press(Qt::Key_G);
    const QPointer<QDialog> dialog = window.dialog<ui::GreetDialog>();
    REQUIRE(dialog);
    REQUIRE(eventually([&] { return words(dialog).startsWith(u"Happy birthday"_s); }));
    services::greet(office.workspace, office.belas, domain::Channel::Call, u"Hello"_s).waitForFinished();
    QTest::keyClick(named<QPlainTextEdit>(dialog, u"Greeting"_s), Qt::Key_Return);
    REQUIRE(eventually([&] { return saveButton(dialog)->isEnabled(); }));
    CHECK(dialog->isVisible());
    CHECK(office.greeting(office.belas, 2026)->words == u"Hello"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(window.closes(dialog));
}

TEST_CASE("undo takes a greeting back and selects it", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    REQUIRE(window.filled());
    window.press(Qt::Key_G);
    const QPointer<QDialog> dialog = window.dialog<ui::GreetDialog>();
    REQUIRE(dialog);
    QTest::keyClick(named<QPlainTextEdit>(dialog, u"Greeting"_s), Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    REQUIRE(eventually([&] { return window.rows() == 2; }));
    window.press(Qt::Key_Z);
    REQUIRE(eventually([&] { return window.rows() == 4 && window.selected == office.rosa; }));
    CHECK_FALSE(office.greeting(office.rosas, 2026));
}

TEST_CASE("a date of which only a part is known becomes a milestone", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    REQUIRE(window.filled());
    auto* dialog = new ui::MilestoneEditor(window.context, {}, office.rosa, window.page);
    const QPointer<QDialog> closing = dialog;
    dialog->open();
    named<QSpinBox>(dialog, u"Day"_s)->setValue(25);
    named<QComboBox>(dialog, u"Month"_s)->setCurrentIndex(11);
    QTest::keyClick(named<QSpinBox>(dialog, u"Day"_s), Qt::Key_Return);
    REQUIRE(window.closes(closing));
    REQUIRE(window.says(u"Added a milestone for Rosa Silva"_s));
    const MilestoneId added(office.rosas.value() + 1);
    const auto saved =
        office.read([added](storage::ReadSession& session) { return storage::MilestoneRepository(session).find(added); });
    REQUIRE(saved);
    CHECK(saved->date.toString() == u"--11-25"_s);
    CHECK_FALSE(saved->leadDays);
}

TEST_CASE("a date that cannot be is refused", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    REQUIRE(window.filled());
    auto* dialog = new ui::MilestoneEditor(window.context, {}, office.rosa, window.page);
    dialog->open();
    named<QSpinBox>(dialog, u"Day"_s)->setValue(30);
    named<QComboBox>(dialog, u"Month"_s)->setCurrentIndex(2);
    QTest::keyClick(named<QSpinBox>(dialog, u"Day"_s), Qt::Key_Return);
    REQUIRE(eventually([&] {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(u"Enter what is known"_s);
        });
    }));
    CHECK(dialog->isVisible());
    CHECK(window.messages.dones.isEmpty());
}

TEST_CASE("a milestone is deleted with a way back", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    REQUIRE(window.filled());
    window.press(Qt::Key_X);
    REQUIRE(window.says(u"Deleted the milestone of Rosa Silva"_s));
    CHECK(window.messages.lastUndoable);
    REQUIRE(eventually([&] { return window.rows() == 2; }));
    window.press(Qt::Key_Z);
    REQUIRE(eventually([&] { return window.rows() == 4; }));
}

TEST_CASE("how far ahead the page looks is remembered", "[gui][work]") {
    Office office;
    const QTemporaryDir folder;
    ui::Settings settings(folder.filePath(u"rapport.ini"_s));
    HeardMessages messages;
    WillingDialogs dialogs;
    const ui::UiContext context{office.workspace, messages, dialogs, &settings};
    const auto chosenDays = [](const QWidget& page) {
        QStringList chosen;
        for (const auto* button : page.findChildren<QAbstractButton*>())
            if (button->isCheckable() && button->isChecked())
                chosen << button->text();
        return chosen;
    };
    ui::MilestonesPage first(context);
    CHECK(chosenDays(first) == QStringList{u"30 days"_s});
    QTest::mouseClick(named<QAbstractButton>(&first, u"90 days"_s), Qt::LeftButton);
    ui::MilestonesPage second(context);
    CHECK(chosenDays(second) == QStringList{u"90 days"_s});
}

TEST_CASE("every control of the milestones page and its sheets has a name", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    REQUIRE(window.filled());
    CHECK(namelessControls(&window.window) == QStringList());
    for (const auto& name : {u"Greet"_s, u"Undo"_s, u"New milestone"_s})
        CHECK(named<QAbstractButton>(window.page, name) != nullptr);
    for (auto* sheet : std::initializer_list<QWidget*>{new ui::GreetDialog(window.context, office.belas, window.page),
                                                       new ui::MilestoneEditor(window.context, {}, {}, window.page)})
        CHECK(namelessControls(sheet) == QStringList());
}
