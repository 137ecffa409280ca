// The flows that product.md promises, key by key from wherever the window is, and nothing but keys.
#include "rapport/services/history.h"
#include "ui/commitments/assigndialog.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/redatedialog.h"
#include "ui/common/cardtable.h"
#include "ui/interactions/logdialog.h"
#include "ui/search/searchpalette.h"
#include "windowbench.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Goes to whatever has the keyboard, and counts.
class Keyboard {
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++pressed;
        QTest::keyClick(target(), key, modifiers);
    }
    void type(const QString& text) {
        pressed += static_cast<int>(text.size());
        QTest::keyClicks(target(), text);
    }
    int pressed = 0;

private:
    static QWidget* target() {
        QWidget* focus = QApplication::focusWidget();
        return focus ? focus : QApplication::activeWindow();
    }
};

template <typename Condition>
bool comes(Condition condition) {
    return QTest::qWaitFor(condition, 20'000);
}

struct Flows : WindowBench {
    Keyboard keys;
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács").withPhone("+36 30 123 4567").inZone("America/New_York"));
    CustomerId ben = office.knows(aCustomer().named("Ben Ode"));

    template <typename Dialog>
    QPointer<Dialog> dialog() {
        comes([this] { return window->findChild<Dialog*>() && window->findChild<Dialog*>()->isVisible(); });
        auto* found = window->findChild<Dialog*>();
        REQUIRE(found);
        QApplication::setActiveWindow(found);
        return found;
    }
    /// The line the keyboard is in is this one.
    static bool isAt(const QString& name) {
        return comes([&] { return QApplication::focusWidget() && QApplication::focusWidget()->accessibleName() == name; });
    }
    void closes(const QPointer<QDialog>& dialog) {
        CHECK(comes([&] { return dialog.isNull() || !dialog->isVisible(); }));
        QApplication::setActiveWindow(window.get());
    }
    domain::Interaction lastWith(CustomerId customer) {
        for (const auto& entry : office.pageOf(customer).timeline)
            if (const auto* happened = std::get_if<storage::TimelineInteraction>(&entry.what))
                return happened->interaction;
        FAIL("nothing is logged");
        return {};
    }
    std::vector<storage::CommitmentRow> promisesTo(CustomerId customer) { return office.pageOf(customer).openCommitments; }
};

const auto callLine = u"wants the blue one, call back Thu 3pm"_s;

} // namespace

TEST_CASE_METHOD(Flows, "Ctrl+L, a name, Enter, one line, Enter: the call and its follow-up are kept", "[gui][flow]") {
    const auto page = GENERATE(u"today"_s, u"customers"_s, u"commitments"_s, u"milestones"_s);
    open(page);
    keys.press(Qt::Key_L, Qt::ControlModifier);
    const auto log = dialog<ui::LogDialog>();
    keys.type(u"kovacs"_s);
    keys.press(Qt::Key_Return);
    REQUIRE(isAt(u"Quick entry"_s));
    keys.type(callLine);
    keys.press(Qt::Key_Return);
    closes(log.data());
    CHECK(keys.pressed == 1 + 6 + 1 + callLine.size() + 1);
    CHECK(lastWith(anna).notes == u"wants the blue one, call back"_s);
    REQUIRE(promisesTo(anna).size() == 1);
    const auto promise = promisesTo(anna).front();
    CHECK(promise.words == u"wants the blue one, call back"_s);
    CHECK(promise.due == domain::Due{QDate(2026, 11, 26), QTime(15, 0)});
    CHECK(promise.kind == domain::CommitmentKind::CallBack);
    CHECK(promise.owner == office.maria);
    CHECK(done(services::undo(office.workspace())) == u"Log call with Anna Kovács"_s); // both by one undo
    CHECK(promisesTo(anna).empty());
}

TEST_CASE_METHOD(Flows, "the due part is a chip with the whole date, and Backspace on it dismisses it", "[gui][flow]") {
    open();
    keys.press(Qt::Key_L, Qt::ControlModifier);
    const auto log = dialog<ui::LogDialog>();
    keys.type(u"kovacs"_s);
    keys.press(Qt::Key_Return);
    REQUIRE(isAt(u"Quick entry"_s));
    keys.type(callLine);
    const auto chip = [&]() -> QWidget* {
        for (auto* button : log->findChildren<QAbstractButton*>())
            if (button->accessibleName().startsWith(u"Due: "_s) && button->isVisible())
                return button;
        return nullptr;
    };
    // Anna lives in New York, which is read from the store.
    REQUIRE(comes([&] {
        return chip() && chip()->accessibleName() == u"Due: Thursday 26 November 2026, 15:00 your time · 09:00 in New York"_s;
    }));
    keys.press(Qt::Key_Down);
    while (QApplication::focusWidget() != chip())
        keys.press(Qt::Key_Right);
    keys.press(Qt::Key_Backspace);
    CHECK(chip() == nullptr);
    keys.press(Qt::Key_Return);
    closes(log.data());
    CHECK(lastWith(anna).notes == callLine);
    CHECK(promisesTo(anna).empty());
}

TEST_CASE_METHOD(Flows, "L on a customer's page starts at the line, and No answer is one key", "[gui][flow]") {
    open(u"customers"_s);
    window->openPage(u"customers"_s);
    auto* customers = named<ui::CardTable>(u"Customers"_s);
    REQUIRE(comes([&] { return customers->model()->rowCount() == 2; }));
    REQUIRE(comes([&] { return customers->hasFocus(); }));
    SECTION("the line") {
        keys.press(Qt::Key_L);
        const auto log = dialog<ui::LogDialog>();
        REQUIRE(isAt(u"Quick entry"_s));
        keys.type(u"spoke yesterday, all fine"_s);
        keys.press(Qt::Key_Return);
        closes(log.data());
        CHECK(keys.pressed == 1 + 25 + 1);
        CHECK(lastWith(anna).at.dateIn(Office::zone()) == QDate(2026, 11, 20));
        CHECK(lastWith(anna).notes == u"spoke, all fine"_s);
    }
    SECTION("no answer") {
        keys.press(Qt::Key_L);
        const auto log = dialog<ui::LogDialog>();
        keys.press(Qt::Key_F4);
        closes(log.data());
        CHECK(keys.pressed == 2);
        CHECK(lastWith(anna).outcome == domain::Outcome::NoAnswer);
    }
}

TEST_CASE_METHOD(Flows, "the manager reviews what is overdue: J, D, R, A and Z", "[gui][flow]") {
    const auto due = [&](int days) { return domain::Due{office.today().addDays(-days), {}}; };
    promises(anna, u"first"_s, due(4));
    promises(ben, u"second"_s, due(3));
    const auto third = promises(anna, u"third"_s, due(2));
    const auto fourth = promises(ben, u"fourth"_s, due(1));
    open(u"commitments"_s);
    auto* list = named<ui::CardTable>(u"Commitments"_s);
    const auto rows = [&](int count) { return comes([&] { return list->model()->rowCount() == count; }); };
    REQUIRE(rows(5)); // under one heading
    REQUIRE(comes([&] { return list->hasFocus(); }));
    keys.press(Qt::Key_J);
    keys.press(Qt::Key_K);
    keys.press(Qt::Key_D);
    REQUIRE(rows(4));
    keys.press(Qt::Key_Z);
    REQUIRE(rows(5));
    keys.press(Qt::Key_D);
    keys.press(Qt::Key_D);
    REQUIRE(rows(3));
    CHECK(keys.pressed == 6);

    keys.press(Qt::Key_R);
    const auto redate = dialog<ui::RedateDialog>();
    REQUIRE(isAt(u"Quick entry"_s));
    keys.type(u"Thu 3pm"_s);
    keys.press(Qt::Key_Return); // was the customer told?
    keys.press(Qt::Key_Y);
    keys.press(Qt::Key_Return);
    closes(redate.data());
    REQUIRE(rows(2));
    const auto moved = done(services::loadCommitment(office.workspace(), third));
    CHECK(moved.due == domain::Due{QDate(2026, 11, 26), QTime(15, 0)});
    CHECK(moved.redatings.back().customerTold);

    keys.press(Qt::Key_A);
    const auto assign = dialog<ui::AssignDialog>();
    keys.press(Qt::Key_P); // Péter
    keys.press(Qt::Key_Return);
    closes(assign.data());
    CHECK(comes([&] { return done(services::loadCommitment(office.workspace(), fourth)).owner == office.peter; }));
}

TEST_CASE_METHOD(Flows, "Ctrl+K finds customers, notes, commitments and commands", "[gui][flow]") {
    promises(anna, u"measure the oven"_s, {office.today(), {}});
    open();
    keys.press(Qt::Key_K, Qt::ControlModifier);
    const auto palette = dialog<ui::SearchPalette>();
    auto* found = palette->findChild<QListView*>();
    const auto shows = [&](const QString& words) {
        return comes([&] {
            const auto rows = WindowBench::rows(*found);
            return std::any_of(rows.begin(), rows.end(), [&](const QString& row) { return row.contains(words); });
        });
    };
    keys.type(u"ov"_s); // each keystroke searches
    CHECK(shows(u"Anna Kovács"_s));
    keys.press(Qt::Key_A, Qt::ControlModifier);
    keys.type(u"sett"_s);
    CHECK(shows(u"Settings"_s));
    keys.press(Qt::Key_A, Qt::ControlModifier);
    keys.type(u"ben"_s);
    CHECK(shows(u"Ben Ode"_s));
    keys.press(Qt::Key_Return);
    closes(palette.data());
    CHECK(comes([&] { return window->pages().currentId() == u"customers"_s; }));
}

TEST_CASE_METHOD(Flows, "Ctrl+K finds a page by its name, and Undo by its own name only", "[gui][flow]") {
    open();
    domain::CustomField field;
    field.name = u"Customers of theirs"_s;
    done(services::saveCustomField(office.workspace(), field));
    REQUIRE(comes([&] {
        const auto actions = window->findChildren<QAction*>();
        return std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text().startsWith(u"&Undo: "_s) && action->text().contains(u"Customers of theirs"_s);
        });
    }));
    keys.press(Qt::Key_K, Qt::ControlModifier);
    const auto palette = dialog<ui::SearchPalette>();
    const auto* found = palette->findChild<QListView*>();
    keys.type(u"customers"_s);
    REQUIRE(comes([&] { return WindowBench::rows(*found).value(0).startsWith(u"Customers"_s); }));
    const auto rows = WindowBench::rows(*found);
    CHECK(std::none_of(rows.begin(), rows.end(), [](const QString& row) { return row.startsWith(u"Undo"_s); }));
    keys.press(Qt::Key_A, Qt::ControlModifier);
    keys.type(u"undo"_s);
    CHECK(comes([&] { return WindowBench::rows(*found).value(0).startsWith(u"Undo: "_s); }));
}

TEST_CASE_METHOD(Flows, "Ctrl+K turns a line with a due part into a commitment", "[gui][flow]") {
    open();
    keys.press(Qt::Key_K, Qt::ControlModifier);
    const auto palette = dialog<ui::SearchPalette>();
    keys.type(u"call back about the oven Thu 3pm @kovacs"_s);
    auto* found = palette->findChild<QListView*>();
    REQUIRE(comes([&] { return WindowBench::rows(*found).value(0).startsWith(u"New commitment: call back about the oven"_s); }));
    CHECK(WindowBench::rows(*found).value(0).contains(u"Thursday 26 November 2026, 15:00"_s));
    CHECK(WindowBench::rows(*found).value(1).startsWith(u"Log: "_s));
    keys.press(Qt::Key_Return);
    CHECK(comes([&] { return palette.isNull(); }));
    const auto editor = dialog<ui::CommitmentEditor>();
    REQUIRE(isAt(u"Quick entry"_s)); // whom it is for is known
    keys.press(Qt::Key_Return);
    closes(editor.data());
    REQUIRE(promisesTo(anna).size() == 1);
    CHECK(promisesTo(anna).front().words == u"call back about the oven"_s);
    CHECK(promisesTo(anna).front().due == domain::Due{QDate(2026, 11, 26), QTime(15, 0)});
}

TEST_CASE_METHOD(Flows, "Ctrl+K logs a line, and asks whom it was with where it does not say", "[gui][flow]") {
    open();
    keys.press(Qt::Key_K, Qt::ControlModifier);
    const auto palette = dialog<ui::SearchPalette>();
    keys.type(u"wants the offer Thu"_s);
    auto* found = palette->findChild<QListView*>();
    REQUIRE(comes([&] { return WindowBench::rows(*found).value(1).startsWith(u"Log: wants the offer"_s); }));
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Return);
    CHECK(comes([&] { return palette.isNull(); }));
    const auto log = dialog<ui::LogDialog>();
    REQUIRE(isAt(u"Customer"_s));
    keys.type(u"ben"_s);
    keys.press(Qt::Key_Return);
    REQUIRE(isAt(u"Quick entry"_s));
    keys.press(Qt::Key_Return);
    closes(log.data());
    CHECK(lastWith(ben).notes == u"wants the offer"_s);
    CHECK(promisesTo(ben).size() == 1);
}

TEST_CASE_METHOD(Flows, "Esc asks before it throws away what was typed, and only then", "[gui][flow]") {
    promises(anna, u"first"_s, {office.today().addDays(-1), {}});
    open(u"commitments"_s);
    const auto* list = named<ui::CardTable>(u"Commitments"_s);
    REQUIRE(comes([&] { return list->hasFocus(); }));
    keys.press(Qt::Key_N);
    const auto untouched = dialog<ui::CommitmentEditor>();
    REQUIRE(isAt(u"Customer"_s));
    REQUIRE(comes([&] { return untouched->isReady(); }));
    keys.press(Qt::Key_Escape);
    REQUIRE(comes([&] { return untouched.isNull(); }));
    CHECK(dialogs.asked.isEmpty());

    QApplication::setActiveWindow(window.get());
    REQUIRE(comes([&] { return list->hasFocus(); }));
    keys.press(Qt::Key_N);
    const auto typed = dialog<ui::CommitmentEditor>();
    REQUIRE(isAt(u"Customer"_s));
    keys.press(Qt::Key_Tab);
    REQUIRE(isAt(u"Quick entry"_s));
    keys.type(u"send it"_s);
    REQUIRE(comes([&] { return typed->isReady(); }));
    keys.press(Qt::Key_Escape);
    REQUIRE(comes([&] { return typed.isNull(); }));
    CHECK(dialogs.asked == QStringList{u"What you typed is not saved yet. Throw it away?"_s});
}
