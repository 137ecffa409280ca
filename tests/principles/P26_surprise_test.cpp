// P26: surprise them, never during an open complaint.
#include "principles/carewindow.h"
#include "principles/generous.h"

#include "rapport/services/cases.h"
#include "rapport/services/gestures.h"
#include "rapport/services/interactions.h"
#include "ui/care/gesturesheet.h"

#include <QCheckBox>
#include <QComboBox>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("P26: a surprise waits while a complaint is open", "[principles]") {
    Generous office;
    const GestureId id = done(saveGesture(office.workspace(), office.aGesture(u"cake"_s, domain::GestureKind::Surprise)));
    domain::Case complaint;
    complaint.customer = office.anna;
    complaint.words = u"late"_s;
    const CaseId open = done(openCase(office.workspace(), complaint));
    CHECK(errorOf([&] { done(giveGesture(office.workspace(), id)); }) == ErrorCode::InvalidInput);
    done(closeCase(office.workspace(), open, u"withdrawn"_s));
    done(giveGesture(office.workspace(), id));
    const auto given = done(loadGesture(office.workspace(), id));
    CHECK(given.unexpected);
    CHECK(given.state == domain::GestureState::Given);
}

TEST_CASE_METHOD(CareWindow, "P26: the weekly check names whom a surprise would please, and S begins it", "[principles]") {
    done(logInteraction(office.workspace(), anInteraction().with(anna), {}));
    open(u"insights"_s);
    auto* list = named<ui::CardTable>(u"Insights"_s);
    REQUIRE(list);
    const auto rowWith = [&](const QString& part) {
        for (int row = 0; row < list->model()->rowCount(); ++row)
            for (int column = 0; column < list->model()->columnCount(); ++column)
                if (list->model()->index(row, column).data().toString().contains(part))
                    return row;
        return -1;
    };
    REQUIRE(eventually([&] { return rowWith(u"no gesture for a year"_s) >= 0; }));
    list->selectRow(rowWith(u"no gesture for a year"_s));
    QTest::keyClick(list, Qt::Key_S);
    const auto sheet = this->sheet<ui::GestureSheet>();
    CHECK(sheet->findChild<QCheckBox*>()->isChecked()); // they do not expect it
    field<QComboBox>(*sheet, u"What it is"_s).setEditText(u"a cake"_s);
    CHECK(closes(sheet));
    CHECK(eventually([&] { return rowWith(u"no gesture for a year"_s) < 0; }));
    const auto planned = office.pageOf(anna).care.gestures;
    REQUIRE(planned.size() == 1);
    CHECK(planned[0].record.unexpected);
    done(giveGesture(office.workspace(), planned[0].record.id));
    CHECK(eventually([&] { return rowWith(u"1 gesture that nobody expected"_s) >= 0; }));
}
