#include "rapport/domain/postaladdress.h"

#include "support/builders.h"
#include "support/catch.h"
#include "support/printing.h"

using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QString written(const PostalAddress& address, const QString& home = {}) { return addressLines(address, home).join(u" / "_s); }

PostalAddress at(const char* street, const char* locality, const char* region, const char* code, const char* country) {
    return {{},
            {},
            {},
            QString::fromUtf8(street),
            QString::fromUtf8(locality),
            QString::fromUtf8(region),
            QString::fromUtf8(code),
            QString::fromUtf8(country)};
}

} // namespace

TEST_CASE("an address is written as its country writes it", "[unit][postal]") {
    CHECK(written(at("Hauptstraße 5", "Berlin", "Berlin", "10115", "Germany")) == u"Hauptstraße 5 / 10115 Berlin / GERMANY"_s);
    CHECK(written(at("12 Main St", "Springfield", "IL", "62701", "USA")) == u"12 Main St / Springfield, IL 62701 / USA"_s);
    CHECK(written(at("10 High Street", "London", "", "SW1A 1AA", "United Kingdom")) ==
          u"10 High Street / London / SW1A 1AA / UNITED KINGDOM"_s);
    CHECK(written(at("3 rue de la Paix", "Paris", "", "75002", "France")) == u"3 rue de la Paix / 75002 PARIS / FRANCE"_s);
    CHECK(written(at("Calle Mayor 1", "Terrassa", "Barcelona", "08221", "España")) ==
          u"Calle Mayor 1 / 08221 Terrassa (Barcelona) / ESPAÑA"_s);
    CHECK(written(at("Fő utca 1.", "Szeged", "", "6720", "Hungary")) == u"Szeged / Fő utca 1. / 6720 / HUNGARY"_s);
    CHECK(written(at("1 Bay St", "Toronto", "ON", "M5J 2T3", "Canada")) == u"1 Bay St / Toronto ON M5J 2T3 / CANADA"_s);
    CHECK(written(at("1-1", "Chiyoda", "Tokyo", "100-8111", "Japan")) == u"1-1 / 100-8111 Chiyoda / Tokyo / JAPAN"_s);
}

TEST_CASE("at home the country is left out, and a missing one is home", "[unit][postal]") {
    CHECK(written(at("Hauptstraße 5", "Berlin", "", "10115", "Deutschland"), u"DE"_s) == u"Hauptstraße 5 / 10115 Berlin"_s);
    CHECK(written(at("12 Main St", "Springfield", "IL", "62701", ""), u"US"_s) == u"12 Main St / Springfield, IL 62701"_s);
    CHECK(written(at("Weg 1", "Wien", "", "1010", "AT"), u"DE"_s) == u"Weg 1 / 1010 Wien / AT"_s);
    CHECK(written(at("Weg 1", "Irgendwo", "", "", "")) == u"Weg 1 / Irgendwo"_s);
}

TEST_CASE("empty parts leave no lines, broken ones several", "[unit][postal]") {
    CHECK(addressLines({}).isEmpty());
    CHECK(addressLines({}, u"DE"_s).isEmpty());
    CHECK(written(at("", "", "", "", "Germany")).isEmpty()); // a country alone is no address
    auto tall = at("Hof 3\n2. Stock", "Köln", "", "50667", "DE");
    tall.poBox = u"Postfach 12"_s;
    CHECK(written(tall, u"DE"_s) == u"Hof 3 / 2. Stock / Postfach 12 / 50667 Köln"_s);
    CHECK(written(at("Odd\tStreet ", " ", "", " 1 ", ""), u"DE"_s) == u"Odd\tStreet / 1"_s);
}

TEST_CASE("a country is known by its names and its code", "[unit][postal]") {
    for (const auto& name : {u"de"_s, u"DE"_s, u"Deutschland"_s, u"GERMANY"_s, u" Allemagne "_s})
        CHECK(countryCode(name) == u"DE"_s);
    CHECK(countryCode(u"Österreich"_s) == u"AT"_s);
    CHECK(countryCode(u"Nowhere"_s) == u"NOWHERE"_s);
    CHECK(countryCode({}).isEmpty());
}

TEST_CASE("a letter names the person and where they work", "[unit][postal]") {
    CHECK(receiverLines(aCustomer().named("Anna Kovács").at("Kovács Bakery")) ==
          QStringList{u"Anna Kovács"_s, u"Kovács Bakery"_s});
    CHECK(receiverLines(aCustomer().organisationNamed("Kovács Bakery")) == QStringList{u"Kovács Bakery"_s});
    CHECK(receiverLines(aCustomer().named("Anna\nKovács")) == QStringList{u"Anna Kovács"_s});
}
