#include "gui/customers/oddtexts.h"
#include "gui/work/windowfixture.h"
#include "rapport/core/text.h"
#include "rapport/storage/interactionrepository.h"
#include "support/catch.h"
#include "ui/commitments/assigndialog.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/commitmentspage.h"
#include "ui/commitments/perioddialog.h"
#include "ui/commitments/redatedialog.h"
#include "ui/interactions/logdialog.h"
#include "ui/milestones/greetdialog.h"
#include "ui/milestones/milestoneeditor.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// The office seen by a program that cannot write: every save fails.
struct ShutOffice : AnnasOffice {
    std::unique_ptr<storage::Store> readOnly = storage::Store::open(location(), {.readOnly = true});
    services::Workspace shut{*readOnly, clock, maria};
    Sheets sheets{shut};
};

bool saysWhy(const QWidget* dialog) {
    return eventually([&] {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"read"_s) && label->text().contains(u"only"_s);
        });
    });
}

void pressSave(QDialog* dialog) { QTest::keyClick(dialog, Qt::Key_Return); }

} // namespace

TEST_CASE("a commitment that cannot be saved stays in its sheet as it was typed", "[gui][work]") {
    ShutOffice office;
    const auto dialog = office.sheets.open<ui::CommitmentEditor>(std::optional<CommitmentId>(), std::optional(office.anna));
    auto* words = named<QLineEdit>(dialog, u"Quick entry"_s);
    QTest::keyClicks(words, u"send the blue one"_s);
    pressSave(dialog);
    CHECK(saysWhy(dialog));
    CHECK(words->text() == u"send the blue one"_s);
    CHECK(named<QAbstractButton>(dialog, u"Save"_s)->isEnabled());
}

TEST_CASE("a milestone that cannot be saved stays in its sheet as it was typed", "[gui][work]") {
    ShutOffice office;
    const auto dialog = office.sheets.open<ui::MilestoneEditor>(std::optional<MilestoneId>(), std::optional(office.anna));
    named<QSpinBox>(dialog, u"Day"_s)->setValue(17);
    named<QComboBox>(dialog, u"Month"_s)->setCurrentIndex(5);
    pressSave(dialog);
    CHECK(saysWhy(dialog));
    CHECK(named<QSpinBox>(dialog, u"Day"_s)->value() == 17);
    CHECK(named<QComboBox>(dialog, u"Month"_s)->currentIndex() == 5);
}

TEST_CASE("a greeting that cannot be saved keeps its words", "[gui][work]") {
    ShutOffice office;
    const auto dialog = office.sheets.open<ui::GreetDialog>(office.birthday);
    auto* words = named<QPlainTextEdit>(dialog, u"Greeting"_s);
    words->setPlainText(u"All the best, Anna!"_s);
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(saysWhy(dialog));
    CHECK(words->toPlainText() == u"All the best, Anna!"_s);
}

TEST_CASE("a re-dating and an assignment that cannot be saved stay in their sheets", "[gui][work]") {
    ShutOffice office;
    const auto redate = office.sheets.open<ui::RedateDialog>(ui::RedateRequest{office.call});
    named<QDateEdit>(redate, u"Due day"_s)->setDate(QDate(2026, 12, 1));
    redate->findChild<QRadioButton*>(u"toldYes"_s)->setChecked(true);
    pressSave(redate);
    CHECK(saysWhy(redate));
    CHECK(named<QDateEdit>(redate, u"Due day"_s)->date() == QDate(2026, 12, 1));
    redate->reject();
    const auto assign = office.sheets.open<ui::AssignDialog>(std::vector{office.call});
    pressSave(assign);
    CHECK(saysWhy(assign));
    CHECK(office.sheets.messages.dones.isEmpty());
}

TEST_CASE("odd words of a promise are shown literally, saved, and come back unchanged", "[gui][work]") {
    const auto odd = GENERATE(from_range(tests::oddTexts()));
    INFO(odd.left(60).toStdString());
    AnnasOffice office;
    Sheets sheets(office.workspace);
    auto dialog = sheets.open<ui::CommitmentEditor>(std::optional<CommitmentId>(), std::optional(office.anna));
    named<QLineEdit>(dialog, u"Quick entry"_s)->insert(odd);
    pressSave(dialog);
    REQUIRE(eventually([&] { return dialog.isNull(); }));
    const CommitmentId id(office.call.value() + 1);
    const auto kept = text::normalisedLine(odd);
    CHECK((office.commitment(id).words == kept));

    dialog = sheets.open<ui::CommitmentEditor>(std::optional(id), std::optional<CustomerId>());
    CHECK((named<QLineEdit>(dialog, u"Quick entry"_s)->text() == kept));
    pressSave(dialog);
    REQUIRE(eventually([&] { return dialog.isNull(); }));
    CHECK((office.commitment(id).words == kept));

    OpenPage<ui::CommitmentsPage> page(office);
    REQUIRE(page.filled());
    CHECK(page.rows() == 2); // heading and the overdue one: no line was broken or lost
}

TEST_CASE("odd words in the log line, the greeting and a milestone's name come back unchanged", "[gui][work]") {
    const auto odd = GENERATE(from_range(tests::oddTexts()));
    INFO(odd.left(60).toStdString());
    AnnasOffice office;
    Sheets sheets(office.workspace);
    SECTION("log") {
        QPointer<ui::LogDialog> dialog = new ui::LogDialog(sheets.context, office.anna, &sheets.window);
        InteractionId logged;
        QObject::connect(dialog, &ui::LogDialog::logged, &sheets.window, [&](InteractionId id) { logged = id; });
        dialog->open();
        named<QLineEdit>(dialog, u"Quick entry"_s)->insert(odd);
        named<QLineEdit>(dialog, u"The customer's own words"_s)->insert(odd);
        named<QLineEdit>(dialog, u"What we understood"_s)->insert(odd);
        pressSave(dialog);
        REQUIRE(eventually([&] { return dialog.isNull(); }));
        const auto kept =
            office.read([&](storage::ReadSession& session) { return storage::InteractionRepository(session).find(logged, {}); });
        REQUIRE(kept);
        CHECK((kept->notes == text::normalised(odd) || kept->notes == text::normalisedLine(odd)));
        CHECK((kept->customerWords == text::normalised(odd) || kept->customerWords == text::normalisedLine(odd)));
        CHECK((kept->understood == text::normalised(odd) || kept->understood == text::normalisedLine(odd)));
    }
    SECTION("greeting") {
        auto dialog = sheets.open<ui::GreetDialog>(office.birthday);
        auto* words = named<QPlainTextEdit>(dialog, u"Greeting"_s);
        words->clear();
        words->insertPlainText(odd);
        QTest::keyClick(words, Qt::Key_Return);
        REQUIRE(eventually([&] { return dialog.isNull(); }));
        const auto greeting = office.greeting(office.birthday, 2026);
        REQUIRE(greeting);
        CHECK((greeting->words == text::normalised(odd)));
    }
    SECTION("milestone") {
        auto dialog = sheets.open<ui::MilestoneEditor>(std::optional<MilestoneId>(), std::optional(office.anna));
        auto* kind = named<QComboBox>(dialog, u"Kind"_s);
        kind->setCurrentIndex(kind->count() - 1);
        named<QLineEdit>(dialog, u"Name of the milestone"_s)->insert(odd);
        named<QSpinBox>(dialog, u"Day"_s)->setValue(3);
        named<QComboBox>(dialog, u"Month"_s)->setCurrentIndex(1);
        pressSave(dialog);
        REQUIRE(eventually([&] { return dialog.isNull(); }));
        const MilestoneId id(office.birthday.value() + 1);
        const auto kept =
            office.read([id](storage::ReadSession& session) { return storage::MilestoneRepository(session).find(id); });
        REQUIRE(kept);
        CHECK((kept->label == text::normalisedLine(odd)));
        dialog = sheets.open<ui::MilestoneEditor>(std::optional(id), std::optional<CustomerId>());
        CHECK((named<QLineEdit>(dialog, u"Name of the milestone"_s)->text() == kept->label));
    }
}

TEST_CASE("E edits what was promised, not when", "[gui][work]") {
    AnnasOffice office;
    OpenPage<ui::CommitmentsPage> window(office);
    const QPointer<QDialog> dialog = window.opens<ui::CommitmentEditor>(Qt::Key_E);
    auto* words = named<QLineEdit>(dialog, u"Quick entry"_s);
    REQUIRE(eventually([&] { return words->text() == u"Call back"_s; }));
    CHECK(words->hasFocus());
    CHECK_FALSE(named<QDateEdit>(dialog, u"Due day"_s)->isEnabled());
    words->selectAll();
    QTest::keyClicks(words, u"Call back about the pump"_s);
    QTest::keyClick(words, Qt::Key_Return);
    REQUIRE(window.closes(dialog));
    REQUIRE(window.says(u"Changed “Call back about the pump”"_s));
    const auto edited = office.commitment(office.call);
    CHECK(edited.words == u"Call back about the pump"_s);
    CHECK(edited.due.date == QDate(2026, 11, 18));
    CHECK(edited.redatings.empty());
    REQUIRE(eventually([&] { return window.selectedText() == u"Call back about the pump"_s; }));
}

TEST_CASE("a period of one's own is given in either order", "[gui][work]") {
    QWidget window;
    window.resize(800, 600);
    window.show();
    window.activateWindow();
    QPointer<ui::PeriodDialog> dialog = new ui::PeriodDialog({QDate(2026, 11, 1), QDate(2026, 11, 30)}, &window);
    std::optional<domain::Period> chosen;
    QObject::connect(dialog, &ui::PeriodDialog::chosen, &window, [&](const domain::Period& period) { chosen = period; });
    dialog->open();
    auto* from = named<QDateEdit>(dialog, u"From"_s);
    CHECK(from->date() == QDate(2026, 11, 1));
    SECTION("Enter takes it") {
        from->setDate(QDate(2026, 12, 24));
        named<QDateEdit>(dialog, u"To"_s)->setDate(QDate(2026, 12, 1));
        QTest::keyClick(from, Qt::Key_Return);
        REQUIRE(chosen);
        CHECK(chosen->from == QDate(2026, 12, 1));
        CHECK(chosen->to == QDate(2026, 12, 24));
    }
    SECTION("Esc does not") {
        QTest::keyClick(from, Qt::Key_Escape);
        CHECK_FALSE(chosen);
    }
    CHECK(eventually([&] { return dialog.isNull(); }));
}
