#include "gui/shell/windowbench.h"

#include "rapport/presentation/week.h"
#include "rapport/services/interactions.h"
#include "rapport/services/week.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/customers/customereditor.h"
#include "ui/drifting/plancalldialog.h"
#include "ui/insights/insightspage.h"
#include "ui/interactions/interactioneditor.h"
#include "ui/interactions/logdialog.h"
#include "ui/milestones/greetdialog.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct InsightsBench : WindowBench {
    InteractionId talks(CustomerId id, const InteractionBuilder& talk) {
        InteractionBuilder with = talk;
        return done(services::logInteraction(office.workspace(), with.with(id).build(), {})).interaction;
    }
    ui::CardTable* list() {
        auto* table = named<ui::CardTable>(u"Insights"_s);
        REQUIRE(table);
        return table;
    }
    /// The row in any of whose cells this stands; -1 for none.
    [[nodiscard]] int rowWith(const QString& part) {
        const auto& model = *list()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.index(row, column).data().toString().contains(part))
                    return row;
            }
        }
        return -1;
    }
    bool comesToShow(const QString& part) {
        return QTest::qWaitFor([&] { return rowWith(part) >= 0; }, 20'000);
    }
    void select(const QString& part) {
        REQUIRE(comesToShow(part));
        list()->selectRow(rowWith(part));
    }
    template <typename Dialog>
    Dialog* dialog() {
        REQUIRE(QTest::qWaitFor([this] { return window->findChild<Dialog*>() && window->findChild<Dialog*>()->isVisible(); }));
        return window->findChild<Dialog*>();
    }
    bool says(const QString& part) {
        const auto labels = window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisibleTo(window.get()) && label->text().contains(part); });
    }
};

} // namespace

TEST_CASE_METHOD(InsightsBench, "without anything logged the page says what will stand there", "[gui][shell][insights]") {
    open(u"insights"_s);
    CHECK_FALSE(named<ui::CardTable>(u"Insights"_s));
    CHECK(says(u"kept our word"_s));
    auto* begin = named<QPushButton>(u"Log what happened"_s);
    REQUIRE(begin);
    QTest::mouseClick(begin, Qt::LeftButton);
    CHECK(dialog<ui::LogDialog>());
}

TEST_CASE_METHOD(InsightsBench, "what is logged ticks the week while the page is open, and undo takes it back",
                 "[gui][shell][insights]") {
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key());
    open(u"insights"_s);
    REQUIRE(comesToShow(u"Loyalty given: unknown"_s));
    talks(anna, anInteraction());
    CHECK(comesToShow(u"Loyalty given: done"_s));
    CHECK(rowWith(u"1 conversation with key customers"_s) >= 0);
    QTest::keyClick(list(), Qt::Key_Z);
    CHECK(comesToShow(u"Loyalty given: unknown"_s));
}

TEST_CASE_METHOD(InsightsBench, "Enter on a tick opens its evidence and closes it, on evidence the customer",
                 "[gui][shell][insights]") {
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    talks(anna, anInteraction().noting("about the oven"));
    open(u"insights"_s);
    select(u"1 conversation · show"_s);
    QTest::keyClick(list(), Qt::Key_Return);
    REQUIRE(comesToShow(u"about the oven"_s));
    CHECK(rowWith(u"1 conversation · hide"_s) >= 0);
    QTest::keyClick(list(), Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return rowWith(u"about the oven"_s) < 0; }));
    QTest::keyClick(list(), Qt::Key_Return);
    select(u"about the oven"_s);
    QTest::keyClick(list(), Qt::Key_Return);
    CHECK(window->pages().currentId() == u"customers"_s);
}

TEST_CASE_METHOD(InsightsBench, "D does an overdue promise that the week misses", "[gui][shell][insights]") {
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    promises(anna, u"send the offer"_s, {office.today().addDays(-2), {}});
    open(u"insights"_s);
    REQUIRE(comesToShow(u"“send the offer” was due"_s));
    CHECK(QTest::qWaitFor(
        [&] { return list()->selectedRow().row() == rowWith(u"“send the offer” was due"_s); })); // ready for the key
    QTest::keyClick(list(), Qt::Key_D);
    CHECK(QTest::qWaitFor([&] { return rowWith(u"“send the offer” was due"_s) < 0; }, 20'000));
    CHECK(done(services::weekGaps(office.workspace(), domain::WeekAct::KeptWord, 5)).empty());
}

TEST_CASE_METHOD(InsightsBench, "G greets, P plans a call, L logs, E opens what is to be written down",
                 "[gui][shell][insights]") {
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key().withBirthday("1980-11-20"));
    talks(anna, anInteraction().understood("two in June"));
    const CustomerId ben = office.knows(aCustomer().named("Ben Drift").withCadence(5, 500));
    talks(ben, anInteraction().at("2026-11-02T10:00Z"));
    open(u"insights"_s);
    SECTION("a birthday") {
        select(u"not greeted"_s);
        QTest::keyClick(list(), Qt::Key_G);
        CHECK(dialog<ui::GreetDialog>());
    }
    SECTION("somebody out of touch") {
        select(u"Ben Drift"_s);
        QTest::keyClick(list(), Qt::Key_P);
        CHECK(dialog<ui::PlanCallDialog>());
    }
    SECTION("anybody") {
        select(u"Ben Drift"_s);
        QTest::keyClick(list(), Qt::Key_L);
        CHECK(dialog<ui::LogDialog>());
    }
    SECTION("what was understood") {
        select(u"“two in June”"_s);
        QTest::keyClick(list(), Qt::Key_E);
        CHECK(dialog<ui::InteractionEditor>());
    }
    SECTION("a goal") {
        select(u"No goal of theirs"_s);
        QTest::keyClick(list(), Qt::Key_E);
        CHECK(dialog<ui::CustomerEditor>());
    }
}

TEST_CASE_METHOD(InsightsBench, "the weeks before are one key or one link away, and T comes back", "[gui][shell][insights]") {
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    talks(anna, anInteraction().at("2026-11-10T10:00Z").noting("last week"));
    open(u"insights"_s);
    REQUIRE(comesToShow(u"Mon 9 Nov to Sun 15 Nov: 1 of"_s));
    CHECK(says(u"This week, Mon 16 Nov"_s));
    QTest::keyClick(list(), Qt::Key_PageUp, Qt::AltModifier);
    REQUIRE(comesToShow(u"Communicated: done"_s));
    CHECK(QTest::qWaitFor([&] { return says(u"Mon 9 Nov to Sun 15 Nov"_s); }));
    CHECK_FALSE(says(u"This week,"_s));
    QTest::keyClick(list(), Qt::Key_T);
    CHECK(QTest::qWaitFor([&] { return says(u"This week, Mon 16 Nov"_s); }, 20'000));
    select(u"Mon 9 Nov to Sun 15 Nov"_s);
    QTest::keyClick(list(), Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return !says(u"This week,"_s); }, 20'000));
    QTest::keyClick(list(), Qt::Key_PageDown, Qt::AltModifier);
    CHECK(QTest::qWaitFor([&] { return says(u"This week, Mon 16 Nov"_s); }, 20'000));
}

TEST_CASE_METHOD(InsightsBench, "the week is printed to a file", "[gui][shell][insights]") {
    talks(office.knows(aCustomer().named("Anna Kovács")), anInteraction());
    dialogs.saveTo = folder.filePath(u"week.pdf"_s);
    open(u"insights"_s);
    auto* page = window->findChild<ui::InsightsPage*>();
    REQUIRE(page);
    QSignalSpy printed(page, &ui::InsightsPage::printed);
    QTest::mouseClick(named<QPushButton>(u"Print this week to PDF…"_s), Qt::LeftButton);
    REQUIRE((!printed.isEmpty() || printed.wait(20'000)));
    QFile file(dialogs.saveTo);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
}
