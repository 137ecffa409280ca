#include "gui/customers/desk.h"
#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "support/builders.h"
#include "ui/customers/customerpane.h"
#include "ui/customers/timelinerow.h"
#include "ui/customers/timelineview.h"
#include "ui/interactions/interactioneditor.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

using namespace rapport;
using namespace rapport::tests;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Anna's page beside an empty list, with calls of Maria's and of Péter's.
struct TimelineDesk : Desk {
    StaffId peter = hire();
    CustomerId anna = add(u"Anna"_s, u"Kovács"_s);
    InteractionId peters = logs("about the garage", "2026-11-19T10:00Z", peter);
    InteractionId marias = logs("about the roof", "2026-11-20T10:00Z", workspace->actor);
    QWidget window;
    ui::CustomerPane* pane = nullptr;
    Hands hands;

    StaffId hire() {
        domain::StaffMember member;
        member.name = u"Péter"_s;
        member.role = domain::Role::Staff;
        return wait(services::saveStaffMember(*workspace, member));
    }
    InteractionId logs(const Text& words, const Text& at, StaffId author) {
        return wait(services::logInteraction(*workspace, anInteraction().with(anna).at(at).noting(words).writtenBy(author), {}))
            .interaction;
    }
    void open() {
        pane = new ui::CustomerPane(context(), &window);
        pane->resize(372, 640);
        QObject::connect(store.get(), &storage::Store::changed, pane,
                         [this](const storage::ChangeSet& changes) { pane->refresh(changes); });
        window.resize(1280, 720);
        window.show();
        QApplication::setActiveWindow(&window);
        pane->showCustomer(anna);
        until([this] { return rows().size() >= 2; });
    }
    QList<ui::TimelineRow*> rows() { return pane->findChildren<ui::TimelineRow*>(); }
    ui::TimelineRow* row(InteractionId id) {
        for (auto* one : rows())
            if (one->interaction() == id)
                return one;
        return nullptr;
    }
    ui::TimelineRow* focusedRow() { return qobject_cast<ui::TimelineRow*>(window.focusWidget()); }
    domain::Interaction logged(InteractionId id) { return wait(services::loadInteraction(*workspace, id)); }
    ui::InteractionEditor* editor() {
        until([this] { return pane->findChild<ui::InteractionEditor*>() && QApplication::activeModalWidget(); });
        return pane->findChild<ui::InteractionEditor*>();
    }
};

} // namespace

TEST_CASE_METHOD(TimelineDesk, "an entry of the timeline is corrected by keys alone", "[gui][timeline]") {
    open();
    pane->findChild<QPushButton*>()->setFocus();
    for (int i = 0; i < 40 && !focusedRow(); ++i)
        hands.press(window.focusWidget(), Qt::Key_Tab);
    REQUIRE(focusedRow() == row(marias)); // the newest
    hands.press(focusedRow(), Qt::Key_Down);
    CHECK(focusedRow() == row(peters));
    hands.press(focusedRow(), Qt::Key_K);
    CHECK(focusedRow() == row(marias));

    const bool byEnter = GENERATE(false, true);
    hands.press(focusedRow(), byEnter ? Qt::Key_Return : Qt::Key_E);
    auto* sheet = editor();
    auto* line = named<QLineEdit>(sheet, u"Quick entry"_s);
    until([&] { return line->text() == u"about the roof"_s; });
    CHECK(sheet->focusWidget() == line);
    line->selectAll();
    hands.type(line, u"about the roof, urgent"_s);
    named<QSpinBox>(sheet, u"Duration in minutes"_s)->setValue(12);
    hands.press(line, Qt::Key_Return);
    until([this] { return !messages.dones.isEmpty(); });
    CHECK(logged(marias).notes == u"about the roof, urgent"_s);
    CHECK(logged(marias).minutes == 12);
    // The keyboard is where it was, on the entry as it is now.
    until([this] {
        const auto* here = focusedRow();
        return here && here->interaction() == marias && here->accessibleName().contains(u"12 min"_s);
    });
    CHECK(messages.failures == QStringList());
}

TEST_CASE_METHOD(TimelineDesk, "a private note alone is seen on the timeline once it is saved", "[gui][timeline]") {
    open();
    row(marias)->setFocus();
    hands.press(row(marias), Qt::Key_E);
    auto* note = named<QLineEdit>(editor(), u"Private note"_s);
    until([this] { return named<QLineEdit>(editor(), u"Quick entry"_s)->text() == u"about the roof"_s; });
    hands.type(note, u"sounded tired"_s);
    hands.press(note, Qt::Key_Return);
    until([this] {
        const auto labels = pane->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel* label) { return label->text() == u"Maria: sounded tired"_s; });
    });
}

TEST_CASE_METHOD(TimelineDesk, "a handover comes up on the timeline, and is nothing to correct", "[gui][timeline]") {
    const auto promise = wait(services::addCommitment(*workspace, aCommitment().to(anna).saying("send the offer")));
    open();
    wait(services::assignCommitment(*workspace, promise, peter, {}, u"she likes the phone"_s));
    const auto handed = [this] {
        const auto all = rows();
        const auto found = std::find_if(all.begin(), all.end(), [](const auto* one) {
            return one->accessibleDescription() == u"send the offer: from Maria to Péter\nshe likes the phone"_s;
        });
        return found == all.end() ? nullptr : *found;
    };
    until([&] { return handed() != nullptr; });
    CHECK_FALSE(handed()->interaction().isValid());
    handed()->setFocus();
    hands.press(handed(), Qt::Key_E);
    hands.press(handed(), Qt::Key_Delete);
    CHECK(pane->findChildren<ui::InteractionEditor*>().isEmpty());
    CHECK(handed());
}

TEST_CASE_METHOD(TimelineDesk, "an entry is removed and comes back by undo", "[gui][timeline]") {
    open();
    row(peters)->setFocus();
    hands.press(row(peters), Qt::Key_Delete);
    until([this] { return rows().size() == 1; });
    CHECK(messages.dones == QStringList{u"Removed from the timeline."_s});
    wait(services::undo(*workspace));
    until([this] { return rows().size() == 2; });
    CHECK(logged(peters).notes == u"about the garage"_s);
}

TEST_CASE_METHOD(TimelineDesk, "in an office staff are told why not a colleague's", "[gui][timeline]") {
    workspace->actor = peter;
    workspace->permissions = {peter, domain::Role::Staff};
    open();
    row(marias)->setFocus();
    CHECK_FALSE(row(marias)->findChild<QPushButton*>());
    for (const auto key : {Qt::Key_E, Qt::Key_Return, Qt::Key_Delete})
        hands.press(row(marias), key);
    CHECK(messages.failures == QStringList(3, u"This interaction was entered by somebody else. Ask a manager or an owner."_s));
    CHECK(pane->findChildren<ui::InteractionEditor*>().isEmpty());
    CHECK(logged(marias).notes == u"about the roof"_s);

    row(peters)->setFocus();
    auto* button = row(peters)->findChild<QPushButton*>();
    REQUIRE(button);
    CHECK(button->accessibleName() == u"Edit"_s);
    button->click();
    CHECK(editor()->isVisible());
}

TEST_CASE_METHOD(TimelineDesk, "what can be done with an entry is on its menu, with its keys", "[gui][timeline]") {
    open();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, row(marias)->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(row(marias), &event);
    const auto* menu = row(marias)->findChild<QMenu*>();
    REQUIRE(menu);
    QStringList texts;
    for (const auto* action : menu->actions())
        texts << action->text();
    CHECK(texts == QStringList{u"Edit\tE"_s, u"Remove\tDel"_s});
    menu->actions().front()->trigger();
    CHECK(editor()->isVisible());
}

TEST_CASE_METHOD(TimelineDesk, "in a store that is only read an entry says so and stays", "[gui][timeline]") {
    openReadOnly();
    open();
    row(marias)->setFocus();
    hands.press(row(marias), Qt::Key_E);
    CHECK(messages.failures == QStringList{u"This store is open for reading only."_s});
    CHECK(pane->findChildren<ui::InteractionEditor*>().isEmpty());
}
