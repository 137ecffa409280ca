#include "support/printing.h"

#include "rapport/core/text.h"
#include "rapport/domain/customer.h"

#include "support/builders.h"
#include "support/generator.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

Customer nobody() { return aCustomer().named(""); }

} // namespace

TEST_CASE("a customer is shown by the parts of the name in order", "[unit][customer]") {
    Customer anna = aCustomer().named("Anna Mária Kovács");
    CHECK(displayNameOf(anna) == u"Anna Mária Kovács"_s);
    anna.name.prefix = u"Dr."_s;
    anna.name.middle = u"E."_s;
    anna.name.suffix = u"PhD"_s;
    CHECK(displayNameOf(anna) == u"Dr. Anna Mária E. Kovács PhD"_s);
    anna.displayName = u" Anci "_s;
    CHECK(displayNameOf(anna) == u"Anci"_s);
}

TEST_CASE("a customer without a name is shown by the best there is", "[unit][customer]") {
    Customer other = nobody();
    CHECK(displayNameOf(other).isEmpty());
    other.notes = u"met at the fair\nred hat"_s;
    CHECK(displayNameOf(other) == u"met at the fair red hat"_s);
    other.title = u"Buyer"_s;
    CHECK(displayNameOf(other) == u"Buyer"_s);
    other.contactPoints.push_back({ContactKind::Link, {}, u"https://example.org"_s, false});
    CHECK(displayNameOf(other) == u"https://example.org"_s);
    other.contactPoints.push_back({ContactKind::Phone, {}, u"555 0100"_s, false});
    CHECK(displayNameOf(other) == u"555 0100"_s);
    other.contactPoints.push_back({ContactKind::Email, {}, u"a@example.org"_s, false});
    CHECK(displayNameOf(other) == u"a@example.org"_s);
    other.organisationName = u"Kovács Bakery"_s;
    CHECK(displayNameOf(other) == u"Kovács Bakery"_s);
    other.name.nickname = u"Anci"_s;
    CHECK(displayNameOf(other) == u"Anci"_s);
}

TEST_CASE("a customer known by an address alone is shown by it", "[unit][customer]") {
    const Customer somebody = aCustomer().named("").withAddress({{}, {}, {}, u"Fő utca 1"_s, u"Győr"_s, {}, u"9021"_s, {}});
    CHECK(displayNameOf(somebody) == u"Fő utca 1 9021 Győr"_s);
    const Customer talkative = aCustomer().named("").withNotes(QString(500, u'x'));
    CHECK(displayNameOf(talkative).size() == 80);
}

TEST_CASE("an organisation is shown by its own name", "[unit][customer]") {
    Customer bakery = aCustomer().organisationNamed("Kovács Bakery");
    bakery.name.given = u"Anna"_s; // whom to ask for
    CHECK(displayNameOf(bakery) == u"Kovács Bakery"_s);
    CHECK(sortKeyOf(bakery) == u"kovacs bakery"_s);
}

TEST_CASE("people are sorted by family name, others by the name shown", "[unit][customer]") {
    CHECK(sortKeyOf(aCustomer().named("Anna Kovács")) == u"kovacs anna"_s);
    CHECK(sortKeyOf(aCustomer().named("Cher")) == u"cher"_s);
    CHECK(sortKeyOf(aCustomer().named("Anna Kovács").shownAs("The Baker")) == u"kovacs anna"_s);
    CHECK(sortKeyOf(aCustomer().named("").shownAs("Ödön Øre")) == u"odon ore"_s);
    Customer nick = nobody();
    nick.name.nickname = u"Bözsi"_s;
    CHECK(sortKeyOf(nick) == u"bozsi"_s);
}

TEST_CASE("the main contact is the preferred one, else the first", "[unit][customer]") {
    const Customer anna = aCustomer()
                              .withPhone("1")
                              .withContact(ContactKind::Phone, "2", "work", true)
                              .withContact(ContactKind::Phone, "3", "home", true)
                              .withEmail("a@example.org");
    CHECK(mainContact(anna, ContactKind::Phone)->value == u"2"_s);
    CHECK(mainContact(anna, ContactKind::Email)->value == u"a@example.org"_s);
    CHECK(mainContact(anna, ContactKind::Link) == nullptr);
}

TEST_CASE("a customer needs something to be known by", "[unit][customer]") {
    CHECK(problemWith(nobody()).contains(u"name"_s));
    CHECK_FALSE(problemWith(aCustomer().named("").shownAs(" \u3000\n")).isEmpty());
    CHECK_FALSE(problemWith(aCustomer().named("").titled("Buyer").withNotes("x")).isEmpty());
    CHECK_FALSE(problemWith(aCustomer().named("").withContact(ContactKind::Link, "https://example.org", "")).isEmpty());
    CHECK(problemWith(aCustomer().named("Anna")).isEmpty());
    CHECK(problemWith(aCustomer().named("").shownAs("Anna")).isEmpty());
    CHECK(problemWith(aCustomer().named("").at("Kovács Bakery")).isEmpty());
    CHECK(problemWith(aCustomer().named("").withEmail("a@example.org")).isEmpty());
    CHECK(problemWith(aCustomer().named("").withPhone("112")).isEmpty());
    Customer nick = nobody();
    nick.name.nickname = u"Anci"_s;
    CHECK(problemWith(nick).isEmpty());
}

TEST_CASE("what cannot be about a customer is refused", "[unit][customer]") {
    const CustomerId self(7);
    CHECK_FALSE(problemWith(aCustomer().withId(self).referredBy(self)).isEmpty());
    CHECK_FALSE(problemWith(aCustomer().withId(self).memberOf(self)).isEmpty());
    CHECK(problemWith(aCustomer().withId(self).referredBy(CustomerId(8))).isEmpty());
    CHECK(problemWith(aCustomer()).isEmpty()); // not saved yet: no referrer is nobody, not oneself
    CHECK_FALSE(problemWith(aCustomer().withCadence(0, 10)).isEmpty());
    CHECK_FALSE(problemWith(aCustomer().withCadence(30, 29)).isEmpty());
    CHECK(problemWith(aCustomer().withCadence(30, 30)).isEmpty());
    CHECK_FALSE(problemWith(aCustomer().withCustom(CustomFieldId(1), "a").withCustom(CustomFieldId(1), "b")).isEmpty());
    CHECK(problemWith(aCustomer().withCustom(CustomFieldId(1), "a").withCustom(CustomFieldId(2), "a")).isEmpty());
}

TEST_CASE("a photo is a PNG or a JPEG", "[unit][customer]") {
    Customer anna = aCustomer();
    anna.photo = "\x89PNG\r\n\x1a\n....";
    CHECK(problemWith(anna).isEmpty());
    anna.photo = "\xff\xd8\xff\xe0....";
    CHECK(problemWith(anna).isEmpty());
    anna.photo = "<svg onload='x'/>";
    CHECK_FALSE(problemWith(anna).isEmpty());
}

TEST_CASE("a customer is stored without empty rows and repeated tags", "[unit][customer]") {
    Customer anna =
        aCustomer().named("  Anna\r\nX Kova\u0301cs ").withPhone("  ").withPhone(" 555 0100 ").tagged("VIP").tagged("");
    anna.name.family = u"Kova\u0301cs "_s;
    anna.name.given = u"  Anna\r\nX"_s;
    anna.tags += {u"vip"_s, u"Café"_s, u" cafe "_s, u"new"_s};
    anna.addresses = {{u"home"_s, {}, {}, {}, {}, {}, {}, {}}, {{}, {}, {}, u"Fő utca 1\r\n2. emelet"_s, {}, {}, {}, {}}};
    anna.goals = {{u"open a shop\nby May"_s}, {u" \n"_s}};
    anna.topics = {u"  tennis "_s, {}};
    anna.customValues = {{CustomFieldId(1), u" "_s}, {CustomFieldId(2), u" 5 "_s}};
    anna.careNote = u"speak slowly\r\nhard of hearing"_s;

    const Customer stored = normalised(anna);
    CHECK(stored.name.given == u"Anna X"_s);
    CHECK(displayNameOf(stored) == u"Anna X Kovács"_s);
    REQUIRE(stored.contactPoints.size() == 1);
    CHECK(stored.contactPoints[0].value == u"555 0100"_s);
    CHECK(stored.tags == QStringList{u"VIP"_s, u"Café"_s, u"new"_s});
    REQUIRE(stored.addresses.size() == 1);
    CHECK(stored.addresses[0].street == u"Fő utca 1\n2. emelet"_s);
    CHECK(wordsOf(stored.goals) == QStringList{u"open a shop\nby May"_s});
    CHECK(stored.topics == QStringList{u"tennis"_s});
    REQUIRE(stored.customValues.size() == 1);
    CHECK(stored.customValues[0].value == u"5"_s);
    CHECK(stored.careNote == u"speak slowly\nhard of hearing"_s);
    CHECK(normalised(stored) == stored);
}

TEST_CASE("odd text in every field is kept and shown literally", "[unit][customer]") {
    const QString naughty[] = {u"<img src=file:///etc/passwd>"_s,
                               u"Robert'); DROP TABLE customer;--"_s,
                               u"%1 %n %s {}"_s,
                               u"مرحبا\u202Eabc"_s,
                               u"null"_s,
                               u"=CMD|'/C calc'!A0"_s,
                               u"👩🏽‍🚀"_s,
                               QString(20'000, u'ß'),
                               u"-1/2"_s};
    for (const QString& text : naughty) {
        const Customer odd = aCustomer().named("").shownAs(text).withNotes(text).tagged(text).withPhone(text).withGoal(text);
        const Customer stored = normalised(odd);
        CHECK(stored == odd);
        CHECK(displayNameOf(stored) == text);
        CHECK(problemWith(stored).isEmpty());
        CHECK(sortKeyOf(stored) == text::folded(text));
    }
}

TEST_CASE("normalising a customer twice is normalising once", "[unit][customer][property]") {
    Generator generator(7);
    for (int i = 0; i < 2'000; ++i) {
        Customer odd = aCustomer().named(generator.text(12)).withPhone(generator.text(6), generator.text(4));
        odd.tags = {generator.text(3), generator.text(3), generator.text(3)};
        odd.goals = {{generator.text(3)}, {generator.text(3)}};
        odd.consents = {{ConsentPurpose::Mailing, true, {}, generator.text(6)}};
        odd.handovers = {{Moment(1), {}, {}, {}, generator.text(9)}};
        odd.careNote = generator.text(20);
        odd.addresses = {{generator.text(2), {}, {}, generator.text(3), generator.text(2), {}, {}, {}}};
        const Customer once = normalised(odd);
        REQUIRE(normalised(once) == once);
    }
}

TEST_CASE("a relation links two different customers", "[unit][customer]") {
    Relation relation{{}, CustomerId(1), CustomerId(2), RelationKind::WorksFor, {}};
    CHECK(problemWith(relation).isEmpty());
    relation.kind = RelationKind::Other;
    CHECK(problemWith(relation).isEmpty()); // "related to"
    relation.label = u"  neighbour of\n"_s;
    CHECK(problemWith(relation).isEmpty());
    CHECK(normalised(relation).label == u"neighbour of"_s);
    relation.to = relation.from;
    CHECK_FALSE(problemWith(relation).isEmpty());
    relation.to = {};
    CHECK_FALSE(problemWith(relation).isEmpty());
}
