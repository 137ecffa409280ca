#include "gui/shell/windowbench.h"

#include "rapport/presentation/drifting.h"
#include "rapport/services/interactions.h"
#include "rapport/storage/customerlist.h"
#include "ui/common/cardtable.h"
#include "ui/drifting/plancalldialog.h"
#include "ui/drifting/plancallsdialog.h"

#include <QDateEdit>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Ten customers who were spoken to long ago, of whom Anna is a key one; on Saturday, 21 November 2026.
struct DriftingBench : WindowBench {
    DriftingBench() {
        for (int i = 0; i < 10; ++i) {
            const auto builder = aCustomer().named(i == 0 ? u"Anna Kovács"_s : u"Ben %1"_s.arg(i));
            const CustomerId id = office.knows(i == 0 ? aCustomer().named("Anna Kovács").key() : builder);
            done(services::logInteraction(office.workspace(),
                                          anInteraction().with(id).at("2026-01-10T10:00Z").noting("about the oven").build(), {}));
        }
    }
    ui::CardTable* list() {
        auto* table = named<ui::CardTable>(u"Drifting"_s);
        REQUIRE(table);
        return table;
    }
    template <typename Dialog>
    QPointer<Dialog> dialog() {
        REQUIRE(QTest::qWaitFor([this] { return window->findChild<Dialog*>() && window->findChild<Dialog*>()->isVisible(); }));
        return window->findChild<Dialog*>();
    }
    template <typename Dialog>
    static void enterWhenReady(const QPointer<Dialog>& dialog) {
        QTest::keyClick(dialog, Qt::Key_Return); // before it is filled it is remembered
        CHECK(QTest::qWaitFor([&] { return dialog.isNull(); }, 20'000));
    }
    int planned() {
        int count = 0;
        for (const auto& row : office.looks(
                 [this](storage::ReadSession& session) { return storage::driftingCustomers(session, office.today(), {}, 100); }))
            count += row.planned ? 1 : 0;
        return count;
    }
};

} // namespace

TEST_CASE_METHOD(DriftingBench, "drifting customers are listed, key ones first, with what was said", "[gui][shell][drifting]") {
    open(u"drifting"_s);
    REQUIRE(QTest::qWaitFor([this] { return list()->model()->rowCount() == 12; }));
    const auto texts = rows(*list());
    CHECK(texts[0] == u"Key customers (1)"_s);
    CHECK(texts[1].startsWith(u"Anna Kovács"_s));
    CHECK(texts[2] == u"Regular customers (9)"_s);
    CHECK(list()->model()->index(1, presentation::DriftingModel::Said).data().toString() == u"about the oven"_s);
}

TEST_CASE_METHOD(DriftingBench, "P and Enter plan a call, Z takes it back", "[gui][shell][drifting]") {
    open(u"drifting"_s);
    REQUIRE(QTest::qWaitFor([this] { return list()->selectedRow().row() == 1; }));
    QTest::keyClick(list(), Qt::Key_P);
    enterWhenReady(dialog<ui::PlanCallDialog>());
    CHECK(QTest::qWaitFor([this] {
        return list()->model()->index(1, presentation::DriftingModel::State).data().toString() == u"planned Mon 23 Nov"_s;
    }));
    CHECK(list()->selectedRow().row() == 3); // the next one is at hand
    QTest::keyClick(list(), Qt::Key_Z);
    CHECK(QTest::qWaitFor([this] { return planned() == 0; }, 20'000));
}

TEST_CASE_METHOD(DriftingBench, "the proposed day is shown with its reason and can be changed", "[gui][shell][drifting]") {
    open(u"drifting"_s);
    REQUIRE(QTest::qWaitFor([this] { return list()->selectedRow().row() == 1; }));
    QTest::keyClick(list(), Qt::Key_P);
    const auto sheet = dialog<ui::PlanCallDialog>();
    auto* day = sheet->findChild<QDateEdit*>();
    REQUIRE(QTest::qWaitFor([&] { return day->date() == QDate(2026, 11, 23); }));
    const auto said = [&] {
        QStringList texts;
        for (const auto* label : sheet->findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u'\n');
    };
    CHECK(said().contains(u"Maria Horváth has nothing planned that day"_s));
    day->setDate(QDate(2026, 11, 27));
    CHECK_FALSE(said().contains(u"nothing planned"_s));
    enterWhenReady(sheet);
    CHECK(QTest::qWaitFor([this] {
        return list()->model()->index(1, presentation::DriftingModel::State).data().toString() == u"planned Fri 27 Nov"_s;
    }));
}

TEST_CASE_METHOD(DriftingBench, "calls with all that are shown are planned at once, and taken back at once",
                 "[gui][shell][drifting]") {
    open(u"drifting"_s);
    REQUIRE(QTest::qWaitFor([this] { return list()->selectedRow().row() == 1; }));
    QTest::keyClick(list(), Qt::Key_N);
    const auto sheet = dialog<ui::PlanCallsDialog>();
    auto* days = sheet->findChild<ui::CardTable*>();
    REQUIRE(QTest::qWaitFor([&] { return days->model()->rowCount() == 11; })); // ten working days under one name
    CHECK(planned() == 0);
    enterWhenReady(sheet);
    CHECK(QTest::qWaitFor([this] { return planned() == 10; }, 20'000));
    QApplication::setActiveWindow(window.get());
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([this] { return planned() == 0; }, 20'000));
}

TEST_CASE_METHOD(DriftingBench, "P plans a call from Today as well", "[gui][shell][drifting]") {
    open(u"today"_s);
    auto* today = named<ui::CardTable>(u"Today"_s);
    REQUIRE(QTest::qWaitFor([&] { return today->selectedRow().isValid(); }));
    QTest::keyClick(today, Qt::Key_P);
    enterWhenReady(dialog<ui::PlanCallDialog>());
    CHECK(QTest::qWaitFor([this] { return planned() == 1; }, 20'000));
}
