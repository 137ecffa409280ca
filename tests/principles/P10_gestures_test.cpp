// P10: give reasons to come back: gestures with memory, a budget, and ideas. P26: surprise them, never during an open complaint.
#include "principles/carewindow.h"

#include "rapport/services/cases.h"
#include "rapport/services/gestures.h"
#include "rapport/services/interactions.h"
#include "rapport/services/today.h"
#include "support/office.h"
#include "ui/care/gesturesheet.h"
#include "ui/care/givesheet.h"
#include <QCheckBox>
#include <QComboBox>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Generous : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács").withTopic("bees"));

    domain::Gesture aGesture(const QString& words, domain::GestureKind kind = domain::GestureKind::Gift) {
        domain::Gesture gesture;
        gesture.customer = anna;
        gesture.words = words;
        gesture.kind = kind;
        gesture.day = today();
        gesture.unexpected = kind == domain::GestureKind::Surprise;
        return gesture;
    }
};

} // namespace

TEST_CASE("P10: an idea drawn from a topic becomes a gesture, is remembered with its reaction, and is not made twice",
          "[principles]") {
    Generous office;
    const auto idea = done(gestureIdeas(office.workspace(), office.anna, u"en"_s)).front();
    CHECK(idea.words == u"A book about bees"_s);
    auto gesture = office.aGesture(idea.words, idea.kind);
    gesture.idea = idea.idea;
    const GestureId id = done(saveGesture(office.workspace(), gesture));
    CHECK(done(today(office.workspace())).gestureCount == 1);
    done(giveGesture(office.workspace(), id, {.cost = 2400}));
    done(noteReaction(office.workspace(), id, domain::Signal::Happy, u"rang to say thank you"_s));
    const auto care = office.pageOf(office.anna).care;
    CHECK(care.gestures.front().record.reactionWords == u"rang to say thank you"_s);
    CHECK(care.spent == 2400);
    for (const auto& other : done(gestureIdeas(office.workspace(), office.anna, u"en"_s)))
        CHECK(other.words != idea.words);
    office.itIs("2028-11-21T10:00");
    CHECK(done(gestureAdvice(office.workspace(), office.aGesture(u"a book about bees"_s))).repeats);
    office.itIs("2029-11-22T10:00");
    CHECK_FALSE(done(gestureAdvice(office.workspace(), office.aGesture(u"a book about bees"_s))).repeats);
}

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

TEST_CASE_METHOD(CareWindow, "P10: G beside a customer offers ideas from their topics, and what is planned stands beside them",
                 "[principles]") {
    openHer();
    const auto sheet = sheetBy<ui::GestureSheet>(Qt::Key_G);
    auto& words = field<QComboBox>(*sheet, u"What it is"_s);
    REQUIRE(eventually([&] { return words.count() > 3; }));
    CHECK(words.itemText(0).contains(u"bees"_s));
    words.setCurrentIndex(0);
    Q_EMIT words.activated(0);
    field<QLineEdit>(*sheet, u"Cost"_s).setText(u"24"_s);
    CHECK(closes(sheet));
    CHECK(eventually([this] { return line(u"A book about bees"_s) != nullptr; }));
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
