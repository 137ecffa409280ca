#include "rapport/services/mailing.h"

#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::MilestoneKind;

namespace {

const domain::PostalAddress szeged{{}, {}, {}, u"Fő utca 1."_s, u"Szeged"_s, {}, u"6720"_s, u"Hungary"_s};
const domain::PostalAddress berlin{{}, {}, {}, u"Hauptstraße 5"_s, u"Berlin"_s, {}, u"10115"_s, u"Germany"_s};

struct Letters : Office {
    Mailing write(MailingQuery query = {}) {
        query.from = QDate(2026, 11, 21);
        query.to = QDate(2026, 12, 20);
        query.home = u"HU"_s;
        return done(mailing(workspace(), query));
    }
    QStringList names(const Mailing& mailing) {
        QStringList names;
        for (const auto& row : mailing.rows)
            names << row.name;
        return names;
    }
};

} // namespace

TEST_CASE("A mailing has those of the period, with address and salutation", "[unit]") {
    Letters office;
    office.knows(
        aCustomer().named("Anna Kovács").speaking("hu").withAddress(szeged).withEmail("anna@x.hu").withBirthday("1980-11-25"));
    office.knows(aCustomer().named("Jürgen Weiß").speaking("de").at("Weiß GmbH").withAddress(berlin).withBirthday("--12-01"));
    office.knows(aCustomer().named("Too Late").withAddress(szeged).withBirthday("--12-21"));
    const auto mailing = office.write();
    REQUIRE(office.names(mailing) == QStringList{u"Anna Kovács"_s, u"Jürgen Weiß"_s});
    CHECK(mailing.rows[0].years == 46);
    CHECK(mailing.rows[0].email == u"anna@x.hu"_s);
    CHECK(mailing.rows[0].address == QStringList{u"Szeged"_s, u"Fő utca 1."_s, u"6720"_s});
    CHECK(mailing.rows[1].salutation == u"Guten Tag Jürgen Weiß,"_s);
    CHECK(mailing.labels().at(1) ==
          QStringList{u"Jürgen Weiß"_s, u"Weiß GmbH"_s, u"Hauptstraße 5"_s, u"10115 Berlin"_s, u"GERMANY"_s});
    CHECK(mailing.leftOut.empty());
}

TEST_CASE("A mailing keeps to kinds and languages", "[unit]") {
    Letters office;
    office.knows(aCustomer().named("Anna Kovács").speaking("de-AT").withAddress(szeged).withBirthday("--11-25"));
    office.knows(aCustomer().named("Ben Ode").speaking("en").withAddress(szeged).withMilestone(
        aMilestone().kind(MilestoneKind::CustomerSince).on("2016-11-26")));
    MailingQuery query;
    query.kinds = {MilestoneKind::CustomerSince};
    CHECK(office.names(office.write(query)) == QStringList{u"Ben Ode"_s});
    query = {};
    office.knows(aCustomer().named("Eva Moser").speaking("de_CH").withAddress(szeged).withBirthday("--11-27"));
    query.language = u"de"_s;
    CHECK(office.names(office.write(query)) == QStringList{u"Anna Kovács"_s, u"Eva Moser"_s});
}

TEST_CASE("Who has no address or wants nothing is left out, and it is said why", "[unit]") {
    Letters office;
    office.knows(aCustomer().named("Anna Kovács").withBirthday("--11-25"));
    auto wish = aCustomer().named("Ben Ode").withAddress(szeged).build();
    wish.optedOut = true;
    done(saveCustomer(office.workspace(), {wish, {aMilestone().on("--11-26")}, {}}));
    office.knows(aCustomer().named("Mail Only").withEmail("mail@x.hu").withBirthday("--11-27"));
    office.knows(aCustomer().named("Odd Mail").withEmail("a@x.hu\nb@x.hu").withBirthday("--11-28"));
    const auto mailing = office.write();
    CHECK(office.names(mailing) == QStringList{u"Mail Only"_s});
    CHECK(mailing.withoutPostal() == 1);
    CHECK(mailing.labels().empty());
    REQUIRE(mailing.leftOut.size() >= 2);
    CHECK(mailing.leftOut[0].why == u"Neither a postal nor an e-mail address of Anna Kovács is known."_s);
    CHECK(mailing.leftOut[1].why == u"Ben Ode wants no greetings or mailings."_s);
}

TEST_CASE("The list for a mail merge is plain CSV that no spreadsheet runs", "[unit]") {
    Letters office;
    auto address = szeged;
    address.street = u"=HYPERLINK(\"x\")"_s;
    office.knows(aCustomer().named("").shownAs("@Anna, \"A\"").withAddress(address).withBirthday("1980-11-25"));
    const auto lines = mailingCsv(office.write()).split('\n');
    CHECK(lines.at(0) ==
          "name,salutation,address 1,address 2,address 3,address 4,address 5,address 6,e-mail,milestone,date,years,"
          "language\r");
    CHECK(lines.at(1) == "\"'@Anna, \"\"A\"\"\",\"Dear @Anna, \"\"A\"\",\",Szeged,\"'=HYPERLINK(\"\"x\"\")\",6720,,,,,birthday,"
                         "2026-11-25,46,\r");
}

TEST_CASE("A mailing of more people than are read at once is whole", "[unit]") {
    Letters office;
    std::vector<domain::Milestone> many;
    for (int i = 0; i < 1200; ++i)
        many.push_back(aMilestone().called(QString::number(i)).on("--11-25"));
    done(saveCustomer(office.workspace(), {aCustomer().named("Many Days").withAddress(szeged), many, {}}));
    CHECK(office.write().rows.size() == 1200);
}
