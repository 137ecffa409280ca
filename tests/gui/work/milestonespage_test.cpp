#include "ui/milestones/milestonespage.h"

#include "gui/work/windowfixture.h"
#include "rapport/services/milestones.h"
#include "rapport/storage/timeline.h"
#include "support/catch.h"
#include "ui/milestones/greetdialog.h"
#include "ui/milestones/milestoneeditor.h"
#include "ui/settings/settings.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
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

/// The button that Enter presses.
QPushButton* saveButton(QDialog* dialog) {
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->isDefault())
            return button;
    return nullptr;
}

/// What the sheet says, besides its fields.
bool says(const QDialog* dialog, const QString& part) {
    const auto labels = dialog->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&part](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
}

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

TEST_CASE("Enter opens the preferred channel with the words, and logs them in one change", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    REQUIRE(window.filled());
    window.press(Qt::Key_J);
    window.press(Qt::Key_G);
    const QPointer<QDialog> dialog = window.dialog<ui::GreetDialog>();
    REQUIRE(dialog);
    REQUIRE(eventually([&] { return saveButton(dialog)->text() == u"Write e-mail"_s; }));
    QTest::keyClick(named<QPlainTextEdit>(dialog, u"Greeting"_s), Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    REQUIRE(window.links.opened.size() == 1);
    CHECK(
        window.links.opened[0].url.toEncoded().startsWith("mailto:bela@example.org?subject=Happy%20birthday%2C%20B%C3%A9la%21&"));
    window.press(Qt::Key_Z); // one undo for both
    REQUIRE(eventually([&] { return !office.greeting(office.belas, 2026); }));
    const auto timeline =
        office.read([&](storage::ReadSession& session) { return storage::timeline(session, office.bela, {}, 10); });
    CHECK(timeline.empty());
}

TEST_CASE("another channel is chosen by Alt and a digit", "[gui][work]") {
    Office office;
    const auto id = office.add(
        aCustomer().named("Uma Xu").preferring(domain::Channel::Email).withEmail("uma@example.org").withPhone("+36 30 123 4567"));
    const auto umas = office.add(aMilestone().of(id).on("1990-11-21"));
    Sheets sheets(office.workspace);
    const auto dialog = sheets.open<ui::GreetDialog>(umas);
    auto* way = named<QComboBox>(dialog, u"Channel"_s);
    CHECK(way->currentText() == u"E-mail · uma@example.org"_s);
    QTest::keyClick(dialog, Qt::Key_1, Qt::AltModifier);
    CHECK(way->currentText() == u"Call · +36 30 123 4567"_s);
    CHECK(saveButton(dialog)->text() == u"Call"_s);
    QTest::keyClick(dialog, Qt::Key_4, Qt::AltModifier);
    CHECK(way->currentText() == u"SMS · +36 30 123 4567"_s);
    QTest::keyClick(named<QPlainTextEdit>(dialog, u"Greeting"_s), Qt::Key_Return);
    REQUIRE(eventually([&] { return dialog.isNull(); }));
    CHECK(sheets.links.opened.at(0).way == domain::ContactLink::Way::Sms);
    CHECK(office.greeting(umas, 2026)->channel == domain::Channel::Message);
}

TEST_CASE("what cannot be opened is not logged, and the words stay", "[gui][work]") {
    Office office;
    Sheets sheets(office.workspace);
    sheets.links.works = false;
    const auto dialog = sheets.open<ui::GreetDialog>(office.belas);
    auto* field = named<QPlainTextEdit>(dialog, u"Greeting"_s);
    field->setPlainText(u"All the best, Béla!"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(says(dialog, u"No e-mail program could be opened. Nothing was logged."_s));
    CHECK(field->toPlainText() == u"All the best, Béla!"_s);
    CHECK_FALSE(office.greeting(office.belas, 2026));
    sheets.links.works = true;
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(eventually([&] { return dialog.isNull(); }));
    CHECK(office.greeting(office.belas, 2026)->words == u"All the best, Béla!"_s);
}

TEST_CASE("a channel that is not possible gives way to the next, and says why", "[gui][work]") {
    Office office;
    const auto id = office.add(aCustomer().named("Uma Xu").preferring(domain::Channel::Call).withEmail("uma@example.org"));
    const auto umas = office.add(aMilestone().of(id).on("1990-11-21"));
    Sheets sheets(office.workspace);
    const auto dialog = sheets.open<ui::GreetDialog>(umas);
    CHECK(saveButton(dialog)->text() == u"Write e-mail"_s);
    CHECK(says(dialog, u"No phone number of Uma Xu is known. It goes by e-mail instead."_s));
}

TEST_CASE("who wants no greetings is greeted only all the same", "[gui][work]") {
    Office office;
    auto wish = aCustomer().named("Uma Xu").preferring(domain::Channel::Email).withEmail("uma@example.org").build();
    wish.optedOut = true;
    const auto umas = office.add(aMilestone().of(office.add(wish)).on("1990-11-21"));
    Sheets sheets(office.workspace);
    const auto dialog = sheets.open<ui::GreetDialog>(umas);
    CHECK(says(dialog, u"Uma Xu wants no greetings or mailings."_s));
    CHECK(saveButton(dialog)->text() == u"Greet all the same"_s);
    auto* field = named<QPlainTextEdit>(dialog, u"Greeting"_s);
    QCoreApplication::processEvents();
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(sheets.links.opened.empty());
    CHECK(saveButton(dialog)->text() == u"Write e-mail"_s);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(eventually([&] { return dialog.isNull(); }));
    CHECK(sheets.links.opened.size() == 1);
    CHECK(office.greeting(umas, 2026));
}

TEST_CASE("an Enter pressed before the reason was read does not overrule it", "[gui][work]") {
    Office office;
    auto wish = aCustomer().named("Uma Xu").withEmail("uma@example.org").build();
    wish.optedOut = true;
    const auto umas = office.add(aMilestone().of(office.add(wish)).on("1990-11-21"));
    Sheets sheets(office.workspace);
    auto* dialog = new ui::GreetDialog(sheets.context, umas, &sheets.window);
    QSignalSpy ready(dialog, &ui::SavingDialog::ready);
    dialog->open();
    QTest::keyClick(named<QPlainTextEdit>(dialog, u"Greeting"_s), Qt::Key_Return);
    REQUIRE((!ready.isEmpty() || ready.wait(20'000)));
    CHECK(saveButton(dialog)->text() == u"Greet all the same"_s);
    CHECK_FALSE(office.greeting(umas, 2026));
}

TEST_CASE("the greeting on screen is the one that is logged, as it was changed", "[gui][work]") {
    Office office;
    OpenMilestones window(office);
    const QPointer<QDialog> dialog = window.opens<ui::GreetDialog>(Qt::Key_G);
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
    const QPointer<QDialog> dialog = window.opens<ui::GreetDialog>(Qt::Key_G);
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
    for (const auto& name : {u"Greet"_s, u"Undo"_s, u"New milestone"_s, u"Mailing list…"_s})
        CHECK(named<QAbstractButton>(window.page, name) != nullptr);
    for (auto* sheet : std::initializer_list<QWidget*>{new ui::GreetDialog(window.context, office.belas, window.page),
                                                       new ui::MilestoneEditor(window.context, {}, {}, window.page)})
        CHECK(namelessControls(sheet) == QStringList());
}
