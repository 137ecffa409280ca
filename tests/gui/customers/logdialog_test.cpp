#include "gui/customers/desk.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/timeline.h"
#include "ui/common/carenote.h"
#include "ui/interactions/followupedit.h"
#include "ui/interactions/logdialog.h"
#include "ui/search/customerpicker.h"

#include <QDateEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace rapport;
using namespace rapport::tests;
using namespace Qt::StringLiterals;

namespace {

struct LogDesk : Desk {
    QWidget window;
    QPointer<ui::LogDialog> dialog;
    Hands hands;
    CustomerId anna = add(u"Anna"_s, u"Kovács"_s, [](auto& customer) { customer.careNote = u"Speak slowly."_s; });
    CustomerId bela = add(u"Béla"_s, u"Nagy"_s);

    LogDesk() {
        window.resize(1280, 800);
        window.show();
        QApplication::setActiveWindow(&window);
    }
    void open(std::optional<CustomerId> customer = {}) {
        dialog = new ui::LogDialog(context(), customer, &window);
        dialog->open();
        QApplication::setActiveWindow(dialog);
        until([this] { return dialog->isActiveWindow(); });
    }
    QLineEdit* who() { return named<ui::CustomerPicker>(dialog, u"Customer"_s); }
    QLineEdit* line() { return named<QLineEdit>(dialog, u"Quick entry"_s); }
    void untilSaved() {
        until([this] { return dialog.isNull(); });
    }
    std::vector<storage::TimelineEntry> timelineOf(CustomerId id) {
        return wait(store->read([id](storage::ReadSession& session) { return storage::timeline(session, id, {}, 20); }));
    }
    domain::Interaction lastWith(CustomerId id) {
        for (const auto& entry : timelineOf(id))
            if (const auto* logged = std::get_if<storage::TimelineInteraction>(&entry.what))
                return logged->interaction;
        FAIL("nothing is logged");
        return {};
    }
    std::vector<storage::CommitmentRow> promises() {
        return wait(store->read([this](storage::ReadSession& session) {
            return storage::commitmentRows(session, storage::CommitmentFilter{}, clock.now(), clock.zone(), 20);
        }));
    }
};

} // namespace

TEST_CASE_METHOD(LogDesk, "a call is logged with a name, Enter, one line, Enter", "[gui][log]") {
    open();
    CHECK(dialog->focusWidget() == who());
    hands.type(who(), u"kov"_s);
    hands.press(who(), Qt::Key_Return); // before the matches are there
    until([this] { return dialog->focusWidget() == line(); });
    hands.type(line(), u"wants the blue one"_s);
    hands.press(line(), Qt::Key_Return);
    untilSaved();
    CHECK(hands.keys == 3 + 1 + 18 + 1);
    const auto logged = lastWith(anna);
    CHECK(logged.notes == u"wants the blue one"_s);
    CHECK(logged.channel == domain::Channel::Call);
    CHECK(logged.at == clock.now());
    CHECK(messages.dones == QStringList{u"Logged with Anna Kovács."_s});
}

TEST_CASE_METHOD(LogDesk, "from a customer's page it starts at the line and shows the care note", "[gui][log]") {
    open(anna);
    CHECK(dialog->focusWidget() == line());
    until([this] { return dialog->findChild<ui::CareNote*>()->text() == u"Speak slowly."_s; });
    hands.type(line(), u"hello"_s);
    hands.press(line(), Qt::Key_Return);
    untilSaved();
    CHECK(lastWith(anna).notes == u"hello"_s);
}

TEST_CASE_METHOD(LogDesk, "no answer is one key", "[gui][log]") {
    open(anna);
    hands.press(line(), Qt::Key_F4);
    untilSaved();
    CHECK(hands.keys == 1);
    CHECK(lastWith(anna).outcome == domain::Outcome::NoAnswer);
}

TEST_CASE_METHOD(LogDesk, "no answer with a name that is still being looked up means the best match", "[gui][log]") {
    open();
    hands.type(who(), u"bela"_s);
    hands.press(who(), Qt::Key_F4);
    untilSaved();
    CHECK(lastWith(bela).outcome == domain::Outcome::NoAnswer);
}

TEST_CASE_METHOD(LogDesk, "a follow-up makes a promise for tomorrow", "[gui][log]") {
    open(anna);
    hands.type(line(), u"call back about the part"_s);
    hands.press(line(), Qt::Key_F, Qt::AltModifier);
    until([this] { return dialog->findChild<ui::FollowUpEdit*>() != nullptr; });
    auto* day = named<QDateEdit>(dialog, u"Due day"_s);
    CHECK(day->date() == QDate(2026, 11, 22));
    hands.press(day, Qt::Key_Return);
    untilSaved();
    REQUIRE(promises().size() == 1);
    const auto promise = promises().front();
    CHECK(promise.words == u"call back about the part"_s);
    CHECK(promise.kind == domain::CommitmentKind::CallBack);
    CHECK(promise.due.date == QDate(2026, 11, 22));
    CHECK(promise.due.time == QTime(17, 0));
    CHECK(promise.customer == anna);
}

TEST_CASE_METHOD(LogDesk, "one conversation can be with several customers", "[gui][log]") {
    open(anna);
    hands.type(who(), u"nagy"_s);
    who()->setFocus();
    hands.press(who(), Qt::Key_Return);
    until([this] { return who()->text().isEmpty(); });
    hands.type(line(), u"both came by"_s);
    hands.press(line(), Qt::Key_Return);
    untilSaved();
    CHECK(lastWith(bela).customers.size() == 2);
}

TEST_CASE_METHOD(LogDesk, "channel and signal are buttons with names", "[gui][log]") {
    open(anna);
    named<QPushButton>(dialog, u"Visit"_s)->click();
    named<QPushButton>(dialog, u"Happy"_s)->click();
    hands.type(line(), u"x"_s);
    hands.press(line(), Qt::Key_Return);
    untilSaved();
    CHECK(lastWith(anna).channel == domain::Channel::Visit);
    CHECK(lastWith(anna).signal == domain::Signal::Happy);
}

TEST_CASE_METHOD(LogDesk, "a private note is under More and is its author's", "[gui][log]") {
    open(anna);
    hands.type(line(), u"about the roof"_s);
    named<QPushButton>(dialog, u"More"_s)->click();
    auto* note = named<QLineEdit>(dialog, u"Private note"_s);
    REQUIRE(note);
    CHECK(note->placeholderText() == u"Only you and the owners see this"_s);
    hands.type(note, u"sounded tired"_s);
    hands.press(note, Qt::Key_Return);
    untilSaved();
    const auto seenBy = [this](StaffId reader) {
        return wait(store->read([this, reader](storage::ReadSession& session) {
            const auto entries = storage::timeline(session, anna, {}, 20, reader);
            return std::get<storage::TimelineInteraction>(entries.front().what).interaction.privateNotes;
        }));
    };
    CHECK(seenBy(workspace->actor) == std::vector<domain::PrivateNote>{{workspace->actor, u"sounded tired"_s}});
    CHECK(seenBy({}).empty());
}

TEST_CASE_METHOD(LogDesk, "without a customer nothing is saved and it says what is missing", "[gui][log]") {
    open();
    hands.type(line(), u"text"_s);
    hands.press(line(), Qt::Key_Return);
    REQUIRE_FALSE(dialog.isNull());
    CHECK(dialog->focusWidget() == who());
    CHECK(line()->text() == u"text"_s);
}

TEST_CASE_METHOD(LogDesk, "a save that fails keeps everything", "[gui][log]") {
    openReadOnly();
    open(anna);
    hands.type(line(), u"not to be lost"_s);
    hands.press(line(), Qt::Key_Return);
    until([this] { return named<QPushButton>(dialog, u"Save"_s)->isEnabled(); });
    REQUIRE_FALSE(dialog.isNull());
    CHECK(line()->text() == u"not to be lost"_s);
    CHECK(dialog->isVisible());
}

TEST_CASE_METHOD(LogDesk, "Esc asks before it throws away what was typed", "[gui][log]") {
    open(anna);
    hands.type(line(), u"half a line"_s);
    dialogs.agree = false;
    hands.press(line(), Qt::Key_Escape);
    CHECK(dialogs.asked.size() == 1);
    CHECK_FALSE(dialog.isNull());
    dialogs.agree = true;
    hands.press(line(), Qt::Key_Escape);
    until([this] { return dialog.isNull(); });
}

TEST_CASE_METHOD(LogDesk, "every control of the log dialog has a name", "[gui][log]") {
    open(anna);
    named<QPushButton>(dialog, u"Follow-up"_s)->click();
    CHECK(namelessControls(dialog) == QStringList{});
}
