#include "rapport/services/redating.h"

#include "rapport/services/commitments.h"
#include "rapport/services/customers.h"
#include "rapport/services/history.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

RedatingNews news(const Text& from, const Text& to) {
    return {u"send the offer"_s, domain::Promiser::We, dueOf(from), dueOf(to), QTimeZone("Europe/Berlin"), u"Maria Horváth"_s};
}

QString bodyFor(const domain::Customer& customer, const QString& ours = u"en_GB"_s) {
    return redatingLetter(news("2026-11-26 15:00", "2026-12-01 09:30"), customer, ours).body;
}

} // namespace

TEST_CASE("the letter is in the customer's language, else in ours, else in English", "[unit][redating]") {
    const auto anna = [](const char* language) { return aCustomer().named("Anna Kovács").speaking(language).build(); };
    CHECK(bodyFor(anna("en")) ==
          u"Hello Anna,\n\nI promised you “send the offer” for Thursday 26 November at 15:00. I am sorry: it "
          "will be Tuesday 1 December at 09:30 instead.\n\nKind regards\nMaria Horváth"_s);
    CHECK(bodyFor(anna("de-AT")).contains(u"für Donnerstag, den 26. November um 15:00 Uhr zugesagt"_s));
    CHECK(bodyFor(anna("fr")).contains(u"pour le jeudi 26 novembre à 15:00"_s));
    CHECK(bodyFor(anna("es-MX")).contains(u"será el martes 1 de diciembre a las 09:30"_s));
    CHECK(bodyFor(anna("hu"), u"de_DE"_s).startsWith(u"Guten Tag Anna"_s));
    CHECK(bodyFor(anna("hu"), u"hu_HU"_s).startsWith(u"Hello Anna"_s));
    CHECK(bodyFor(anna(""), u"fr_FR"_s).startsWith(u"Bonjour Anna"_s));
}

TEST_CASE("the letter tells the time by the customer's clock", "[unit][redating]") {
    const auto there = bodyFor(aCustomer().named("Anna Kovács").speaking("en").inZone("America/New_York"));
    CHECK(there.contains(u"for Thursday 26 November at 09:00 (your time)"_s));
    CHECK(there.contains(u"Tuesday 1 December at 03:30 (your time)"_s));
    const auto far = bodyFor(aCustomer().named("Anna Kovács").speaking("de").inZone("Pacific/Auckland"));
    CHECK(far.contains(u"Freitag, den 27. November um 03:00 Uhr (Ihrer Zeit)"_s));
    CHECK_FALSE(bodyFor(aCustomer().named("Anna Kovács").inZone("Europe/Vienna")).contains(u"your time"_s));
}

TEST_CASE("a year is said where the two days are not of one year, and marks in words are left alone", "[unit][redating]") {
    const auto customer = aCustomer().named("Anna %4 Kovács").speaking("en").build();
    auto moved = news("2026-12-30", "2027-01-04");
    moved.words = u"the %3 offer"_s;
    const auto letter = redatingLetter(moved, customer, {});
    CHECK(letter.subject == u"A new date: the %3 offer"_s);
    CHECK(letter.body.contains(u"“the %3 offer” for Wednesday 30 December 2026"_s));
    CHECK(letter.body.contains(u"Monday 4 January 2027"_s));
    CHECK(letter.body.startsWith(u"Hello Anna %4,"_s));
    moved.promiser = domain::Promiser::They;
    CHECK(redatingLetter(moved, customer, {}).body.contains(u"we agreed on"_s));
}

TEST_CASE("moving a promise and telling the customer is one change", "[unit][redating]") {
    Office office;
    const auto anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto offer = done(addCommitment(
        office.workspace(), aCommitment().to(anna).saying("send the offer").due("2026-11-26").inZone("Europe/Budapest")));
    done(redateAndTell(office.workspace(), offer, dueOf("2026-12-01"), {domain::Channel::Email, u"It will be Tuesday."_s}));
    const auto moved = done(loadCommitment(office.workspace(), offer));
    CHECK(moved.due == dueOf("2026-12-01"));
    REQUIRE(moved.redatings.size() == 1);
    CHECK(moved.redatings.front().customerTold);
    const auto page = office.pageOf(anna);
    const auto told = std::find_if(page.timeline.begin(), page.timeline.end(), [](const auto& entry) {
        return std::holds_alternative<storage::TimelineInteraction>(entry.what);
    });
    REQUIRE(told != page.timeline.end());
    const auto& interaction = std::get<storage::TimelineInteraction>(told->what).interaction;
    CHECK(interaction.notes == u"It will be Tuesday."_s);
    CHECK(interaction.channel == domain::Channel::Email);
    CHECK(interaction.direction == domain::Direction::Out);
    CHECK(interaction.outcome == domain::Outcome::MessageLeft);

    CHECK(done(undo(office.workspace())) == u"Re-date and tell: send the offer"_s);
    CHECK(done(loadCommitment(office.workspace(), offer)).redatings.empty());
    for (const auto& entry : office.pageOf(anna).timeline)
        CHECK_FALSE(std::holds_alternative<storage::TimelineInteraction>(entry.what));
}

TEST_CASE("what somebody else moved meanwhile is not moved again, and nothing is logged", "[unit][redating]") {
    Office office;
    const auto anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto offer = done(addCommitment(
        office.workspace(), aCommitment().to(anna).saying("send the offer").due("2026-11-26").inZone("Europe/Budapest")));
    done(redateCommitment(office.workspace(), offer, dueOf("2026-11-30"), true));
    auto late =
        redateAndTell(office.workspace(), offer, dueOf("2026-12-01"), {domain::Channel::Call, u"Tuesday"_s}, dueOf("2026-11-26"));
    CHECK_THROWS_AS(done(late), Error);
    CHECK(done(loadCommitment(office.workspace(), offer)).due == dueOf("2026-11-30"));
    for (const auto& entry : office.pageOf(anna).timeline)
        CHECK_FALSE(std::holds_alternative<storage::TimelineInteraction>(entry.what));
}
