// P10: give reasons to come back: gestures with memory, a budget, and ideas. P26: surprise them, never during an open complaint.
#include "rapport/services/cases.h"
#include "rapport/services/gestures.h"
#include "rapport/services/today.h"
#include "support/office.h"

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
