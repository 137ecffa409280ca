#include "gui/shell/windowbench.h"

#include "rapport/services/cadence.h"
#include "ui/common/cardtable.h"
#include "ui/settings/budgeteditor.h"
#include "ui/settings/cadenceeditor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Cadence;

namespace {

struct CadenceBench : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key().tagged("weekly"));

    ui::CardTable* list() {
        auto* table = named<ui::CardTable>(u"Cadences"_s);
        REQUIRE(table);
        return table;
    }
    bool rowsAre(const QStringList& wanted) {
        return QTest::qWaitFor([&] { return rows(*list()) == wanted; }, 20'000);
    }
    QPointer<ui::CadenceEditor> editor() {
        REQUIRE(QTest::qWaitFor([this] { return window->findChild<ui::CadenceEditor*>() != nullptr; }));
        return window->findChild<ui::CadenceEditor*>();
    }
    static QSpinBox* days(QWidget* editor, const QString& name) {
        for (auto* field : editor->findChildren<QSpinBox*>())
            if (field->accessibleName() == name)
                return field;
        FAIL("no field is called " << name.toStdString());
        return nullptr;
    }
    void press(Qt::Key key) {
        QApplication::setActiveWindow(window.get());
        list()->setFocus();
        QTest::keyClick(list(), key);
    }
    bool closes(const QPointer<ui::CadenceEditor>& editor) {
        return QTest::qWaitFor([&] { return editor.isNull(); }, 20'000);
    }
};

} // namespace

TEST_CASE_METHOD(CadenceBench, "a tier's cadence is edited on the Settings page and undone", "[gui][settings][cadence]") {
    open(u"settings"_s);
    const QString regular = u"Regular customers, every 90 days, at the latest after 135 days"_s;
    REQUIRE(rowsAre({u"Key customers, every 30 days, at the latest after 45 days"_s, regular}));
    list()->selectRow(0);
    press(Qt::Key_E);
    const auto sheet = editor();
    days(sheet, u"Ideally every"_s)->setValue(50);
    QTest::keyClick(sheet, Qt::Key_Return); // the maximum is shorter
    CHECK(sheet);
    CHECK(sheet->focusWidget() == days(sheet, u"At the latest after"_s));
    days(sheet, u"At the latest after"_s)->setValue(60);
    QTest::keyClick(sheet, Qt::Key_Return);
    CHECK(closes(sheet));
    CHECK(rowsAre({u"Key customers, every 50 days, at the latest after 60 days"_s, regular}));
    QApplication::setActiveWindow(window.get());
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(rowsAre({u"Key customers, every 30 days, at the latest after 45 days"_s, regular}));
}

TEST_CASE_METHOD(CadenceBench, "a tag gets a cadence of its own and loses it again", "[gui][settings][cadence]") {
    open(u"settings"_s);
    auto* add = named<QPushButton>(u"Cadence for a tag"_s);
    REQUIRE(add);
    REQUIRE(QTest::qWaitFor([this] { return list()->model()->rowCount() == 2; }));
    add->click();
    const auto sheet = editor();
    CHECK(sheet->findChild<QComboBox*>()->currentText() == u"weekly"_s);
    days(sheet, u"Ideally every"_s)->setValue(7);
    days(sheet, u"At the latest after"_s)->setValue(10);
    QTest::keyClick(sheet, Qt::Key_Return);
    CHECK(closes(sheet));
    REQUIRE(QTest::qWaitFor([this] { return list()->model()->rowCount() == 3; }, 20'000));
    CHECK(rows(*list()).at(2) == u"Tag “weekly”, every 7 days, at the latest after 10 days · 1 customer"_s);
    CHECK(office.pageOf(anna).cadence == Cadence{7, 10});
    list()->selectRow(2);
    press(Qt::Key_X);
    CHECK(QTest::qWaitFor([this] { return list()->model()->rowCount() == 2; }, 20'000));
    CHECK(office.pageOf(anna).cadence == Cadence{30, 45});
}

TEST_CASE_METHOD(CadenceBench, "what is an owner's to set is not offered to others", "[gui][settings][cadence]") {
    office.logsIn(office.judit);
    open(u"settings"_s);
    REQUIRE(QTest::qWaitFor([this] { return list()->model()->rowCount() == 2; }));
    CHECK_FALSE(named<QPushButton>(u"Cadence for a tag"_s));
    list()->selectRow(0);
    press(Qt::Key_E);
    CHECK_FALSE(window->findChild<ui::CadenceEditor*>());
}

TEST_CASE_METHOD(CadenceBench, "what gestures may cost is set by tier, and taken away again", "[gui][settings]") {
    open(u"settings"_s);
    auto* budgets = named<ui::CardTable>(u"Budgets for gestures"_s);
    REQUIRE(budgets);
    const auto rowsAre = [&](const QStringList& wanted) {
        return QTest::qWaitFor([&] { return rows(*budgets) == wanted; }, 20'000);
    };
    REQUIRE(rowsAre({u"Key customers, no budget"_s, u"Regular customers, no budget"_s}));
    const auto edited = [&](const QString& amount) {
        QApplication::setActiveWindow(window.get());
        budgets->selectRow(0);
        budgets->setFocus();
        QTest::keyClick(budgets, Qt::Key_E);
        REQUIRE(QTest::qWaitFor([&] { return window->findChild<ui::BudgetEditor*>() != nullptr; }));
        const QPointer<ui::BudgetEditor> sheet = window->findChild<ui::BudgetEditor*>();
        sheet->findChild<QLineEdit*>()->setText(amount);
        QTest::keyClick(sheet, Qt::Key_Return);
        return sheet;
    };
    const auto refused = edited(u"plenty"_s);
    CHECK(refused);
    refused->findChild<QLineEdit*>()->setText(u"120"_s);
    QTest::keyClick(refused, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return refused.isNull(); }, 20'000));
    CHECK(rowsAre({u"Key customers, 120 a year for each customer"_s, u"Regular customers, no budget"_s}));
    CHECK(office.pageOf(anna).care.budget == 12'000);
    const auto emptied = edited({});
    CHECK(QTest::qWaitFor([&] { return emptied.isNull(); }, 20'000));
    CHECK(rowsAre({u"Key customers, no budget"_s, u"Regular customers, no budget"_s}));
}
