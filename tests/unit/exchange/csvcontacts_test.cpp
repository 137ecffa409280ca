// What columns mean, and the contacts that come of it.
#include "unit/exchange/readcontacts.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::exchange;
using namespace rapport::exchange::testing;

namespace {

QString meaning(const QString& header) {
    const ColumnMeaning found = guessMapping({header}).front();
    return found.label.isEmpty() ? fieldKey(found.field) : fieldKey(found.field) + u':' + found.label;
}

} // namespace

TEST_CASE("Google's export is read, with its joined values and yearless birthdays", "[exchange][csv]") {
    const auto read =
        readCsv("First Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,"
                "E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,"
                "Address 1 - Postal Code,Event 1 - Label,Event 1 - Value\r\n"
                "Anna,Kov\xC3\xA1"
                "cs,Bakery,Owner, --05-17,\"two lines:\nfirst\",* myContacts ::: vip ::: * starred,* Work,a@example.com,"
                "Mobile,+49 1 ::: +44 2,Home,High Street 1,Berlin,12345,Anniversary,2007-01-19\r\n");
    const auto& customer = read.only();
    CHECK(customer.name.given == u"Anna"_s);
    CHECK(customer.organisationName == u"Bakery"_s);
    CHECK(customer.title == u"Owner"_s);
    CHECK(customer.notes == u"two lines:\nfirst"_s);
    CHECK(customer.tags == QStringList{u"vip"_s, u"starred"_s});
    CHECK(points(customer) ==
          QStringList{u"email [work]* a@example.com"_s, u"phone [mobile] +49 1"_s, u"phone [mobile] +44 2"_s});
    CHECK(parts(customer.addresses.at(0)) == u"home|||High Street 1|Berlin||12345|"_s);
    CHECK(dates(read.records.at(0)) == QStringList{u"birthday --05-17"_s, u"wedding_anniversary 2007-01-19"_s});
    CHECK(read.problems.empty());
}

TEST_CASE("Google's older headers are read too", "[exchange][csv]") {
    const auto read =
        readCsv("Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,"
                "Phone 2 - Type,Phone 2 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,"
                "Organization 1 - Name,Organization 1 - Title,IM 1 - Type,IM 1 - Service,IM 1 - Value\n"
                "Anna Kovacs,Anna,Kovacs,* myContacts,Other,a@x.example,Mobile,1,Work,2,Home,\"Street 1\nTown\",Street 1,"
                "Bakery,Owner,Other,Skype,anna\n");
    CHECK(read.only().displayName.isEmpty());
    CHECK(read.only().tags.isEmpty());
    CHECK(points(read.only()) == QStringList{u"email [other] a@x.example"_s, u"phone [mobile] 1"_s, u"phone [work] 2"_s,
                                             u"instant_message [Skype] anna"_s});
    REQUIRE(read.only().addresses.size() == 1);
    CHECK(parts(read.only().addresses.at(0)) == u"home|||Street 1||||"_s);
    CHECK(read.only().organisationName == u"Bakery"_s);
}

TEST_CASE("Outlook's export is read: month first, 0/0/00 is no date", "[exchange][csv]") {
    const auto read = readCsv(
        "Title,First Name,Last Name,Company,Job Title,Business Street,Business Street 2,Business City,Business Postal Code,"
        "Business Country/Region,Home Street,Home City,Business Fax,Business Phone,Home Phone 2,Mobile Phone,Birthday,"
        "Anniversary,Categories,E-mail Address,E-mail 2 Address,E-mail Type,Notes\n"
        "Ms,Anna,Kovacs,Bakery,Owner,High St 1,Floor 2,Berlin,12345,Germany,Lane 2,Paris,1,2,3,4,9/10/1980,0/0/00,"
        "vip;trade,a@x.example,b@x.example,SMTP,hi\n"
        "Mr,Ben,Ode,,,,,,,,,,,,,5,0/0/00,6/22/2009,,,,,\n");
    REQUIRE(read.records.size() == 2);
    const auto& anna = read.records[0].customer;
    CHECK(anna.name.prefix == u"Ms"_s);
    CHECK(anna.title == u"Owner"_s);
    CHECK(points(anna) == QStringList{u"phone [work fax] 1"_s, u"phone [work] 2"_s, u"phone [home] 3"_s, u"phone [mobile] 4"_s,
                                      u"email [] a@x.example"_s, u"email [] b@x.example"_s});
    REQUIRE(anna.addresses.size() == 2);
    CHECK(parts(anna.addresses[0]) == u"work||Floor 2|High St 1|Berlin||12345|Germany"_s);
    CHECK(parts(anna.addresses[1]) == u"home|||Lane 2|Paris|||"_s);
    CHECK(anna.tags == QStringList{u"vip"_s, u"trade"_s});
    CHECK(dates(read.records[0]) == QStringList{u"birthday 1980-09-10"_s});
    CHECK(dates(read.records[1]) == QStringList{u"wedding_anniversary 2009-06-22"_s});
    CHECK(read.problems.size() == 1);
    CHECK(read.hasProblem(0, u"E-mail Type"_s));
}

TEST_CASE("Headers are known in German, French and Spanish", "[exchange][csv]") {
    CHECK(meaning(u"Vorname"_s) == u"given"_s);
    CHECK(meaning(u"Nachname"_s) == u"family"_s);
    CHECK(meaning(u"Straße geschäftlich"_s) == u"street:work"_s);
    CHECK(meaning(u"Postleitzahl privat"_s) == u"postal_code:home"_s);
    CHECK(meaning(u"Land/Region geschäftlich"_s) == u"country:work"_s);
    CHECK(meaning(u"Telefon geschäftlich 2"_s) == u"phone:work"_s);
    CHECK(meaning(u"Fax privat"_s) == u"phone:home fax"_s);
    CHECK(meaning(u"Mobiltelefon"_s) == u"phone:mobile"_s);
    CHECK(meaning(u"E-Mail-Adresse"_s) == u"email"_s);
    CHECK(meaning(u"E-Mail 2: Adresse"_s) == u"email"_s);
    CHECK(meaning(u"Geburtstag"_s) == u"birthday"_s);
    CHECK(meaning(u"Kategorien"_s) == u"tags"_s);
    CHECK(meaning(u"Prénom"_s) == u"given"_s);
    CHECK(meaning(u"Rue (bureau)"_s) == u"street:work"_s);
    CHECK(meaning(u"Code postal (domicile)"_s) == u"postal_code:home"_s);
    CHECK(meaning(u"Téléphone (bureau)"_s) == u"phone:work"_s);
    CHECK(meaning(u"Tél. mobile"_s) == u"phone:mobile"_s);
    CHECK(meaning(u"Adresse de messagerie"_s) == u"email"_s);
    CHECK(meaning(u"Anniversaire"_s) == u"birthday"_s);
    CHECK(meaning(u"Anniversaire de mariage ou fête"_s) == u"anniversary"_s);
    CHECK(meaning(u"Apellidos"_s) == u"family"_s);
    CHECK(meaning(u"Calle del trabajo"_s) == u"street:work"_s);
    CHECK(meaning(u"Código postal particular"_s) == u"postal_code:home"_s);
    CHECK(meaning(u"Teléfono móvil"_s) == u"phone:mobile"_s);
    CHECK(meaning(u"Número de fax del trabajo"_s) == u"phone:work fax"_s);
    CHECK(meaning(u"Dirección de correo electrónico"_s) == u"email"_s);
    CHECK(meaning(u"Cumpleaños"_s) == u"birthday"_s);
    CHECK(meaning(u"Lifecycle stage"_s) == u"ignore"_s);
    CHECK(meaning(u"Company main phone"_s) == u"phone:company"_s);
}

TEST_CASE("A word that means several things is settled by what stands beside it", "[exchange][csv]") {
    const auto fields = [](const QStringList& header) {
        QStringList keys;
        for (const auto& each : guessMapping(header))
            keys += fieldKey(each.field);
        return keys;
    };
    CHECK(fields({u"Name"_s, u"Vorname"_s}) == QStringList{u"family"_s, u"given"_s});
    CHECK(fields({u"Name"_s, u"Phone"_s}) == QStringList{u"name"_s, u"phone"_s});
    CHECK(fields({u"Nom"_s, u"Prénom"_s}) == QStringList{u"family"_s, u"given"_s});
    CHECK(fields({u"Nom"_s, u"Tel"_s}) == QStringList{u"name"_s, u"phone"_s});
    CHECK(fields({u"Nombre"_s, u"Apellidos"_s}) == QStringList{u"given"_s, u"family"_s});
    CHECK(fields({u"Title"_s, u"First name"_s}) == QStringList{u"title"_s, u"given"_s});
    CHECK(fields({u"Title"_s, u"Job title"_s}) == QStringList{u"prefix"_s, u"title"_s});
}

TEST_CASE("Thunderbird's and HubSpot's columns find their places", "[exchange][csv]") {
    const auto bird =
        readCsv("First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Fax Number,Pager Number,"
                "Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Department,Organization,Web Page 1,"
                "Birth Year,Birth Month,Birth Day,Notes,Screen Name,\n"
                "Ann,Lee,Ann Lee,Nan,a@x,b@x,1,2,3,Street,Flat,Town,ST,123,US,Sales,Shop,http://x,1980,5,,n,ann1,\n");
    CHECK(points(bird.only()) == QStringList{u"email [] a@x"_s, u"email [] b@x"_s, u"phone [work] 1"_s, u"phone [fax] 2"_s,
                                             u"phone [pager] 3"_s, u"link [] http://x"_s, u"instant_message [] ann1"_s});
    CHECK(parts(bird.only().addresses.at(0)) == u"home||Flat|Street|Town|ST|123|US"_s);
    CHECK(dates(bird.records.at(0)) == QStringList{u"birthday 1980-05"_s});
    CHECK(bird.hasProblem(0, u"Department"_s));

    const auto hub = readCsv(
        "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Company Name,Job Title,Street Address,City,"
        "State/Region,Postal Code,Country/Region,Website URL,Lifecycle Stage,Date of birth\n"
        "77,Ann,Lee,a@x,1,2,Shop,Buyer,Street,Town,ST,123,US,http://x,Lead,1980-02-01\n");
    CHECK(hub.only().organisationName == u"Shop"_s);
    CHECK(hub.only().addresses.size() == 1);
    CHECK(points(hub.only()).size() == 4);
    CHECK(hub.only().uid.isEmpty());
}

TEST_CASE("Several addresses in one column are several", "[exchange][csv]") {
    CHECK(points(readCsv("First name,Additional email addresses\nAnn,a@x.example;b@x.example\n").only()) ==
          QStringList{u"email [] a@x.example"_s, u"email [] b@x.example"_s});
}

TEST_CASE("A file without a header is understood by what it holds", "[exchange][csv]") {
    const auto read = readCsv("John Doe,John,Doe,john@x.example,030 123 4567\nJane Doe,Jane,Doe,jane@x.example,030 765 4321\n");
    REQUIRE(read.records.size() == 2);
    CHECK(read.records[0].customer.name.given == u"John"_s);
    CHECK(read.records[0].customer.displayName.isEmpty());
    CHECK(points(read.records[1].customer) == QStringList{u"email [] jane@x.example"_s, u"phone [] 030 765 4321"_s});
}

TEST_CASE("A row with nobody in it is reported; a row without anything is none", "[exchange][csv]") {
    const auto read = readCsv("First Name,Notes\nAnna,\n,only a note\n,,\n ,\nBen,\n");
    CHECK(read.records.size() == 2);
    CHECK(read.rejected == 1);
    CHECK(read.hasProblem(3, u"no name"_s));
    const auto empty = readCsv("First Name,Last Name\n");
    CHECK(empty.problems.size() == 1);
    CHECK(empty.problems.front().severity == Severity::Error);
    CHECK(readCsv("First Name,Company\n,Bike Shop\n").only().kind == domain::CustomerKind::Organisation);
    CHECK(readCsv("First Name,Website\n,http://x\n").only().displayName == u"http://x"_s);
}

TEST_CASE("Dates are read by the order of the file's own dates", "[exchange][csv]") {
    const auto date = [](const QByteArray& rows) {
        return readCsv("Name,Birthday\n" + rows).records.at(0).milestones.at(0).date.toString();
    };
    CHECK(date("A,3/4/1980\nB,25/12/1980\n") == u"1980-04-03"_s);
    CHECK(date("A,3/4/1980\nB,12/25/1980\n") == u"1980-03-04"_s);
    CHECK(date("A,3.4.1980\n") == u"1980-04-03"_s);
    CHECK(date("A,1980-04-03\n") == u"1980-04-03"_s);
    CHECK(date("A,\"April 3, 1980\"\n") == u"1980-04-03"_s);
    CHECK(date("A,3-Apr-1980\n") == u"1980-04-03"_s);
    CHECK(date("A,13/4/80\n") == u"1980-04-13"_s);
    CHECK(date("A,13/4/12\n") == u"2012-04-13"_s);
    const auto words = readCsv("Name,Birthday\nA,in spring\n");
    CHECK(words.only().notes.contains(u"in spring"_s));
    CHECK(words.hasProblem(2, u"in spring"_s));
}

TEST_CASE("Rapport's own columns are read", "[exchange][csv]") {
    const auto read = readCsv("UID,Name,Kind,Tier,Care note,Goals,Topics,Language,Time zone,Best hours,Preferred channel\n"
                              "u-1,Bakery,organisation,key,speak slowly,grow; rest,bread,hu,Europe/Budapest,mornings,e-mail\n"
                              "u-2,Ann,,,,,,,Mars/North,,pigeon\n");
    REQUIRE(read.records.size() == 2);
    const auto& bakery = read.records[0].customer;
    CHECK(bakery.uid == u"u-1"_s);
    CHECK(bakery.kind == domain::CustomerKind::Organisation);
    CHECK(bakery.tier == domain::Tier::Key);
    CHECK(bakery.careNote == u"speak slowly"_s);
    CHECK(wordsOf(bakery.goals) == QStringList{u"grow"_s, u"rest"_s});
    CHECK(bakery.preferredChannel == domain::Channel::Email);
    CHECK(bakery.timeZone == u"Europe/Budapest"_s);
    CHECK(read.hasProblem(3, u"Mars/North"_s));
    CHECK(read.hasProblem(3, u"pigeon"_s));
}

TEST_CASE("Field keys name each field once, both ways", "[exchange][csv]") {
    QStringList keys;
    for (int i = 0; i <= static_cast<int>(Field::CreatedAt); ++i) {
        const QString key = fieldKey(static_cast<Field>(i));
        CHECK_FALSE(key.isEmpty());
        CHECK_FALSE(keys.contains(key));
        CHECK(fieldFromKey(key) == static_cast<Field>(i));
        keys += key;
    }
    CHECK_FALSE(fieldFromKey(u"nonsense"_s));
    CHECK(isUsable({{Field::Notes, {}}, {Field::Email, {}}}));
    CHECK_FALSE(isUsable({{Field::Notes, {}}}));
}
