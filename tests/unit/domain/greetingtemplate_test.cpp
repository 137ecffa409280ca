#include "rapport/domain/greetingtemplate.h"

#include "support/catch.h"
#include "support/generator.h"
#include "support/printing.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

GreetingTemplate aTemplate(const char* language, const QString& words,
                           std::optional<MilestoneKind> kind = MilestoneKind::Birthday, bool belated = false) {
    GreetingTemplate greeting;
    greeting.language = QString::fromLatin1(language);
    greeting.words = words;
    greeting.kind = kind;
    greeting.belated = belated;
    return greeting;
}

const GreetingFacts anna{u"Anna Kovács"_s, u"Anna"_s, 46, u"bees"_s, u"Maria"_s};

QString chosen(const std::vector<GreetingTemplate>& own, const std::vector<GreetingTemplate>& ours,
               const GreetingWanted& wanted) {
    const auto greeting = chosenTemplate(own, ours, wanted);
    return greeting ? greeting->words : QString();
}

GreetingWanted wanted(const QStringList& languages, const QStringList& said = {}) {
    return {MilestoneKind::Birthday, false, languages, anna, said};
}

} // namespace

TEST_CASE("fields are filled in once", "[unit][greeting]") {
    CHECK(filledIn(u"Dear {given}, {years} years of {topic}! {sender} ({name})"_s, anna) ==
          u"Dear Anna, 46 years of bees! Maria (Anna Kovács)"_s);
    CHECK(filledIn(u"Dear {given}!"_s, {u"{years} {given} %1"_s, {}, 5, {}, {}}) == u"Dear {years} {given} %1!"_s);
    CHECK(filledIn(u"{ given } {} {{given}} {given"_s, anna) == u"{ given } {} {Anna} {given"_s);
    CHECK(filledIn({}, anna).isEmpty());
}

TEST_CASE("a field that is none is told", "[unit][greeting]") {
    CHECK(unknownFields(u"{given} {birthday} {Name} {birthday} { x } {}"_s) == QStringList{u"birthday"_s, u"Name"_s});
    CHECK(unknownFields(u"{name}{given}{years}{topic}{sender}"_s).isEmpty());
    CHECK(problemWith(aTemplate("en", u"Hi {firstname}"_s)) ==
          u"There is no field {firstname}. The fields are {name}, {given}, {years}, {topic}, {sender}."_s);
}

TEST_CASE("a template without words or language is not saved", "[unit][greeting]") {
    CHECK(problemWith(aTemplate("en", u"Hi {given}"_s)).isEmpty());
    CHECK(problemWith(aTemplate("pt-BR", u"Parabéns"_s)).isEmpty());
    CHECK_FALSE(problemWith(aTemplate("en", u" \n"_s)).isEmpty());
    CHECK_FALSE(problemWith(aTemplate("en", QString(4001, u'x'))).isEmpty());
    for (const char* odd : {"", "english", "e", "en-", "en us", "1a"}) {
        INFO(odd);
        CHECK_FALSE(problemWith(aTemplate(odd, u"Hi"_s)).isEmpty());
    }
    const auto tidy = normalised(aTemplate(" pt_BR\n", u"\r\nParabéns!\r\nAbraço \n"_s));
    CHECK(tidy.language == u"pt-BR"_s);
    CHECK(tidy.words == u"Parabéns!\nAbraço"_s);
}

TEST_CASE("words are only filled where everything they ask for is known", "[unit][greeting]") {
    CHECK(canFill(u"{given} {years} {topic} {sender}"_s, anna));
    CHECK(canFill(u"{given}"_s, {u"Anna Kovács"_s, {}, {}, {}, {}})); // the name stands in
    CHECK_FALSE(canFill(u"{topic}"_s, {u"A"_s, {}, 5, {}, {}}));
    CHECK_FALSE(canFill(u"{sender}"_s, {u"A"_s, {}, 5, {}, {}}));
    CHECK_FALSE(canFill(u"{years}"_s, {u"A"_s, {}, {}, {}, {}}));
    CHECK_FALSE(canFill(u"{years}"_s, {u"A"_s, {}, 1, {}, {}}));
    CHECK(canFill(u"{years}"_s, {u"A"_s, {}, 2, {}, {}}));
}

TEST_CASE("words that were said are known again, whatever was filled in", "[unit][greeting]") {
    const QString words = u"Dear {given}, {years} years!"_s;
    CHECK(isMadeFrom(u"Dear Anna, 46 years!"_s, words));
    CHECK(isMadeFrom(u"Dear , years, 9 years!"_s, words));
    CHECK_FALSE(isMadeFrom(u"Dear Anna, 46 years! Yours"_s, words));
    CHECK_FALSE(isMadeFrom(u"Oh dear Anna, 46 years!"_s, words));
    CHECK_FALSE(isMadeFrom(u"Dear Anna"_s, words));
    CHECK(isMadeFrom(u"Happy birthday"_s, u"Happy birthday"_s));
    CHECK_FALSE(isMadeFrom(u"Happy birthday!"_s, u"Happy birthday"_s));
    CHECK(isMadeFrom(u"Yours, Maria"_s, u"Yours, {sender}"_s));
    CHECK_FALSE(isMadeFrom(u"aba"_s, u"ab{given}ba"_s)); // no letter twice
    Generator generator(3);
    for (int i = 0; i < 500; ++i) {
        const QString odd = generator.text(6) + u"{given}"_s + generator.text(6) + u"{topic}{sender}"_s + generator.text(3);
        const QString said = filledIn(odd, {generator.text(4), generator.text(3), {}, generator.text(3), generator.text(2)});
        REQUIRE(isMadeFrom(said, odd));
    }
}

TEST_CASE("the customer's language, then ours, then English", "[unit][greeting]") {
    const std::vector ours{aTemplate("en", u"Happy birthday"_s), aTemplate("de", u"Alles Gute"_s),
                           aTemplate("fr", u"Bon anniversaire"_s)};
    CHECK(chosen({}, ours, wanted({u"fr"_s, u"de"_s})) == u"Bon anniversaire"_s);
    CHECK(chosen({}, ours, wanted({u"de-AT"_s})) == u"Alles Gute"_s);
    CHECK(chosen({}, ours, wanted({u"DE_at"_s})) == u"Alles Gute"_s);
    CHECK(chosen({}, ours, wanted({u"hu"_s, u"de"_s})) == u"Alles Gute"_s);
    CHECK(chosen({}, ours, wanted({u"hu"_s, u"ja"_s})) == u"Happy birthday"_s);
    CHECK(chosen({}, ours, wanted({QString()})) == u"Happy birthday"_s);
    CHECK_FALSE(chosenTemplate({}, {}, wanted({u"de"_s})));
    // Words of one's own do not turn a French customer into a German one.
    CHECK(chosen({aTemplate("de", u"Servus"_s)}, ours, wanted({u"fr"_s})) == u"Bon anniversaire"_s);
    CHECK(chosen({aTemplate("de", u"Servus"_s)}, ours, wanted({u"de-AT"_s})) == u"Servus"_s);
    CHECK(chosen({aTemplate("de", u"Servus"_s), aTemplate("de-CH", u"Grüezi"_s)}, ours, wanted({u"de-CH"_s})) == u"Grüezi"_s);
}

TEST_CASE("one's own words before ours, those of the kind before those for any", "[unit][greeting]") {
    const std::vector ours{aTemplate("en", u"ours"_s), aTemplate("en", u"ours for any"_s, {})};
    CHECK(chosen({aTemplate("en", u"own for any"_s, {})}, ours, wanted({})) == u"own for any"_s);
    CHECK(chosen({aTemplate("en", u"own for any"_s, {}), aTemplate("en", u"own"_s)}, ours, wanted({})) == u"own"_s);
    CHECK(chosen({aTemplate("en", u"wedding"_s, MilestoneKind::WeddingAnniversary)}, ours, wanted({})) == u"ours"_s);
    CHECK(chosen({aTemplate("en", u"late"_s, MilestoneKind::Birthday, true)}, ours, wanted({})) == u"ours"_s);
    auto late = wanted({});
    late.belated = true;
    CHECK(chosen({aTemplate("en", u"late"_s, MilestoneKind::Birthday, true)}, ours, late) == u"late"_s);
    CHECK(chosen({aTemplate("en", u"like {topic}?"_s), aTemplate("en", u"plain"_s)}, {},
                 {MilestoneKind::Birthday, false, {}, {u"A"_s, {}, {}, {}, {}}, {}}) == u"plain"_s);
}

TEST_CASE("nobody gets last year's words again", "[unit][greeting]") {
    const std::vector ours{aTemplate("en", u"One, {given}, {years}!"_s), aTemplate("en", u"Two, {given}!"_s),
                           aTemplate("en", u"Three, {given}!"_s)};
    CHECK(chosen({}, ours, wanted({})) == ours[0].words);
    CHECK(chosen({}, ours, wanted({}, {u"One, Anna, 45!"_s})) == ours[1].words);
    CHECK(chosen({}, ours, wanted({}, {u"Two, Anna!"_s, u"One, Anna, 44!"_s})) == ours[2].words);
    CHECK(chosen({}, ours, wanted({}, {u"Three, Anna!"_s, u"Two, Anna!"_s, u"One, Anna, 43!"_s})) == ours[0].words);
    CHECK(chosen({}, ours, wanted({}, {u"words of my own"_s, u"One, Anna, 44!"_s})) == ours[1].words);
    auto first = ours;
    first[2].position = -1;
    CHECK(chosen({}, first, wanted({})) == ours[2].words);
    CHECK(chosen({}, {ours[1]}, wanted({}, {u"Two, Anna!"_s})) == ours[1].words);
}

TEST_CASE("an e-mail's subject is the first sentence", "[unit][greeting]") {
    CHECK(subjectOf(u"Happy birthday, Anna! All the best."_s) == u"Happy birthday, Anna!"_s);
    CHECK(subjectOf(u"Thank you, Anna. It is a pleasure."_s) == u"Thank you, Anna"_s);
    CHECK(subjectOf(u"Joyeux anniversaire, Anna ! Tous nos vœux."_s) == u"Joyeux anniversaire, Anna !"_s);
    CHECK(subjectOf(u"Dear Anna,\n\nhappy birthday! Yours"_s) == u"happy birthday!"_s);
    CHECK(subjectOf(u"A\x07\tB"_s) == u"AB"_s);
    CHECK(subjectOf(u""_s).isEmpty());
    CHECK(subjectOf(QString(500, u'x')).size() == 78);
}
