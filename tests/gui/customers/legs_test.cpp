// The three legs beside a customer: cards, what is behind them, and the next act.
#include "gui/customers/desk.h"
#include "rapport/domain/legs.h"
#include "rapport/presentation/linesmodel.h"
#include "rapport/services/commitments.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "support/builders.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/common/cardtable.h"
#include "ui/customers/customerpane.h"
#include "ui/customers/legcards.h"
#include "ui/customers/legsheet.h"
#include "ui/interactions/interactioneditor.h"
#include "ui/milestones/greetdialog.h"

#include <QApplication>
#include <QLabel>

using namespace rapport;
using namespace rapport::tests;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct LegDesk : Desk {
    CustomerId anna = known();
    QWidget window;
    ui::CustomerPane* pane = nullptr;
    QList<CustomerId> logs;

    /// For a long time.
    CustomerId known() {
        const Moment now = clock.now();
        clock.setNow(momentOf("2024-01-05T09:00Z"));
        const CustomerId id = add(u"Anna"_s, u"Kovács"_s, [](domain::Customer& customer) { customer.tier = domain::Tier::Key; });
        clock.setNow(now);
        return id;
    }
    void spoken(const InteractionBuilder& what) { wait(services::logInteraction(*workspace, what.build(), {})); }
    CommitmentId promised(const Text& words, const Text& due) {
        return wait(services::addCommitment(*workspace, aCommitment().to(anna).saying(words).due(due).inZone("Europe/Budapest")));
    }
    void open(QSize size = {372, 640}) {
        pane = new ui::CustomerPane(context(), &window);
        pane->resize(size);
        QObject::connect(store.get(), &storage::Store::changed, pane,
                         [this](const storage::ChangeSet& changes) { pane->refresh(changes); });
        QObject::connect(pane, &ui::CustomerPane::logRequested, &window, [this](CustomerId id) { logs << id; });
        window.resize(1280, 720);
        window.show();
        QApplication::setActiveWindow(&window);
        pane->showCustomer(anna);
        until([this] { return pane->findChild<ui::LegCards*>() != nullptr; });
    }
    ui::LegCardButton* card(domain::Leg leg) { return pane->findChild<ui::LegCardButton*>(domain::key(leg)); }
    ui::NextActButton* next() { return pane->findChild<ui::NextActButton*>(); }
    ui::LegSheet* sheet() {
        until([this] {
            auto* opened = pane->findChild<ui::LegSheet*>();
            return opened && opened->isVisible() && !opened->quietLine().isEmpty();
        });
        return pane->findChild<ui::LegSheet*>();
    }
    template <typename Dialog>
    Dialog* dialog(QWidget* parent) {
        until([parent] {
            auto* opened = parent->findChild<Dialog*>();
            return opened != nullptr && opened->isVisible();
        });
        return parent->findChild<Dialog*>();
    }
};

} // namespace

TEST_CASE_METHOD(LegDesk, "the legs of a customer stand beside them, said to a screen reader too", "[gui][legs]") {
    promised("call back about the boiler part", "2026-11-20");
    open();
    REQUIRE(pane->findChildren<ui::LegCardButton*>().size() == 3);
    CHECK(card(domain::Leg::Respect)->accessibleName() == u"Respect: unknown. nothing entered yet"_s);
    CHECK(card(domain::Leg::Communication)->accessibleName() == u"Communication: unknown. nothing entered yet"_s);
    CHECK(card(domain::Leg::Trust)->accessibleName() == u"Trust: watch. 0 of 1 kept, 1 overdue"_s);
    REQUIRE(next());
    CHECK(next()->text() == u"Call back about the boiler part, and say why it is late"_s);
    CHECK(next()->accessibleName() == u"Next: Call back about the boiler part, and say why it is late"_s);
    CHECK(namelessControls(pane).isEmpty());
}

TEST_CASE_METHOD(LegDesk, "while nothing is known there is nothing to do next", "[gui][legs]") {
    open();
    CHECK(card(domain::Leg::Trust)->accessibleName() == u"Trust: unknown. nothing entered yet"_s);
    CHECK_FALSE(next());
    QTest::mouseClick(card(domain::Leg::Trust), Qt::LeftButton);
    auto* opened = sheet();
    CHECK(opened->findChild<ui::CardTable*>()->isHidden());
    QTest::keyClick(opened, Qt::Key_Escape);
    until([this] { return pane->findChild<ui::LegSheet*>() == nullptr; });
}

TEST_CASE_METHOD(LegDesk, "a card opens the records behind it, and Enter one of them", "[gui][legs]") {
    const CommitmentId promise = promised("call back about the boiler part", "2026-11-20");
    open();
    card(domain::Leg::Trust)->setFocus();
    QTest::keyClick(card(domain::Leg::Trust), Qt::Key_Space);
    auto* opened = sheet();
    CHECK(opened->windowTitle() == u"Trust"_s);
    CHECK(opened->quietLine() == u"Anna Kovács: watch. 0 of 1 kept, 1 overdue"_s);
    auto* table = named<ui::CardTable>(opened, u"What it comes from"_s);
    until([&] { return table->model()->rowCount() == 3; });
    CHECK(table->model()->index(1, 0).data().toString().startsWith(u"Call back about the boiler part"_s));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(dialog<ui::CommitmentEditor>(opened) != nullptr);

    // What is done meanwhile is seen at once.
    wait(services::completeCommitment(*workspace, promise));
    until([&] { return opened->quietLine() == u"Anna Kovács: watch. 0 of 1 kept, 1 kept late"_s; });
}

TEST_CASE_METHOD(LegDesk, "keeping a promise changes the card at once, and the keyboard stays on it", "[gui][legs]") {
    const CommitmentId promise = promised("call back", "2026-11-22");
    open();
    CHECK(card(domain::Leg::Trust)->accessibleName().startsWith(u"Trust: unknown"_s));
    card(domain::Leg::Trust)->setFocus();
    clock.setNow(momentOf("2026-11-27T10:00Z"));
    promised("another", "2026-12-24");
    until([this] { return card(domain::Leg::Trust)->accessibleName() == u"Trust: weak. 0 of 1 kept, 1 overdue"_s; });
    until([this] { return card(domain::Leg::Trust)->hasFocus(); });
    wait(services::completeCommitment(*workspace, promise));
    until([this] { return card(domain::Leg::Trust)->accessibleName() == u"Trust: watch. 0 of 1 kept, 1 kept late"_s; });
    CHECK(next()->text() == u"Call them about “call back”, and say what happened"_s);
}

TEST_CASE_METHOD(LegDesk, "the next act opens the log for a call", "[gui][legs]") {
    promised("call back", "2026-11-20");
    open();
    QTest::mouseClick(next(), Qt::LeftButton);
    CHECK(logs == QList{anna});
}

TEST_CASE_METHOD(LegDesk, "the next act opens what is to be confirmed", "[gui][legs]") {
    spoken(anInteraction().with(anna).at("2026-11-10T10:00Z").understood("needs it before 1 December"));
    open();
    CHECK(next()->text() == u"Have them confirm what we understood"_s);
    QTest::mouseClick(next(), Qt::LeftButton);
    CHECK(dialog<ui::InteractionEditor>(pane) != nullptr);
    CHECK(logs.isEmpty());
}

TEST_CASE_METHOD(LegDesk, "the next act opens the greeting of whoever was forgotten before", "[gui][legs]") {
    wait(services::saveMilestone(*workspace, aMilestone().of(anna).on("--05-17")));
    wait(services::saveMilestone(*workspace, aMilestone().of(anna).called("opening").on("--11-20")));
    open();
    CHECK(next()->text() == u"Greet them: opening"_s);
    QTest::mouseClick(next(), Qt::LeftButton);
    CHECK(dialog<ui::GreetDialog>(pane) != nullptr);
}

TEST_CASE_METHOD(LegDesk, "a store that is only read says so where something would be done", "[gui][legs]") {
    promised("call back", "2026-11-20");
    openReadOnly();
    open();
    QTest::mouseClick(next(), Qt::LeftButton);
    CHECK(logs.isEmpty());
    CHECK(messages.failures.size() == 1);
}

TEST_CASE_METHOD(LegDesk, "the cards stand beside each other, from the right where people read so", "[gui][legs]") {
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    window.setLayoutDirection(direction);
    promised("call back", "2026-11-20");
    open();
    const auto x = [this](domain::Leg leg) { return card(leg)->mapTo(pane, QPoint()).x(); };
    const bool fromLeft = x(domain::Leg::Respect) < x(domain::Leg::Trust);
    CHECK(fromLeft == (direction == Qt::LeftToRight));
    CHECK(card(domain::Leg::Respect)->y() == card(domain::Leg::Trust)->y());
    CHECK(card(domain::Leg::Respect)->height() == card(domain::Leg::Trust)->height());
}

TEST_CASE_METHOD(LegDesk, "with large letters the cards stand below each other and nothing is cut", "[gui][legs]") {
    QFont large = window.font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    window.setFont(large);
    promised("call back about the boiler part", "2026-11-20");
    open({300, 640});
    auto* cards = pane->findChild<ui::LegCards*>();
    until([&] { return card(domain::Leg::Communication)->y() > card(domain::Leg::Respect)->y(); });
    for (auto* one : pane->findChildren<ui::LegCardButton*>()) {
        CHECK(one->width() >= one->sizeHint().width());
        CHECK(one->height() >= one->heightFor(one->width()));
        CHECK(cards->rect().contains(one->geometry()));
    }
    CHECK(next()->height() >= next()->heightForWidth(next()->width()));
}
