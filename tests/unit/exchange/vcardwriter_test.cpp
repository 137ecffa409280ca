#include "rapport/exchange/vcardwriter.h"
#include "support/builders.h"
#include "support/oddtexts.h"
#include "unit/exchange/readcontacts.h"

using namespace rapport;
using namespace rapport::exchange;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray folded(const ContactRecord& record, VCardVersion version = VCardVersion::V3) {
    std::string card;
    VCardWriter(version).write(record, card);
    return QByteArray::fromStdString(card);
}

/// The card's lines, unfolded.
QByteArrayList written(const ContactRecord& record, VCardVersion version = VCardVersion::V3) {
    return folded(record, version).replace("\r\n ", "").replace("\r\n", "\n").split('\n');
}

ContactRecord contact(const domain::Customer& customer, std::vector<domain::Milestone> milestones = {}) {
    ContactRecord record;
    record.customer = customer;
    record.milestones = std::move(milestones);
    return record;
}

QByteArrayList birthday(const Text& partialDate, VCardVersion version) {
    QByteArrayList lines = written(contact(aCustomer(), {aMilestone().on(partialDate)}), version);
    lines.removeIf([](const QByteArray& line) { return !line.contains("BDAY") && !line.contains("ABDATE"); });
    return lines;
}

} // namespace

TEST_CASE("A card says whose it is in the order that both versions ask for", "[exchange][vcard][writer]") {
    const auto anna = contact(aCustomer().named("Anna Kovács").withUid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
    const QByteArrayList four = written(anna, VCardVersion::V4);
    CHECK(four.mid(0, 2) == QByteArrayList{"BEGIN:VCARD", "VERSION:4.0"});
    CHECK(four.contains("UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
    CHECK(four.contains("KIND:individual"));
    const QByteArrayList three = written(anna);
    CHECK(three.contains("VERSION:3.0"));
    CHECK(three.contains("UID:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
    CHECK(three.contains("FN:Anna Kovács"));
    CHECK(three.contains("N:Kovács;Anna;;;"));
    CHECK(three.mid(three.size() - 2) == QByteArrayList{"END:VCARD", ""});
}

TEST_CASE("Labels are types where the version has them, else labels as Apple writes them", "[exchange][vcard][writer]") {
    const auto points = contact(aCustomer()
                                    .withContact(domain::ContactKind::Phone, "+36 1", "work fax", true)
                                    .withContact(domain::ContactKind::Phone, "+36 2", "at the lake")
                                    .withContact(domain::ContactKind::Email, "a@b.example", "mobile")
                                    .withContact(domain::ContactKind::InstantMessage, "anna k", ""));
    const QByteArrayList three = written(points);
    CHECK(three.contains("TEL;TYPE=work,fax,pref:+36 1"));
    CHECK(three.contains("item1.TEL:+36 2"));
    CHECK(three.contains("item1.X-ABLabel:at the lake"));
    CHECK(three.contains("item2.EMAIL:a@b.example")); // no address of e-mail is a mobile one
    CHECK(three.contains("IMPP:x-apple:anna%20k"));
    CHECK(written(points, VCardVersion::V4).contains("TEL;TYPE=work,fax;PREF=1:+36 1"));
}

TEST_CASE("Partial dates are written as far as the version can say them", "[exchange][vcard][writer]") {
    const auto three = [](const Text& date) { return birthday(date, VCardVersion::V3); };
    const auto four = [](const Text& date) { return birthday(date, VCardVersion::V4); };
    CHECK(three("1980-05-17") == QByteArrayList{"BDAY:1980-05-17"});
    CHECK(three("--02-29") == QByteArrayList{"BDAY:--02-29"});
    CHECK(three("1980-05") == QByteArrayList{"item1.X-ABDATE;X-RAPPORT-KIND=birthday:1980-05"});
    CHECK(four("1980-05-17") == QByteArrayList{"BDAY:19800517"});
    CHECK(four("--02-29") == QByteArrayList{"BDAY:--0229"});
    CHECK(four("1980-05") == QByteArrayList{"BDAY:1980-05"});
    CHECK(four("---17") == QByteArrayList{"BDAY:---17"});
    CHECK(four("--05") == QByteArrayList{"BDAY:--05"});
}

TEST_CASE("Lines are folded at 75 octets and never inside a letter", "[exchange][vcard][writer]") {
    const QString words = u"Tűzoltó, 😀 "_s.repeated(400);
    const auto record = contact(aCustomer().withNotes(words));
    for (const QByteArray& line : folded(record).replace("\r\n", "\n").split('\n')) {
        CHECK(line.size() <= 75);
        CHECK(QString::fromUtf8(line).toUtf8() == line);
        CHECK_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    CHECK(exchange::testing::readCards(folded(record)).only().notes == words);
}

TEST_CASE("Odd texts stay inside their value and without control characters", "[exchange][vcard][writer]") {
    for (const QString& odd : oddTexts()) {
        const auto record = contact(domain::normalised(aCustomer().named(odd).withCareNote(odd + u'\n' + odd).build()));
        const QByteArray card = folded(record, VCardVersion::V4);
        CHECK(card.count("\r\n") == card.count('\n'));
        CHECK(card.count('\r') == card.count('\n'));
        for (const char c : card)
            CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 && c != '\r' && c != '\n' && c != '\t'));
        CHECK(exchange::testing::readCards(card).records.size() == 1);
    }
}

TEST_CASE("Relations are said as programs know them", "[exchange][vcard][writer]") {
    ContactRecord record = contact(aCustomer());
    record.relations = {
        {domain::RelationKind::MarriedTo, {}, false, {u"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"_s, u"Bela \"B\" N."_s}},
        {domain::RelationKind::ManagerOf, {}, true, {u"7"_s, u"Kim"_s}}};
    const QByteArrayList three = written(record);
    CHECK(three.contains("X-SPOUSE;X-RAPPORT-KIND=married_to;X-RAPPORT-UID=f81d4fae-7dec-11d0-a765-00a0c91e6bf6:Bela \"B\" N."));
    CHECK(three.contains("X-MANAGER;X-RAPPORT-KIND=manager_of;X-RAPPORT-REVERSED=1;X-RAPPORT-UID=7:Kim"));
    CHECK(written(record, VCardVersion::V4)
              .contains("RELATED;TYPE=spouse;X-RAPPORT-KIND=married_to;X-RAPPORT-NAME=Bela ^'B^' N.:"
                        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
}

TEST_CASE("Kept lines stand as they stood, or where the version has no place for them inside a line of ours",
          "[exchange][vcard][writer]") {
    domain::Customer customer = aCustomer();
    customer.foreign =
        u"X-CAR:red\nTITLE:second\nROLE;HOME:cook\nSORT-STRING:K\nN;ALTID=1:山田;;;;\nAGENT:BEGIN:VCARD\\nEND:VCARD"_s;
    const QByteArrayList three = written(contact(customer));
    CHECK(three.contains("X-CAR:red"));
    CHECK(three.contains("TITLE;X-RAPPORT-FOREIGN=1:second"));
    CHECK(three.contains("X-RAPPORT-KEPT:ROLE\\;HOME:cook"));
    CHECK(three.contains("SORT-STRING:K"));
    CHECK(three.contains("AGENT;X-RAPPORT-FOREIGN=1:BEGIN:VCARD\\nEND:VCARD"));
    CHECK(three.contains("X-RAPPORT-KEPT:N\\;ALTID=1:山田\\;\\;\\;\\;"));
    CHECK(written(contact(customer), VCardVersion::V4).contains("X-RAPPORT-KEPT:SORT-STRING:K"));
    CHECK(exchange::testing::readCards(folded(contact(customer))).only().foreign == customer.foreign);
}

TEST_CASE("A name that another program changed counts, with all that was ours", "[exchange][vcard][writer]") {
    QByteArray card = folded(contact(aCustomer().named("Anna Kovács").shownAs("Auntie").withCareNote("hard of hearing")));
    card.replace("FN:Auntie", "FN:Anna Nagy").replace("N:Kovács", "N:Nagy");
    const domain::Customer read = exchange::testing::readCards(card).only();
    CHECK(domain::displayNameOf(read) == u"Anna Nagy"_s);
    CHECK(read.careNote == u"hard of hearing"_s);
}
