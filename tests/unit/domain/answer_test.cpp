#include "rapport/domain/answer.h"
#include "support/builders.h"
#include "support/catch.h"
#include "support/printing.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const Moment monday = momentOf("2026-11-16T09:00Z");
const Moment friday = momentOf("2026-11-20T09:00Z");

Answer hours() { return newAnswer(u"When are you open?"_s, u"Until six."_s, StaffId(1), monday); }

} // namespace

TEST_CASE("other words make a new version, the same words none", "[answers]") {
    Answer answer = withWords(hours(), u" Until  six."_s, StaffId(2), friday);
    CHECK(answer.versions.size() == 1);
    answer = withWords(answer, u"Until seven."_s, StaffId(2), friday);
    REQUIRE(answer.versions.size() == 2);
    CHECK(latestOf(answer) == AnswerVersion{2, u"Until seven."_s, friday, StaffId(2)});
    CHECK(answer.versions.front() == AnswerVersion{1, u"Until six."_s, monday, StaffId(1)});
    // Going back to what was said before is a change too: who was told otherwise has to hear of it.
    CHECK(withWords(answer, u"Until six."_s, StaffId(1), friday).versions.size() == 3);
}

TEST_CASE("what a customer was told is the same but for case, accents, spaces and the full stop", "[answers]") {
    CHECK(saysTheSame(u"Until six."_s, u"until  SIX"_s));
    CHECK(saysTheSame(u"Café until six!"_s, u"cafe until six"_s));
    CHECK_FALSE(saysTheSame(u"Until six."_s, u"Until seven."_s));
    CHECK_FALSE(saysTheSame(u"10 %"_s, u"10 €"_s));
    CHECK_FALSE(saysTheSame(u"1.5 kg"_s, u"15 kg"_s));
}

TEST_CASE("an answer needs a question, words and versions in order", "[answers]") {
    CHECK(problemWith(hours()).isEmpty());
    Answer answer = hours();
    answer.question = u" "_s;
    CHECK_FALSE(problemWith(answer).isEmpty());
    answer = hours();
    answer.versions.front().words = u"\n"_s;
    CHECK_FALSE(problemWith(answer).isEmpty());
    answer.versions.clear();
    CHECK_FALSE(problemWith(answer).isEmpty());
    answer = withWords(hours(), u"Until seven."_s, StaffId(2), friday);
    answer.versions.back().number = 3;
    CHECK_FALSE(problemWith(answer).isEmpty());
}

TEST_CASE("an answer's texts are normalised", "[answers]") {
    Answer answer = newAnswer(u" When\nopen? "_s, u"Cafe\u0301\r\nuntil six"_s, StaffId(1), monday);
    answer = normalised(answer);
    CHECK(answer.question == u"When open?"_s);
    CHECK(answer.versions.front().words == u"Café\nuntil six"_s);
}
