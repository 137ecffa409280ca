#include "gui/work/windowfixture.h"
#include "rapport/services/commitments.h"
#include "rapport/services/customers.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/timeline.h"
#include "ui/commitments/assigndialog.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/commitmentspage.h"
#include "ui/commitments/redatedialog.h"
#include "ui/customers/customereditor.h"
#include "ui/editing/conflictsheet.h"
#include "ui/interactions/interactioneditor.h"
#include "ui/milestones/milestoneeditor.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Maria's window, and Jon's on the same file.
struct TwoWindows : AnnasOffice {
    std::unique_ptr<storage::Store> jonsStore = storage::Store::open(location());
    FixedClock jonsClock{momentOf("2026-11-21T14:05Z"), QTimeZone::utc()};
    services::Workspace jons{*jonsStore, jonsClock, jon};
    Sheets sheets{workspace};

    services::CustomerRecord record() {
        return read([this](storage::ReadSession& session) {
            const storage::CustomerRepository customers(session);
            return services::CustomerRecord{*customers.find(anna), storage::MilestoneRepository(session).ofCustomer(anna),
                                            customers.relationsOf(anna)};
        });
    }
    void jonEdits(const std::function<void(domain::Customer&)>& change) {
        const auto base = record();
        auto theirs = base;
        change(theirs.customer);
        services::updateCustomer(jons, base, theirs).waitForFinished();
        store->checkForOutsideChanges();
    }
    void jonRemovesAnna() {
        jonsStore
            ->write(jons.change(u"Remove"_s),
                    [this](storage::WriteSession& session) { storage::CustomerRepository::remove(session, anna); })
            .waitForFinished();
        store->checkForOutsideChanges();
    }
    QPointer<ui::CustomerEditor> openEditor() {
        QPointer<ui::CustomerEditor> editor = new ui::CustomerEditor(sheets.context, anna, &sheets.window);
        QSignalSpy loaded(editor, &ui::CustomerEditor::loaded);
        editor->open();
        REQUIRE((!loaded.isEmpty() || loaded.wait(20'000)));
        return editor;
    }
    /// Where nothing of the file was changed since, the editor has heard of everything.
    static bool saysQuietly(const ui::SheetDialog* sheet, const QString& beginning) {
        return eventually([&] { return sheet->quietLine().startsWith(beginning); });
    }
    InteractionId logs(const Text& words) {
        return services::logInteraction(workspace, anInteraction().with(anna).at("2026-11-20T09:30Z").noting(words), {})
            .result()
            .interaction;
    }
    domain::Interaction logged(InteractionId id) { return services::loadInteraction(workspace, id).result(); }
    void jonCorrects(InteractionId id, const std::function<void(domain::Interaction&)>& change) {
        const auto base = services::loadInteraction(jons, id).result();
        auto theirs = base;
        change(theirs);
        services::updateInteraction(jons, base, theirs).waitForFinished();
        store->checkForOutsideChanges();
    }
    static ui::ConflictSheet* conflictOver(QWidget* editor) {
        eventually([&] { return editor->findChild<ui::ConflictSheet*>() && QApplication::activeModalWidget() != editor; });
        return editor->findChild<ui::ConflictSheet*>();
    }
};

QString clockTime() { return QLocale().toString(QTime(14, 5), QLocale::ShortFormat); }

void save(QWidget* editor) { QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier); }

QRadioButton* choice(const QWidget* sheet, const QString& beginning) {
    for (auto* button : sheet->findChildren<QRadioButton*>())
        if (button->accessibleName().startsWith(beginning))
            return button;
    return nullptr;
}

bool shows(const QWidget* sheet, const QString& text) {
    const auto labels = sheet->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

} // namespace

TEST_CASE("who saves second sees what the other changed, field by field, and chooses", "[gui][work][editing]") {
    TwoWindows office;
    const auto editor = office.openEditor();
    auto* careNote = named<QPlainTextEdit>(editor, u"Care note"_s);
    careNote->setPlainText(u"speak slowly"_s);
    named<QLineEdit>(editor, u"Job title"_s)->setText(u"baker"_s);
    named<QLineEdit>(editor, u"Best hours"_s)->setText(u"mornings"_s);
    office.jonEdits([](domain::Customer& theirs) {
        theirs.careNote = u"<b>hard of hearing</b>"_s;
        theirs.title = u"owner"_s;
        theirs.notes = u"likes blue"_s;
    });
    CHECK(TwoWindows::saysQuietly(editor, u"Jon changed this at %1"_s.arg(clockTime())));
    CHECK(careNote->toPlainText() == u"speak slowly"_s);

    save(editor);
    auto* sheet = TwoWindows::conflictOver(editor);
    REQUIRE(sheet);
    CHECK(sheet->accessibleName() == u"Jon changed this at %1"_s.arg(clockTime()));
    CHECK(sheet->findChildren<QRadioButton*>().size() == 4);
    CHECK(choice(sheet, u"Care note: theirs, <b>hard of hearing</b>"_s));
    CHECK(choice(sheet, u"Job title: mine, baker"_s));
    CHECK(shows(sheet, u"<b>hard of hearing</b>"_s));
    CHECK(namelessControls(sheet) == QStringList());

    // Nothing is chosen beforehand, so that nobody's words are lost by pressing Enter.
    QTest::keyClick(sheet, Qt::Key_Return);
    CHECK(sheet->isVisible());
    CHECK(shows(sheet, u"Choose whose “"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_M);
    CHECK(choice(sheet, u"Job title: theirs"_s)->isChecked());
    CHECK(choice(sheet, u"Care note: mine"_s)->isChecked());
    QTest::keyClick(sheet, Qt::Key_Return);
    REQUIRE(eventually([&] { return editor.isNull() || !editor->isVisible(); }));

    const auto saved = office.record().customer;
    CHECK(saved.careNote == u"speak slowly"_s);
    CHECK(saved.title == u"owner"_s);
    CHECK(saved.notes == u"likes blue"_s);
    CHECK(saved.bestHours == u"mornings"_s);
}

TEST_CASE("going back from the choice finds everything as it was typed", "[gui][work][editing]") {
    TwoWindows office;
    const auto editor = office.openEditor();
    named<QLineEdit>(editor, u"Job title"_s)->setText(u"baker"_s);
    office.jonEdits([](domain::Customer& theirs) { theirs.title = u"owner"_s; });
    save(editor);
    QPointer<ui::ConflictSheet> sheet = TwoWindows::conflictOver(editor);
    REQUIRE(sheet);
    QTest::keyClick(sheet, Qt::Key_Escape);
    REQUIRE(eventually([&] { return sheet.isNull(); }));
    CHECK(editor->isVisible());
    CHECK(named<QLineEdit>(editor, u"Job title"_s)->text() == u"baker"_s);
    CHECK(office.record().customer.title == u"owner"_s);

    save(editor);
    sheet = TwoWindows::conflictOver(editor);
    REQUIRE(sheet);
    QTest::keyClick(sheet, Qt::Key_T, Qt::ShiftModifier);
    QTest::keyClick(sheet, Qt::Key_M, Qt::ShiftModifier);
    QTest::keyClick(sheet, Qt::Key_Return);
    REQUIRE(eventually([&] { return editor.isNull() || !editor->isVisible(); }));
    CHECK(office.record().customer.title == u"baker"_s);
}

TEST_CASE("what the other saved is shown at once where nothing was typed", "[gui][work][editing]") {
    TwoWindows office;
    const auto editor = office.openEditor();
    office.jonEdits([](domain::Customer& theirs) { theirs.title = u"owner"_s; });
    REQUIRE(TwoWindows::saysQuietly(editor, u"Jon changed this"_s));
    CHECK(named<QLineEdit>(editor, u"Job title"_s)->text() == u"owner"_s);
}

TEST_CASE("an editor says that its customer was moved to the trash", "[gui][work][editing]") {
    TwoWindows office;
    const auto editor = office.openEditor();
    named<QLineEdit>(editor, u"Job title"_s)->setText(u"baker"_s);
    services::setCustomerState(office.jons, {office.anna}, domain::CustomerState::Trashed).waitForFinished();
    office.store->checkForOutsideChanges();
    CHECK(TwoWindows::saysQuietly(editor, u"Jon moved this to the trash at %1"_s.arg(clockTime())));
    CHECK(named<QLineEdit>(editor, u"Job title"_s)->text() == u"baker"_s);
}

TEST_CASE("a change elsewhere leaves the cursor where somebody is typing", "[gui][work][editing]") {
    TwoWindows office;
    const auto editor = office.openEditor();
    auto* notes = named<QPlainTextEdit>(editor, u"Notes"_s);
    notes->setPlainText(u"likes blue"_s);
    auto cursor = notes->textCursor();
    cursor.setPosition(5);
    notes->setTextCursor(cursor);
    auto* title = named<QLineEdit>(editor, u"Job title"_s);
    title->setText(u"baker"_s);
    title->setFocus();
    title->setSelection(1, 2);
    office.jonEdits([](domain::Customer& theirs) { theirs.tags << u"west"_s; });
    REQUIRE(TwoWindows::saysQuietly(editor, u"Jon changed this"_s));
    CHECK(notes->textCursor().position() == 5);
    CHECK(title->selectedText() == u"ak"_s);
    CHECK(notes->document()->isUndoAvailable() == false); // setPlainText() began it anew, and nothing since
}

TEST_CASE("a customer who was removed can be saved as a new one with all that was typed", "[gui][work][editing]") {
    TwoWindows office;
    const auto editor = office.openEditor();
    named<QLineEdit>(editor, u"Job title"_s)->setText(u"baker"_s);
    CustomerId anew;
    QObject::connect(editor, &ui::CustomerEditor::saved, editor, [&](CustomerId id) { anew = id; });
    SECTION("seen before saving") {
        office.jonRemovesAnna();
        REQUIRE(TwoWindows::saysQuietly(editor, u"Jon removed this at %1"_s.arg(clockTime())));
    }
    SECTION("met by saving") {
        office.jonsStore
            ->write(office.jons.change(u"Remove"_s),
                    [&](storage::WriteSession& session) { storage::CustomerRepository::remove(session, office.anna); })
            .waitForFinished();
        save(editor);
        REQUIRE(TwoWindows::saysQuietly(editor, u"Jon removed this"_s));
        CHECK(editor->isVisible());
    }
    CHECK(named<QLineEdit>(editor, u"Job title"_s)->text() == u"baker"_s);
    REQUIRE(named<QAbstractButton>(editor, u"Save as new"_s));
    save(editor);
    REQUIRE(eventually([&] { return anew.isValid(); }));
    const auto saved =
        office.read([&](storage::ReadSession& session) { return *storage::CustomerRepository(session).find(anew); });
    CHECK(saved.title == u"baker"_s);
    CHECK(saved.name.family == u"Kovács"_s);
}

TEST_CASE("a commitment and a milestone that both changed ask alike", "[gui][work][editing]") {
    TwoWindows office;
    SECTION("commitment") {
        const auto editor = office.sheets.open<ui::CommitmentEditor>(std::optional(office.call), std::optional<CustomerId>());
        named<QLineEdit>(editor, u"Quick entry"_s)->setText(u"Call back with a price"_s);
        const auto base = office.commitment(office.call);
        auto theirs = base;
        theirs.words = u"Call back with two prices"_s;
        theirs.priority = domain::Priority::Urgent;
        services::updateCommitment(office.jons, base, theirs).waitForFinished();
        office.store->checkForOutsideChanges();
        REQUIRE(TwoWindows::saysQuietly(editor, u"Jon changed this"_s));
        CHECK(named<QLineEdit>(editor, u"Quick entry"_s)->text() == u"Call back with a price"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        auto* sheet = TwoWindows::conflictOver(editor);
        REQUIRE(sheet);
        CHECK(choice(sheet, u"Words: theirs, Call back with two prices"_s));
        QTest::keyClick(sheet, Qt::Key_M);
        QTest::keyClick(sheet, Qt::Key_Return);
        REQUIRE(eventually([&] { return office.sheets.messages.dones.size() == 1; }));
        CHECK(office.commitment(office.call).words == u"Call back with a price"_s);
        CHECK(office.commitment(office.call).priority == domain::Priority::Urgent);
    }
    SECTION("milestone") {
        const auto editor = office.sheets.open<ui::MilestoneEditor>(std::optional(office.birthday), std::optional<CustomerId>());
        named<QSpinBox>(editor, u"Day"_s)->setValue(22);
        const auto base = office.record().milestones[0];
        auto theirs = base;
        theirs.date = partialOf("1966-11-23");
        services::updateMilestone(office.jons, base, theirs).waitForFinished();
        QTest::keyClick(editor, Qt::Key_Return);
        auto* sheet = TwoWindows::conflictOver(editor);
        REQUIRE(sheet);
        QTest::keyClick(sheet, Qt::Key_T);
        QTest::keyClick(sheet, Qt::Key_Return);
        REQUIRE(eventually([&] { return office.sheets.messages.dones.size() == 1; }));
        CHECK(office.record().milestones[0].date == partialOf("1966-11-23"));
    }
}

TEST_CASE("a logged interaction is corrected, beside what somebody else corrects", "[gui][work][editing]") {
    TwoWindows office;
    const auto id = office.logs("about the roof");
    const auto before = office.logged(id);
    const auto editor = office.sheets.open<ui::InteractionEditor>(id);
    auto* line = named<QLineEdit>(editor, u"Quick entry"_s);
    auto* minutes = named<QSpinBox>(editor, u"Duration in minutes"_s);
    CHECK(line->text() == u"about the roof"_s);
    CHECK(namelessControls(editor) == QStringList());

    SECTION("nothing typed: theirs is shown at once") {
        office.jonCorrects(id, [](domain::Interaction& theirs) { theirs.notes = u"about the garage"_s; });
        REQUIRE(TwoWindows::saysQuietly(editor, u"Jon changed this at %1"_s.arg(clockTime())));
        CHECK(line->text() == u"about the garage"_s);
    }
    SECTION("different fields: both are kept, and one step takes mine back") {
        line->setText(u"about the roof and the garage"_s);
        office.jonCorrects(id, [](domain::Interaction& theirs) { theirs.minutes = 25; });
        REQUIRE(TwoWindows::saysQuietly(editor, u"Jon changed this"_s));
        CHECK(minutes->value() == 0);
        QTest::keyClick(line, Qt::Key_Return);
        REQUIRE(eventually([&] { return office.sheets.messages.dones.size() == 1; }));
        CHECK(office.sheets.messages.dones.front() == u"Changed what was logged with Anna Kovács."_s);
        CHECK(office.sheets.messages.lastUndoable);
        auto expected = before;
        expected.notes = u"about the roof and the garage"_s;
        expected.minutes = 25;
        CHECK(office.logged(id) == expected);
        services::undo(office.workspace).waitForFinished();
        expected.notes = before.notes;
        CHECK(office.logged(id) == expected);
    }
    SECTION("the same field: it is asked, and everything typed is there after going back") {
        line->setText(u"about the roof and the garage"_s);
        minutes->setValue(10);
        office.jonCorrects(id, [](domain::Interaction& theirs) {
            theirs.notes = u"about the garage"_s;
            theirs.minutes = 25;
        });
        QTest::keyClick(line, Qt::Key_Return);
        QPointer<ui::ConflictSheet> sheet = TwoWindows::conflictOver(editor);
        REQUIRE(sheet);
        CHECK(sheet->accessibleName() == u"Jon changed this at %1"_s.arg(clockTime()));
        CHECK(choice(sheet, u"Notes: theirs, about the garage"_s));
        QTest::keyClick(sheet, Qt::Key_Escape);
        REQUIRE(eventually([&] { return sheet.isNull(); }));
        CHECK(line->text() == u"about the roof and the garage"_s);
        CHECK(minutes->value() == 10);
        CHECK(office.logged(id).notes == u"about the garage"_s);

        QTest::keyClick(line, Qt::Key_Return);
        sheet = TwoWindows::conflictOver(editor);
        REQUIRE(sheet);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_M);
        QTest::keyClick(sheet, Qt::Key_Return);
        REQUIRE(eventually([&] { return office.sheets.messages.dones.size() == 1; }));
        CHECK(office.logged(id).minutes == 25);
        CHECK(office.logged(id).notes == u"about the roof and the garage"_s);
    }
    SECTION("removed meanwhile: what was typed can be kept as a new one") {
        line->setText(u"about the roof and the garage"_s);
        services::removeInteraction(office.jons, id).waitForFinished();
        office.store->checkForOutsideChanges();
        REQUIRE(TwoWindows::saysQuietly(editor, u"Jon removed this"_s));
        CHECK(line->text() == u"about the roof and the garage"_s);
        QTest::keyClick(line, Qt::Key_Return);
        REQUIRE(eventually([&] { return office.sheets.messages.dones.size() == 1; }));
        const auto entries = office.read([&](auto& session) { return storage::timeline(session, office.anna, {}, 5); });
        const auto& anew = std::get<storage::TimelineInteraction>(entries.front().what).interaction;
        CHECK(anew.notes == u"about the roof and the garage"_s);
        CHECK(anew.at == before.at);
        CHECK(anew.uid != before.uid);
    }
}

TEST_CASE("what is not typed anew in a logged interaction stays to the letter", "[gui][work][editing]") {
    TwoWindows office;
    domain::Interaction odd = anInteraction().with(office.anna).noting("two\nlines");
    odd.at = momentOf("2026-11-20T09:30Z") + std::chrono::milliseconds(45'678);
    odd.zone = u"Asia/Tokyo"_s;
    odd.channel = domain::Channel::Email;
    odd.direction = domain::Direction::In;
    odd.outcome = domain::Outcome::MessageLeft;
    odd.minutes = 6000;
    odd.customerWords = QString(40'000, u'x');
    odd.privateNotes = {{office.maria, u"sounded\ntired"_s}};
    const auto id = services::logInteraction(office.workspace, odd, {}).result().interaction;
    auto expected = office.logged(id);
    const auto editor = office.sheets.open<ui::InteractionEditor>(id);
    named<QLineEdit>(editor, u"What we understood"_s)->setText(u"wants it sooner"_s);
    named<QAbstractButton>(editor, u"Unhappy"_s)->click();
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(eventually([&] { return office.sheets.messages.dones.size() == 1; }));
    expected.understood = u"wants it sooner"_s;
    expected.signal = domain::Signal::Unhappy;
    CHECK(office.logged(id) == expected);
}

TEST_CASE("a correction that cannot be saved keeps what was typed, and Esc asks before it is thrown away",
          "[gui][work][editing]") {
    TwoWindows office;
    const auto id = office.logs("about the roof");
    const auto editor = office.sheets.open<ui::InteractionEditor>(id);
    auto* when = named<QDateTimeEdit>(editor, u"When"_s);
    when->setDateTime(when->dateTime().addDays(30));
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(eventually([&] { return shows(editor, u"This has not happened yet."_s); }));
    CHECK(editor->isVisible());
    CHECK(office.logged(id).at == momentOf("2026-11-20T09:30Z"));
    QTest::keyClick(editor, Qt::Key_Escape); // WillingDialogs says yes
    CHECK(eventually([&] { return editor.isNull(); }));
    CHECK(office.logged(id).at == momentOf("2026-11-20T09:30Z"));
}

TEST_CASE("moving a promise that somebody moved meanwhile shows that first", "[gui][work][editing]") {
    TwoWindows office;
    const auto sheet = office.sheets.open<ui::RedateDialog>(ui::RedateRequest{office.call});
    services::redateCommitment(office.jons, office.call, dueOf("2026-11-30"), true).waitForFinished();
    QTest::keyClick(sheet, Qt::Key_Y);
    QTest::keyClick(sheet, Qt::Key_Return);
    REQUIRE(eventually([&] { return shows(sheet, u"Jon re-dated it meanwhile (%1)"_s.arg(clockTime())); }));
    CHECK(office.commitment(office.call).due == dueOf("2026-11-30"));
    office.store->checkForOutsideChanges();
    REQUIRE(TwoWindows::saysQuietly(sheet, u"Jon changed this"_s));
    QTest::keyClick(sheet, Qt::Key_Return);
    REQUIRE(eventually([&] { return office.sheets.messages.dones.size() == 1; }));
    CHECK(office.commitment(office.call).redatings.size() == 2);
}

TEST_CASE("handing on a promise that somebody handed on meanwhile shows that first", "[gui][work][editing]") {
    TwoWindows office;
    const auto sheet = office.sheets.open<ui::AssignDialog>(std::vector{office.call});
    services::assignCommitment(office.jons, office.call, office.jon).waitForFinished();
    office.store->checkForOutsideChanges();
    REQUIRE(TwoWindows::saysQuietly(sheet, u"Jon changed this"_s));
    CHECK(shows(sheet, u"Who is to keep this promise?"_s));
    const auto removed = [&](storage::WriteSession& session) { storage::CommitmentRepository::remove(session, office.call); };
    office.jonsStore->write(office.jons.change(u"Remove"_s), removed).waitForFinished();
    office.store->checkForOutsideChanges();
    REQUIRE(TwoWindows::saysQuietly(sheet, u"Jon removed this"_s));
    CHECK_FALSE(named<QAbstractButton>(sheet, u"Save"_s)->isEnabled());
}

TEST_CASE("one key on a promise that somebody has just closed says who it was", "[gui][work][editing]") {
    TwoWindows office;
    OpenPage<ui::CommitmentsPage> window(office);
    REQUIRE(window.filled());
    services::completeCommitment(office.jons, office.call).waitForFinished();
    const auto closed = office.commitment(office.call);
    window.press(Qt::Key_D);
    REQUIRE(eventually([&] { return !window.messages.failures.isEmpty(); }));
    CHECK(window.messages.failures.first().contains(u"Jon marked it as done already (%1)"_s.arg(clockTime())));
    CHECK(office.commitment(office.call) == closed);
}
