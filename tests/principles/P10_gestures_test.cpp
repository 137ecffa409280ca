// P10: give reasons to come back: gestures with memory, a budget, and ideas.
#include "principles/carewindow.h"
#include "principles/generous.h"

#include "rapport/services/gestures.h"
#include "rapport/services/today.h"
#include "ui/care/gesturesheet.h"

#include <QComboBox>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

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
