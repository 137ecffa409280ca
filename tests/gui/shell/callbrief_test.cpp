#include "gui/shell/windowbench.h"

#include "rapport/services/interactions.h"
#include "ui/common/cardtable.h"
#include "ui/common/carenote.h"
#include "ui/customers/callbriefdialog.h"
#include "ui/interactions/logdialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct BriefBench : WindowBench {
    CustomerId anna = office.knows(aCustomer()
                                       .named("Anna Kovács")
                                       .key()
                                       .withCareNote("Speak slowly, hard of hearing.")
                                       .withGoal("Open the second shop")
                                       .withTopic("bees")
                                       .preferring(domain::Channel::Email)
                                       .withBirthday("--11-25"));

    QPointer<ui::CallBriefDialog> brief() {
        REQUIRE(QTest::qWaitFor([this] {
            const auto* dialog = window->findChild<ui::CallBriefDialog*>();
            return dialog && dialog->isVisible() && dialog->findChild<QScrollArea*>()->widget();
        }));
        return window->findChild<ui::CallBriefDialog*>();
    }
    static QStringList texts(const QWidget& dialog) {
        QStringList all;
        for (const auto* label : dialog.findChildren<QLabel*>())
            all << label->text();
        return all;
    }
    void pressIn(const QString& table, Qt::Key key) {
        auto* list = named<ui::CardTable>(table);
        REQUIRE(list);
        REQUIRE(QTest::qWaitFor([list] { return list->selectedRow().isValid(); }));
        QApplication::setActiveWindow(window.get());
        QTest::keyClick(list, key);
    }
};

} // namespace

TEST_CASE_METHOD(BriefBench, "B shows the call brief from every list, Esc closes it", "[gui][shell][brief]") {
    promises(anna, u"send the offer"_s, {office.today(), {}});
    for (const auto& [page, table] : {std::pair{u"today"_s, u"Today"_s},
                                      {u"customers"_s, u"Customers"_s},
                                      {u"commitments"_s, u"Commitments"_s},
                                      {u"milestones"_s, u"Milestones"_s}}) {
        INFO(page);
        open(page);
        if (page == "commitments"_L1) { // nothing is overdue
            const auto buttons = window->findChildren<QAbstractButton*>();
            const auto found = std::find_if(buttons.begin(), buttons.end(),
                                            [](const auto* button) { return button->text().startsWith(u"All open"_s); });
            auto* all = found == buttons.end() ? nullptr : *found;
            REQUIRE(all);
            all->click();
            REQUIRE(QTest::qWaitFor([this] {
                const auto* list = named<ui::CardTable>(u"Commitments"_s);
                return list && list->model()->rowCount() > 0;
            }));
        }
        pressIn(table, Qt::Key_B);
        const auto dialog = brief();
        REQUIRE(dialog);
        CHECK(dialog->accessibleName() == u"Call brief"_s);
        CHECK(dialog->findChild<ui::CareNote*>()->text() == u"Speak slowly, hard of hearing."_s);
        const auto said = texts(*dialog);
        CHECK(said.contains(u"Anna Kovács"_s));
        CHECK(said.contains(u"“Open the second shop”"_s));
        CHECK(said.contains(u"Prefers: e-mail"_s));
        CHECK(said.filter(u"Send the offer"_s).size() == 1);
        QTest::keyClick(dialog, Qt::Key_Escape);
        CHECK(QTest::qWaitFor([&] { return !dialog; }));
    }
}

TEST_CASE_METHOD(BriefBench, "from the call brief Enter logs the call with the same customer", "[gui][shell][brief]") {
    open(u"customers"_s);
    pressIn(u"Customers"_s, Qt::Key_B);
    const auto dialog = brief();
    REQUIRE(dialog);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([this] { return window->findChild<ui::LogDialog*>() != nullptr; }));
    CHECK(QTest::qWaitFor([&] { return !dialog; }));
}

TEST_CASE_METHOD(BriefBench, "from the call brief C calls, and the card stays", "[gui][shell][brief]") {
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode").withPhone("+44 20 7946 0018"));
    open(u"customers"_s);
    pressIn(u"Customers"_s, Qt::Key_B); // Anna has no phone
    const auto hers = brief();
    REQUIRE(hers);
    CHECK_FALSE(named<QAbstractButton>(u"Call"_s));
    hers->reject();
    REQUIRE(QTest::qWaitFor([&] { return !hers; }));

    auto* list = named<ui::CardTable>(u"Customers"_s);
    list->selectRow(1);
    QApplication::setActiveWindow(window.get());
    QTest::keyClick(list, Qt::Key_B);
    const auto his = brief();
    REQUIRE(his);
    QApplication::setActiveWindow(his);
    QTest::keyClick(his->focusWidget(), Qt::Key_C);
    REQUIRE(QTest::qWaitFor([this] { return links.opened.size() == 1; })); // a button pressed by its key is seen to go down
    CHECK(links.opened.front().url.toString() == u"tel:+442079460018"_s);
    CHECK(his);
    links.works = false;
    QTest::keyClick(his->focusWidget(), Qt::Key_C);
    CHECK(QTest::qWaitFor([&] { return texts(*his).filter(u"+44 20 7946 0018"_s).size() == 1; })); // said, to be dialled by hand
    QTest::keyClick(his->focusWidget(), Qt::Key_Return);
    CHECK(QTest::qWaitFor([this] { return window->findChild<ui::LogDialog*>() != nullptr; }));
    Q_UNUSED(ben)
}

TEST_CASE_METHOD(BriefBench, "the call brief follows what is saved while it is open", "[gui][shell][brief]") {
    open(u"customers"_s);
    pressIn(u"Customers"_s, Qt::Key_B);
    const auto dialog = brief();
    REQUIRE(dialog);
    promises(anna, u"a price by Monday"_s, {office.today(), {}});
    CHECK(QTest::qWaitFor([&] { return texts(*dialog).filter(u"A price by Monday"_s).size() == 1; }));
}

TEST_CASE_METHOD(BriefBench, "a long call brief fits the smallest window and scrolls by the keyboard", "[gui][shell][brief]") {
    const QString words =
        u"and then she said that the oven, which we had mended twice, was cold again <b>in the morning</b> "_s.repeated(20);
    done(services::logInteraction(office.workspace(),
                                  anInteraction().with(anna).at("2026-11-20T10:00Z").noting(words).saying(words), {}));
    for (int i = 0; i < 30; ++i)
        promises(anna, u"promise %1 %2"_s.arg(i).arg(words), {office.today(), {}});
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        open(u"customers"_s, {1280, 720});
        pressIn(u"Customers"_s, Qt::Key_B);
        const auto dialog = brief();
        REQUIRE(dialog);
        CHECK(dialog->height() <= 720);
        CHECK(texts(*dialog).join(u' ').contains(u"cold again <b>in the morning</b>"_s)); // as it was written, not as markup
        auto* bar = dialog->findChild<QScrollArea*>()->verticalScrollBar();
        REQUIRE(QTest::qWaitFor([bar] { return bar->maximum() > 0; }));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_PageDown);
        CHECK(bar->value() > 0);
        CHECK(dialog->findChild<QScrollArea*>()->horizontalScrollBar()->maximum() == 0);
        for (const auto* button : dialog->findChildren<QAbstractButton*>())
            CHECK(dialog->rect().contains(button->geometry()));
        dialog->reject();
        CHECK(QTest::qWaitFor([&] { return !dialog; }));
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}
