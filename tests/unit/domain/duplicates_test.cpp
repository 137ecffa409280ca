#include "support/builders.h"
#include "support/catch.h"

#include "rapport/domain/duplicates.h"

namespace rapport::domain::testing {

using namespace Qt::StringLiterals;
using test::aCustomer;
using test::CustomerBuilder;

namespace {

enum class Verdict { Nothing, Likely, Certain };

struct Side {
    Customer customer;
    const char* birthday = nullptr;
};

struct Pair {
    const char* what;
    Side one;
    Side other;
    Verdict verdict;
};

std::optional<PartialDate> birthdayOf(const Side& side) {
    return side.birthday ? std::optional(test::partialOf(side.birthday)) : std::nullopt;
}

Resemblance compared(const Side& one, const Side& other) {
    return resemblanceOf(one.customer, birthdayOf(one), other.customer, birthdayOf(other));
}

CustomerBuilder anna() { return aCustomer().named("Anna Kovács"); }
CustomerBuilder bare(const char* name) { return aCustomer().named(name); }
CustomerBuilder whole(const char* shown) { return aCustomer().named("").shownAs(shown); }
Customer suffixed(const char* suffix) {
    Customer customer = bare("John Miller").withPhone("020 7946 0018");
    customer.name.suffix = QString::fromUtf8(suffix);
    return customer;
}
CustomerBuilder bakery(const char* name) { return aCustomer().organisationNamed(name); }

/// What a name, a number or an address is worth, by examples.
std::vector<Pair> pairs() {
    using enum Verdict;
    return {
        // names alone
        {"the same name", {anna()}, {anna()}, Likely},
        {"accents do not count", {anna()}, {bare("Anna Kovacs")}, Likely},
        {"an umlaut as two letters", {bare("Jörg Müller")}, {bare("Joerg Mueller")}, Likely},
        {"a hyphen", {bare("Anna-Maria Weiß")}, {bare("Anna Maria Weiss")}, Likely},
        {"an apostrophe", {bare("Pat O'Brien")}, {bare("Pat O’Brien")}, Likely},
        {"swapped", {anna()}, {bare("Kovács Anna")}, Likely},
        {"a name of one line", {anna()}, {whole("Kovács, Anna")}, Likely},
        {"a title before it", {anna()}, {whole("Dr. Anna Kovács")}, Likely},
        {"another given name", {anna()}, {bare("Béla Kovács")}, Nothing},
        {"another family name", {anna()}, {bare("Anna Nagy")}, Nothing},
        {"a short form alone", {bare("Robert Miller")}, {bare("Bob Miller")}, Nothing},
        {"an initial alone", {anna()}, {bare("A. Kovács")}, Nothing},
        {"nothing known of either", {aCustomer().named("")}, {aCustomer().named("")}, Nothing},
        // with a number
        {"name and phone", {anna().withPhone("+36 20 123 4567")}, {anna().withPhone("06 20 123-4567")}, Certain},
        {"name and phone, 00 for +", {anna().withPhone("+36 20 123 4567")}, {anna().withPhone("0036201234567")}, Certain},
        {"name and another phone", {anna().withPhone("+36 20 123 4567")}, {anna().withPhone("+36 20 123 4568")}, Likely},
        {"a number of another country",
         {anna().withPhone("+49 30 1234567")},
         {bare("B Nagy").withPhone("+43 30 1234567")},
         Nothing},
        {"short form and phone",
         {bare("Robert Miller").withPhone("020 7946 0018")},
         {bare("Bob Miller").withPhone("020 7946 0018")},
         Likely},
        {"two short forms and phone",
         {bare("Bobby Miller").withPhone("020 7946 0018")},
         {bare("Rob Miller").withPhone("020 7946 0018")},
         Likely},
        {"Hungarian short form and phone",
         {bare("László Nagy").withPhone("20/1234567")},
         {bare("Laci Nagy").withPhone("20/1234567")},
         Likely},
        {"initial and phone", {anna().withPhone("020 7946 0018")}, {bare("A. Kovács").withPhone("020 7946 0018")}, Likely},
        {"an office's number", {anna().withPhone("020 7946 0018")}, {bare("Béla Nagy").withPhone("020 7946 0018")}, Nothing},
        {"an office's number and name",
         {anna().at("Bakery").withPhone("020 7946 0018")},
         {bare("Béla Nagy").at("Bakery").withPhone("020 7946 0018")},
         Nothing},
        {"a family's number", {anna().withPhone("020 7946 0018")}, {bare("Béla Kovács").withPhone("020 7946 0018")}, Nothing},
        {"emergency numbers", {anna().withPhone("112")}, {bare("Béla Nagy").withPhone("+49112")}, Nothing},
        {"what is no number (T8)",
         {anna().withPhone("p1234p5678w9")},
         {anna().withPhone("+1123456789").withEmail("a@x.org")},
         Likely},
        // with an address
        {"name and e-mail", {anna().withEmail("anna@x.org")}, {anna().withEmail("Anna@X.org")}, Certain},
        {"e-mail, no name", {anna().withEmail("anna@x.org")}, {aCustomer().named("").withEmail("anna@x.org")}, Likely},
        {"e-mail, other name", {anna().withEmail("family@x.org")}, {bare("Béla Nagy").withEmail("family@x.org")}, Nothing},
        {"an office's address", {anna().withEmail("info@x.org")}, {bare("Béla Nagy").withEmail("info@x.org")}, Nothing},
        {"an office's address and number",
         {anna().withEmail("info@x.org").withPhone("020 7946 0018")},
         {bare("Béla Nagy").withEmail("info@x.org").withPhone("020 7946 0018")},
         Nothing},
        {"e-mail and phone, other name",
         {anna().withEmail("kov@x.org").withPhone("020 7946 0018")},
         {bare("Panni").withEmail("kov@x.org").withPhone("020 7946 0018")},
         Likely},
        {"swapped and e-mail", {anna().withEmail("anna@x.org")}, {bare("Kovács Anna").withEmail("anna@x.org")}, Likely},
        // with a birthday
        {"name and birthday", {anna(), "1980-05-17"}, {anna(), "1980-05-17"}, Certain},
        {"name and birthday without a year", {anna(), "1980-05-17"}, {anna(), "--05-17"}, Likely},
        {"name and another birthday", {anna(), "1980-05-17"}, {anna(), "1980-05-18"}, Nothing},
        {"name, e-mail and another birthday",
         {anna().withEmail("anna@x.org"), "1980-05-17"},
         {anna().withEmail("anna@x.org"), "1953-01-02"},
         Nothing},
        {"name, birthday, reached elsewhere",
         {anna().withEmail("a@x.org").withPhone("1234567"), "1980-05-17"},
         {anna().withEmail("b@x.org").withPhone("7654321"), "1980-05-17"},
         Likely},
        {"birthday alone", {anna(), "1980-05-17"}, {bare("Béla Nagy"), "1980-05-17"}, Nothing},
        // reached elsewhere
        {"name, reached elsewhere",
         {anna().withEmail("a@x.org").withPhone("1234567")},
         {anna().withEmail("b@x.org").withPhone("7654321")},
         Nothing},
        {"name and work, reached elsewhere",
         {anna().at("Bakery").withEmail("a@x.org").withPhone("1234567")},
         {anna().at("Bakery").withEmail("b@x.org").withPhone("7654321")},
         Likely},
        {"short form and work", {bare("Robert Miller").at("Bakery")}, {bare("Bob Miller").at("The bakery")}, Nothing},
        {"short form and the same work", {bare("Robert Miller").at("Bakery")}, {bare("Bob Miller").at("bakery")}, Likely},
        // generations and middle names
        {"junior and senior", {suffixed("Jr.")}, {suffixed("Sr.")}, Nothing},
        {"two juniors", {suffixed("Jr.")}, {suffixed("junior")}, Certain},
        {"junior in one line", {whole("John Miller, Jr.").withPhone("020 7946 0018")}, {suffixed("Sr.")}, Nothing},
        {"junior in one line twice", {whole("John Miller, Jr.").withPhone("020 7946 0018")}, {suffixed("jr")}, Certain},
        {"junior in the family name", {bare("John Miller-Jr.").withPhone("020 7946 0018")}, {suffixed("")}, Nothing},
        {"a middle name more, and phone",
         {bare("Anna Maria Kovács").withPhone("020 7946 0018")},
         {anna().withPhone("020 7946 0018")},
         Likely},
        {"two middle names",
         {whole("John Adam Smith").withPhone("020 7946 0018")},
         {whole("John Brian Smith").withPhone("020 7946 0018")},
         Nothing},
        // organisations
        {"an organisation's name", {bakery("Kovács Bakery")}, {bakery("Kovacs bakery")}, Likely},
        {"a legal form and phone",
         {bakery("Kovács Bakery Ltd.").withPhone("020 7946 0018")},
         {bakery("Kovács Bakery").withPhone("020 7946 0018")},
         Likely},
        {"an organisation's name and address",
         {bakery("Kovács Bakery").withEmail("info@x.org")},
         {bakery("Kovács Bakery").withEmail("info@x.org")},
         Certain},
        {"a person and an organisation",
         {whole("Kovács Bakery").withPhone("020 7946 0018")},
         {bakery("Kovács Bakery").withPhone("020 7946 0018")},
         Nothing},
    };
}

Verdict verdictOf(const Resemblance& resemblance) {
    if (resemblance.certain)
        return Verdict::Certain;
    return resemblance.isLikely() ? Verdict::Likely : Verdict::Nothing;
}

} // namespace

TEST_CASE("Pairs of customers are judged as somebody who knows them would", "[domain][duplicates]") {
    for (const Pair& pair : pairs()) {
        const Resemblance found = compared(pair.one, pair.other);
        QStringList reasons;
        for (const LikenessReason reason : found.reasons)
            reasons += key(reason);
        INFO(pair.what << ": " << found.score << " " << reasons.join(u' ').toStdString());
        CHECK(int(verdictOf(found)) == int(pair.verdict));
        const Resemblance back = compared(pair.other, pair.one);
        CHECK(back.score == found.score);
        CHECK(back.certain == found.certain);
    }
}

TEST_CASE("Reasons are said, those for and those against", "[domain][duplicates]") {
    const auto found = compared({anna().at("Bakery").withPhone("020 7946 0018"), "1980-05-17"},
                                {anna().at("Bakery").withPhone("020 7946 0018"), "1980-05-18"});
    QStringList words;
    for (const LikenessReason reason : found.reasons)
        words += inWords(reason);
    CHECK(words == QStringList{u"same name"_s, u"same phone"_s, u"same organisation"_s, u"but another birthday"_s});
    CHECK(speaksAgainst(LikenessReason::OtherBirthday));
    CHECK_FALSE(speaksAgainst(LikenessReason::SameBirthday));
}

TEST_CASE("Whoever is alike by name has a key in common", "[domain][duplicates]") {
    const auto share = [](const CustomerBuilder& one, const CustomerBuilder& other) {
        const QStringList keys = nameKeysOf(likenessOf(one, {}));
        const QStringList others = nameKeysOf(likenessOf(other, {}));
        return std::any_of(keys.begin(), keys.end(), [&](const QString& key) { return others.contains(key); });
    };
    CHECK(share(anna(), bare("Kovacs Anna")));
    CHECK(share(bare("Bob Miller"), bare("Robert Miller")));
    CHECK(share(bare("Bobby Miller"), bare("Miller Rob")));
    CHECK(share(bare("Jörg Müller"), bare("Joerg Mueller")));
    CHECK(share(bakery("Kovács Bakery Kft."), bakery("Kovács Bakery")));
    CHECK_FALSE(share(anna(), bare("Béla Kovács")));
    CHECK(initialKeyOf(likenessOf(anna(), {})) == initialKeyOf(likenessOf(bare("A. Kovács"), {})));
    CHECK(isInitialed(likenessOf(bare("A. Kovács"), {})));
}

TEST_CASE("Somebody alike stands in the list under one of a few names", "[domain][duplicates]") {
    const auto listed = [](const CustomerBuilder& typed, const CustomerBuilder& there) {
        const auto ranges = sortRangesLike(likenessOf(typed, {}));
        CHECK(ranges.size() <= 60);
        const QString key = sortKeyOf(there);
        return std::any_of(ranges.begin(), ranges.end(), [&](const SortRange& range) { return range.contains(key); });
    };
    CHECK(listed(anna(), anna()));
    CHECK(listed(anna(), bare("Kovács Anna")));
    CHECK(listed(anna(), bare("A. Kovács")));
    CHECK(listed(bare("A. Kovács"), anna()));
    CHECK(listed(anna(), bare("Panni Kovács")));
    CHECK(listed(bare("Jörg Müller"), bare("Joerg Mueller")));
    CHECK(listed(bare("Joerg Mueller"), bare("Jörg Müller")));
    CHECK(listed(bakery("Bakery Ltd"), bakery("Bakery")));
    CHECK(listed(bare("Michael Baer"), bare("Michael Baer")));
    CHECK(listed(bare("Pat O'Brien"), bare("Pat O'Brien")));
    CHECK_FALSE(listed(anna(), bare("Béla Kovács")));
    CHECK_FALSE(listed(anna(), bare("Annabella Kovács")));
}

} // namespace rapport::domain::testing
