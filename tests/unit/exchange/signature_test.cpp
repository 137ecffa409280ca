// Signatures of e-mails as people copy them, in the shapes of four languages.
#include "rapport/exchange/pasted.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::exchange;
using domain::ContactKind;

namespace {

QString reach(const domain::Customer& customer) {
    QStringList all;
    for (const auto& point : customer.contactPoints)
        all << domain::key(point.kind) + (point.label.isEmpty() ? QString() : u'/' + point.label) + u' ' + point.value;
    return all.join(u" | "_s);
}

QString address(const domain::Customer& customer) {
    if (customer.addresses.empty())
        return {};
    const auto& one = customer.addresses.front();
    return QStringList{one.street, one.postalCode, one.locality, one.region, one.country}.join(u'|');
}

struct Case {
    const char16_t* text;
    const char16_t* name; ///< prefix|given|middle|family|suffix
    const char16_t* title;
    const char16_t* organisation;
    const char16_t* reach;
    const char16_t* address;
    const char16_t* notes;
};

constexpr Case cases[] = {
    {u"Kind regards,\n\nAnna Smith\nSales Manager\nMiller Ltd\nTel: +44 20 7946 0018\nM: +44 7700 900123\n"
     "anna.smith@miller.example\nwww.miller.example\n12 High Street, London SW1A 2AA, United Kingdom",
     u"|Anna||Smith|", u"Sales Manager", u"Miller Ltd",
     u"phone +44 20 7946 0018 | phone/mobile +44 7700 900123 | email anna.smith@miller.example | link www.miller.example",
     u"12 High Street|SW1A 2AA|London||United Kingdom", u""},
    {u"-- \nDr. John A. Brown, PhD\nHead of Research at Blue Harbor\n(555) 010-7788 | john@blueharbor.example\n"
     "1 Main St, Springfield, IL 62701",
     u"Dr.|John|A.|Brown|PhD", u"Head of Research", u"Blue Harbor", u"phone (555) 010-7788 | email john@blueharbor.example",
     u"1 Main St|62701|Springfield|IL|", u""},
    {u"Mit freundlichen Grüßen\n\nDipl.-Ing. Jürgen von der Heide\nVertriebsleiter\n\nMuster & Söhne GmbH & Co. KG\n"
     "Musterstraße 12\n10115 Berlin\n\nTel.: 030 / 123 45-67\nFax: 030 / 123 45-68\nMobil: 0171 1234567\n"
     "E-Mail: j.heide@muster.example\nInternet: www.muster.example\n\nAmtsgericht Charlottenburg, HRB 12345",
     u"Dipl.-Ing.|Jürgen||von der Heide|", u"Vertriebsleiter", u"Muster & Söhne GmbH & Co. KG",
     u"phone 030 / 123 45-67 | phone/fax 030 / 123 45-68 | phone/mobile 0171 1234567 | email j.heide@muster.example | "
     "link www.muster.example",
     u"Musterstraße 12|10115|Berlin||", u"Amtsgericht Charlottenburg, HRB 12345"},
    {u"Viele Grüße aus Wien\nFrau Mag. Eva Huber\nGeschäftsführerin, Huber Brot AG\nA-1010 Wien, Am Graben Platz 3\n"
     "T +43 1 5550123\neva@huber.example",
     u"Frau Mag.|Eva||Huber|", u"Geschäftsführerin", u"Huber Brot AG", u"phone +43 1 5550123 | email eva@huber.example",
     u"Am Graben Platz 3|1010|Wien||", u""},
    {u"Cordialement,\n\nJean-Pierre DUPONT\nDirecteur commercial\nBoulangerie Dupont SARL\n14, rue de la Paix\n75002 Paris\n"
     "Tél. : 01 99 00 12 34\nPortable : 06 39 98 12 34\nCourriel : jp.dupont@dupont.example",
     u"|Jean-Pierre||DUPONT|", u"Directeur commercial", u"Boulangerie Dupont SARL",
     u"phone 01 99 00 12 34 | phone/mobile 06 39 98 12 34 | email jp.dupont@dupont.example", u"14 rue de la Paix|75002|Paris||",
     u""},
    {u"Üdvözlettel:\n\nKovács Anna Mária\nügyvezető igazgató\nKovács Pékség Kft.\n1051 Budapest, Fő utca 1.\n"
     "Telefon: +36 1 555 0123\nMobil: +36 30 123 4567\nE-mail: anna@kovacs.example\nHonlap: www.kovacs.example",
     u"|Anna|Mária|Kovács|", u"ügyvezető igazgató", u"Kovács Pékség Kft.",
     u"phone +36 1 555 0123 | phone/mobile +36 30 123 4567 | email anna@kovacs.example | link www.kovacs.example",
     u"Fő utca 1.|1051|Budapest||", u""},
    {u"Dr. Szabó Péter | tanácsadó | peter@szabo.example | 06 20 555 0101\nSzeged, Hungary", u"Dr.|Péter||Szabó|", u"tanácsadó",
     u"", u"email peter@szabo.example | phone 06 20 555 0101", u"", u"Szeged, Hungary"},
    {u"> Ben Ode\n> Harbour Bakery\n> ben@harbour.example", u"|Ben||Ode|", u"", u"Harbour Bakery", u"email ben@harbour.example",
     u"", u""},
    {u"Ode, Ben\nben@harbour.example", u"|Ben||Ode|", u"", u"", u"email ben@harbour.example", u"", u""},
    {u"Eva Ode\nE: e.ode@mailbox.example\nmailbox@ode.example", u"|Eva||Ode|", u"", u"",
     u"email e.ode@mailbox.example | email mailbox@ode.example", u"", u""},
    {u"info@bakery.example", u"||||", u"", u"", u"email info@bakery.example", u"", u""},
};

} // namespace

TEST_CASE("Signatures are read line by line", "[unit]") {
    for (const Case& each : cases) {
        CAPTURE(QString::fromUtf16(each.text).toStdString());
        const auto record = readSignature(QString::fromUtf16(each.text));
        REQUIRE(record);
        const auto& one = record->customer;
        CHECK(QStringList{one.name.prefix, one.name.given, one.name.middle, one.name.family, one.name.suffix}.join(u'|') ==
              QString::fromUtf16(each.name));
        CHECK(one.title == QString::fromUtf16(each.title));
        CHECK(one.organisationName == QString::fromUtf16(each.organisation));
        CHECK(reach(one) == QString::fromUtf16(each.reach));
        CHECK(address(one) == QString::fromUtf16(each.address));
        CHECK(one.notes == QString::fromUtf16(each.notes));
    }
}

TEST_CASE("An organisation without a person is an organisation", "[unit]") {
    const auto record = readSignature(u"Muster GmbH\nTel. 030 1234567"_s);
    REQUIRE(record);
    CHECK(record->customer.kind == domain::CustomerKind::Organisation);
    CHECK(domain::displayNameOf(record->customer) == u"Muster GmbH"_s);
}

TEST_CASE("A vCard that was copied is read as one", "[unit]") {
    const auto record = readPasted(u"see below\nBEGIN:VCARD\nVERSION:3.0\nFN:Anna Kovács\nTEL;TYPE=CELL:+36 30\nEND:VCARD\n"_s);
    REQUIRE(record);
    CHECK(domain::displayNameOf(record->customer) == u"Anna Kovács"_s);
    CHECK(record->customer.contactPoints.front().label == u"mobile"_s);
}

TEST_CASE("What is no contact gives none, whatever it is", "[unit]") {
    CHECK_FALSE(readPasted({}));
    CHECK_FALSE(readPasted(u"\n \t \n--\n"_s));
    CHECK_FALSE(readPasted(u"we met at four and talked about bread"_s));
    CHECK_FALSE(readPasted(QString(3'000'000, u'a')));
    CHECK_FALSE(readPasted(QString(300'000, u'(')));
    CHECK_FALSE(readPasted(QString(300'000, u'1') + u'x'));
}
