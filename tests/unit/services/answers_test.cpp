#include "rapport/services/answers.h"

#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct WithAnswer : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    AnswerId hours = done(addAnswer(workspace(), u" When are you open? "_s, u"Until six."_s));

    domain::Answer stored() { return done(loadAnswer(workspace(), hours)); }
    QString undoLabel() { return *done(undoState(workspace())).undoLabel; }
    InteractionId tell(const QString& words, int version) {
        domain::Interaction call = anInteraction().with(anna).at("2026-11-20T10:00Z");
        call.told = {{hours, version, words}};
        return done(logInteraction(workspace(), call, {})).interaction;
    }
    auto differs(const QString& words, InteractionId editing = {}) {
        return done(toldDifferently(workspace(), {anna}, {hours, 1, words}, editing));
    }
};

} // namespace

TEST_CASE("An answer is agreed on, changed and undone", "[unit][answers]") {
    WithAnswer office;
    CHECK(office.stored().question == u"When are you open?"_s);
    CHECK(latestOf(office.stored()).author == office.maria);
    CHECK(office.undoLabel() == u"Answer to “When are you open?”"_s);
    CHECK(done(editAnswer(office.workspace(), office.hours, {{}, u"Until seven."_s, 1})).empty());
    CHECK(latestOf(office.stored()).number == 2);
    done(undo(office.workspace()));
    CHECK(latestOf(office.stored()).words == u"Until six."_s);
    CHECK(errorOf([&] { (void)done(addAnswer(office.workspace(), u" "_s, u"Yes."_s)); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { (void)done(editAnswer(office.workspace(), office.hours, {{}, u" "_s, 1})); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { (void)done(loadAnswer(office.workspace(), AnswerId(99))); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("Words that somebody else wrote meanwhile are not written over", "[unit][answers]") {
    WithAnswer office;
    (void)done(editAnswer(office.workspace(), office.hours, {{}, u"Until seven."_s, 1}));
    CHECK(errorOf([&] {
              (void)done(editAnswer(office.workspace(), office.hours, {{}, u"Until five."_s, 1}));
          }) == ErrorCode::InvalidInput);
    (void)done(editAnswer(office.workspace(), office.hours, {u"Opening hours"_s, {}, 1}));
    CHECK(office.stored().question == u"Opening hours"_s);
    CHECK(latestOf(office.stored()).words == u"Until seven."_s);
}

TEST_CASE("What was told is logged with the call, and taken back with it", "[unit][answers]") {
    WithAnswer office;
    office.tell(u"Until six."_s, 1);
    REQUIRE(done(answerTellings(office.workspace(), office.hours)).size() == 1);
    CHECK(done(toldTo(office.workspace(), office.anna)).front().question == u"When are you open?"_s);
    done(undo(office.workspace()));
    CHECK(done(answerTellings(office.workspace(), office.hours)).empty());
}

TEST_CASE("Who was told the old answer is named when it changes", "[unit][answers]") {
    WithAnswer office;
    office.tell(u"Until six."_s, 1);
    const auto older = done(editAnswer(office.workspace(), office.hours, {{}, u"Until seven."_s, 1}));
    REQUIRE(older.size() == 1);
    CHECK(older.front().customer == office.anna);
    CHECK(done(toldOlderAnswer(office.workspace(), office.hours)) == older);
    office.tell(u"Until seven."_s, 2);
    CHECK(done(toldOlderAnswer(office.workspace(), office.hours)).empty());
}

TEST_CASE("That a customer was told something else is known before they are told again", "[unit][answers]") {
    WithAnswer office;
    CHECK_FALSE(office.differs(u"Until seven."_s));
    const InteractionId told = office.tell(u"Until six."_s, 1);
    CHECK_FALSE(office.differs(u"until six"_s));
    REQUIRE(office.differs(u"Until seven."_s));
    CHECK(office.differs(u"Until seven."_s)->words == u"Until six."_s);
    CHECK_FALSE(office.differs(u"Until seven."_s, told));
}

TEST_CASE("A retired answer is found no more, and what was told stays known", "[unit][answers]") {
    WithAnswer office;
    office.tell(u"Until six."_s, 1);
    CHECK(done(searchAnswers(office.workspace(), u"open"_s, 5)).size() == 1);
    done(setAnswerRetired(office.workspace(), office.hours, true));
    CHECK(done(searchAnswers(office.workspace(), u"open"_s, 5)).empty());
    CHECK(done(answers(office.workspace())).empty());
    CHECK(done(answers(office.workspace(), storage::AnswersWhich::Retired)).size() == 1);
    CHECK(done(toldTo(office.workspace(), office.anna)).size() == 1);
    done(setAnswerRetired(office.workspace(), office.hours, false));
    CHECK(done(answers(office.workspace())).size() == 1);
}

TEST_CASE("Staff tell answers, managers write them", "[unit][answers]") {
    WithAnswer office;
    office.logsIn(office.peter);
    CHECK(errorOf([&] { (void)done(addAnswer(office.workspace(), u"Cards?"_s, u"Yes."_s)); }) == ErrorCode::NotAllowed);
    CHECK(errorOf([&] {
              (void)done(editAnswer(office.workspace(), office.hours, {{}, u"Never."_s, 1}));
          }) == ErrorCode::NotAllowed);
    CHECK(errorOf([&] { done(setAnswerRetired(office.workspace(), office.hours, true)); }) == ErrorCode::NotAllowed);
    CHECK(office.tell(u"Until six."_s, 1).isValid());
    office.logsIn(office.judit);
    CHECK(done(addAnswer(office.workspace(), u"Cards?"_s, u"Yes."_s)).isValid());
}
