#include "gui/work/windowfixture.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/timeline.h"
#include "support/catch.h"
#include "support/recordedlinks.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/duefield.h"
#include "ui/commitments/redatedialog.h"
#include "ui/commitments/tellingedit.h"
#include "ui/interactions/logdialog.h"
#include "ui/quickentry/quickchipbutton.h"
#include "ui/quickentry/quickentryfield.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct TypingOffice : AnnasOffice {
    TypingOffice() { sheets.context.links = &links; }
    RecordedLinks links;
    Sheets sheets{workspace};

    static QStringList chips(const QWidget* sheet) {
        QStringList names;
        for (const auto* chip : sheet->findChildren<ui::QuickChipButton*>())
            if (chip->isVisible())
                names << chip->accessibleName();
        return names;
    }
    static QLineEdit* line(const QWidget* sheet) { return named<QLineEdit>(sheet, u"Quick entry"_s); }
    std::vector<domain::Interaction> logged() {
        return read([this](storage::ReadSession& session) {
            std::vector<domain::Interaction> all;
            for (const auto& entry : storage::timeline(session, anna, {}, 50))
                if (const auto* happened = std::get_if<storage::TimelineInteraction>(&entry.what))
                    all.push_back(happened->interaction);
            return all;
        });
    }
};

bool says(const QWidget* sheet, const QString& words) {
    return eventually([&] {
        const auto labels = sheet->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    });
}

bool isGone(const QPointer<QDialog>& sheet) {
    return eventually([&] { return sheet.isNull(); });
}

} // namespace

TEST_CASE("what a new commitment's line says is in its fields and in what is saved", "[gui][work][quickentry]") {
    TypingOffice office;
    const auto editor = office.sheets.open<ui::CommitmentEditor>(std::optional<CommitmentId>(), std::optional(office.anna));
    QTest::keyClicks(TypingOffice::line(editor), u"send the catalogue Thu 3pm"_s);
    CHECK(TypingOffice::chips(editor).contains(u"Due: Thursday 26 November 2026, 15:00"_s));
    CHECK(editor->findChild<ui::DueField*>()->due() == domain::Due{QDate(2026, 11, 26), QTime(15, 0)});
    CHECK(named<QComboBox>(editor, u"Kind"_s)->currentData().toInt() == static_cast<int>(domain::CommitmentKind::Send));
    QTest::keyClick(TypingOffice::line(editor), Qt::Key_Return);
    REQUIRE(isGone(editor.data()));
    const auto made = office.commitment(CommitmentId(office.call.value() + 1));
    CHECK(made.words == u"send the catalogue"_s);
    CHECK(made.due == domain::Due{QDate(2026, 11, 26), QTime(15, 0)});
    CHECK(made.kind == domain::CommitmentKind::Send);
}

TEST_CASE("a day chosen by hand stays until the line says another", "[gui][work][quickentry]") {
    TypingOffice office;
    const auto editor = office.sheets.open<ui::CommitmentEditor>(std::optional<CommitmentId>(), std::optional(office.anna));
    auto* due = editor->findChild<ui::DueField*>();
    QTest::keyClicks(TypingOffice::line(editor), u"send it Thu"_s);
    due->setDue({QDate(2026, 12, 24), {}});
    QTest::keyClicks(TypingOffice::line(editor), u" by post"_s);
    CHECK(due->due().date == QDate(2026, 12, 24));
    TypingOffice::line(editor)->setText(u"send it Fri"_s);
    CHECK(due->due().date == QDate(2026, 11, 27));
}

TEST_CASE("words of a commitment that is edited are not read again", "[gui][work][quickentry]") {
    TypingOffice office;
    const auto editor = office.sheets.open<ui::CommitmentEditor>(std::optional(office.call), std::optional<CustomerId>());
    TypingOffice::line(editor)->setText(u"call back Thu 3pm"_s);
    CHECK(TypingOffice::chips(editor).isEmpty());
    QTest::keyClick(TypingOffice::line(editor), Qt::Key_Return);
    REQUIRE(isGone(editor.data()));
    CHECK(office.commitment(office.call).words == u"call back Thu 3pm"_s);
    CHECK(office.commitment(office.call).due.date == QDate(2026, 11, 18));
}

TEST_CASE("@ names the customer of a new commitment, also when Enter comes first", "[gui][work][quickentry]") {
    TypingOffice office;
    const auto editor = office.sheets.open<ui::CommitmentEditor>(std::optional<CommitmentId>(), std::optional<CustomerId>());
    TypingOffice::line(editor)->setFocus();
    QTest::keyClicks(TypingOffice::line(editor), u"send it Thu @anna"_s);
    QTest::keyClick(TypingOffice::line(editor), Qt::Key_Return);
    REQUIRE(isGone(editor.data()));
    const auto made = office.commitment(CommitmentId(office.call.value() + 1));
    CHECK(made.customer == office.anna);
    CHECK(made.words == u"send it"_s);
}

TEST_CASE("somebody nobody knows keeps the line from being saved, and says how to go on", "[gui][work][quickentry]") {
    TypingOffice office;
    QPointer<ui::LogDialog> log = new ui::LogDialog(office.sheets.context, office.anna, &office.sheets.window);
    log->open();
    QTest::keyClicks(TypingOffice::line(log), u"spoke with @zoltan"_s);
    QTest::keyClick(TypingOffice::line(log), Qt::Key_Return);
    CHECK(says(log, u"Nobody is called “zoltan”."_s));
    CHECK(TypingOffice::line(log)->text() == u"spoke with @zoltan"_s);
    QTest::keyClick(TypingOffice::line(log), Qt::Key_Down);
    auto* chip = qobject_cast<ui::QuickChipButton*>(log->focusWidget());
    REQUIRE(chip);
    QTest::keyClick(chip, Qt::Key_Backspace);
    CHECK(TypingOffice::chips(log).isEmpty());
    CHECK(log->focusWidget() == TypingOffice::line(log));
    QTest::keyClick(TypingOffice::line(log), Qt::Key_Return);
    REQUIRE(isGone(log.data()));
    REQUIRE(office.logged().size() == 1);
    CHECK(office.logged().front().notes == u"spoke with @zoltan"_s);
}

TEST_CASE("topics of a line are added to the customer's, once", "[gui][work][quickentry]") {
    TypingOffice office;
    const auto log = [&](const QString& line) {
        QPointer<ui::LogDialog> dialog = new ui::LogDialog(office.sheets.context, office.anna, &office.sheets.window);
        dialog->open();
        QTest::keyClicks(TypingOffice::line(dialog), line);
        QTest::keyClick(TypingOffice::line(dialog), Qt::Key_Return);
        REQUIRE(isGone(dialog.data()));
    };
    log(u"talked long #bees"_s);
    log(u"again about #Bees and #football"_s);
    const auto anna = office.read(
        [&](storage::ReadSession& session) { return storage::CustomerRepository(session).find(office.anna).value(); });
    CHECK(anna.topics == QStringList{u"bees"_s, u"football"_s});
}

TEST_CASE("chips are walked through by the arrows and Tab, and say what they are", "[gui][work][quickentry]") {
    TypingOffice office;
    QPointer<ui::LogDialog> log = new ui::LogDialog(office.sheets.context, office.anna, &office.sheets.window);
    log->open();
    auto* line = TypingOffice::line(log);
    QTest::keyClicks(line, u"send it Thu #bees"_s);
    const auto names = TypingOffice::chips(log);
    CHECK(names.contains(u"Due: Thursday 26 November 2026"_s));
    CHECK(names.contains(u"Topic: bees"_s));
    CHECK(line->accessibleDescription() == names.join(u"; "_s));
    QTest::keyClick(line, Qt::Key_Tab);
    for (const auto& name : names) {
        REQUIRE(log->focusWidget());
        CHECK(log->focusWidget()->accessibleName() == name);
        CHECK_FALSE(log->focusWidget()->toolTip().isEmpty());
        QTest::keyClick(log->focusWidget(), Qt::Key_Right);
    }
    QTest::keyClick(log->focusWidget(), Qt::Key_Up);
    CHECK(log->focusWidget() == line);
    CHECK(namelessControls(log).isEmpty());
}

TEST_CASE("a new date is said in words, and shown as it was read", "[gui][work][quickentry]") {
    TypingOffice office;
    const auto sheet = office.sheets.open<ui::RedateDialog>(ui::RedateRequest{office.call});
    auto* line = TypingOffice::line(sheet);
    CHECK(sheet->focusWidget() == line);
    QTest::keyClicks(line, u"Thu 3pm"_s);
    CHECK(TypingOffice::chips(sheet) == QStringList{u"Due: Thursday 26 November 2026, 15:00"_s});
    CHECK(sheet->findChild<ui::DueField*>()->due() == domain::Due{QDate(2026, 11, 26), QTime(15, 0)});

    SECTION("then the question is asked") {
        QTest::keyClick(line, Qt::Key_Return);
        CHECK(says(sheet, u"Say whether the customer was told"_s));
        QTest::keyClick(sheet->focusWidget(), Qt::Key_N);
        QTest::keyClick(sheet->focusWidget(), Qt::Key_Return);
        REQUIRE(isGone(sheet.data()));
        const auto moved = office.commitment(office.call);
        CHECK(moved.due == domain::Due{QDate(2026, 11, 26), QTime(15, 0)});
        CHECK_FALSE(moved.redatings.back().customerTold);
        CHECK(office.links.opened.empty());
    }
    SECTION("a day chosen by hand takes the words away") {
        named<QDateEdit>(sheet, u"Due day"_s)->setDate(QDate(2026, 12, 1));
        CHECK(line->text().isEmpty());
        CHECK(TypingOffice::chips(sheet).isEmpty());
    }
    SECTION("what is no date to come is refused") {
        line->setText(u"some time or other"_s);
        sheet->findChild<QRadioButton*>(u"toldYes"_s)->setChecked(true);
        QTest::keyClick(line, Qt::Key_Return);
        CHECK(says(sheet, u"“some time or other” is not a date to come."_s));
        CHECK(office.commitment(office.call).redatings.empty());
    }
}

TEST_CASE("Tell them now shows the message, opens it, and logs it with the new date", "[gui][work][quickentry]") {
    TypingOffice office;
    const auto sheet = office.sheets.open<ui::RedateDialog>(ui::RedateRequest{office.call});
    QTest::keyClicks(TypingOffice::line(sheet), u"Thu"_s);
    QTest::keyClick(TypingOffice::line(sheet), Qt::Key_Return);
    QTest::keyClick(sheet->focusWidget(), Qt::Key_T);
    auto* message = named<QPlainTextEdit>(sheet, u"Message"_s);
    REQUIRE(message->isVisible());
    CHECK(message->toPlainText().contains(u"I promised you “Call back” for Wednesday 18 November."_s));
    CHECK(message->toPlainText().contains(u"Thursday 26 November instead"_s));
    CHECK(message->toPlainText().endsWith(u"Maria"_s));
    CHECK(named<QComboBox>(sheet, u"How to tell them"_s)->currentText().contains(u"anna@example.org"_s));

    SECTION("Enter opens it and moves the promise") {
        QTest::keyClick(sheet->findChild<QRadioButton*>(u"tellNow"_s), Qt::Key_Return);
        REQUIRE(isGone(sheet.data()));
        REQUIRE(office.links.opened.size() == 1);
        CHECK(office.links.opened.front().url.scheme() == u"mailto"_s);
        CHECK(office.sheets.messages.dones == QStringList{u"Re-dated to Thu 26 Nov, and told"_s});
        CHECK(office.commitment(office.call).redatings.back().customerTold);
        REQUIRE(office.logged().size() == 1);
        CHECK(office.logged().front().channel == domain::Channel::Email);
        CHECK(office.logged().front().notes.contains(u"Thursday 26 November instead"_s));
    }
    SECTION("where nothing can be opened nothing is moved or logged, and the words stay") {
        office.links.works = false;
        message->setPlainText(u"my own words"_s);
        QTest::keyClick(sheet->findChild<QRadioButton*>(u"tellNow"_s), Qt::Key_Return);
        CHECK(says(sheet, u"No program could be opened"_s));
        CHECK(message->toPlainText() == u"my own words"_s);
        CHECK(office.commitment(office.call).redatings.empty());
        CHECK(office.logged().empty());
    }
    SECTION("words of one's own stay when the day changes, and are not opened twice where the save fails") {
        message->setPlainText(u"my own words"_s);
        named<QDateEdit>(sheet, u"Due day"_s)->setDate(QDate(2026, 12, 1));
        CHECK(message->toPlainText() == u"my own words"_s);
        office.write([&](storage::WriteSession& session) {
            auto moved = storage::CommitmentRepository(session).find(office.call).value();
            moved = domain::redated(moved, dueOf("2026-11-30"), true, office.jon, office.clock.now());
            storage::CommitmentRepository::save(session, moved);
            return true;
        });
        auto* answer = sheet->findChild<QRadioButton*>(u"tellNow"_s);
        QTest::keyClick(answer, Qt::Key_Return);
        CHECK(says(sheet, u"re-dated it meanwhile"_s));
        QTest::keyClick(answer, Qt::Key_Return);
        CHECK(says(sheet, u"re-dated it meanwhile"_s));
        CHECK(office.links.opened.size() == 1);
        CHECK(message->toPlainText() == u"my own words"_s);
    }
}

TEST_CASE("a day that was dragged to, or a reminder, comes with its answer", "[gui][work][quickentry]") {
    TypingOffice office;
    const auto sheet =
        office.sheets.open<ui::RedateDialog>(ui::RedateRequest{office.call, domain::Due{QDate(2026, 12, 3), QTime(9, 30)}, true});
    CHECK(sheet->findChild<ui::DueField*>()->due() == domain::Due{QDate(2026, 12, 3), QTime(9, 30)});
    CHECK(sheet->findChild<QRadioButton*>(u"tellNow"_s)->isChecked());
    CHECK(sheet->findChild<ui::TellingEdit*>()->isVisible());
    CHECK(named<QPlainTextEdit>(sheet, u"Message"_s)->toPlainText().contains(u"Thursday 3 December at 09:30"_s));
}
