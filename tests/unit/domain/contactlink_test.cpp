#include "rapport/domain/contactlink.h"

#include "support/builders.h"
#include "support/catch.h"
#include "support/printing.h"

#include <QUrlQuery>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using Way = ContactLink::Way;

namespace {

QByteArray mailTo(const char* address, const QString& subject = {}, const QString& body = {}) {
    return contactLink(aCustomer().withEmail(address), Channel::Email, subject, body).url.toEncoded();
}

QByteArray dialled(const char* number) {
    return contactLink(aCustomer().withPhone(number), Channel::Call, {}, u"Hello"_s).url.toEncoded();
}

} // namespace

TEST_CASE("an e-mail carries subject and words, all of them encoded", "[unit][contactlink]") {
    CHECK(mailTo("anna@x.hu") == "mailto:anna@x.hu");
    CHECK(mailTo("anna@x.hu", u"Happy birthday"_s, u"Dear Anna, 100 % yours & more?"_s) ==
          "mailto:anna@x.hu?subject=Happy%20birthday&body=Dear%20Anna%2C%20100%20%25%20yours%20%26%20more%3F");
    CHECK(mailTo("anna@x.hu", {}, u"Győző ✓ 🎂"_s) == "mailto:anna@x.hu?body=Gy%C5%91z%C5%91%20%E2%9C%93%20%F0%9F%8E%82");
    CHECK(mailTo("anna@x.hu", {}, u"one\ntwo\r\nthree\rfour"_s) == "mailto:anna@x.hu?body=one%0D%0Atwo%0D%0Athree%0D%0Afour");
    CHECK(mailTo("anna@x.hu", {}, u"\n\nlate"_s) == "mailto:anna@x.hu?body=%0D%0A%0D%0Alate");
    CHECK(mailTo("anna@x.hu", {}, u"a\tb\x1b[31mc\u2028d"_s) == "mailto:anna@x.hu?body=ab%5B31mcd");
    CHECK(mailTo("anna@x.hu", u"50 % + 1 #a=b"_s) == "mailto:anna@x.hu?subject=50%20%25%20%2B%201%20%23a%3Db");
}

TEST_CASE("nothing in an address becomes a header, a second receiver or a field", "[unit][contactlink]") {
    CHECK(mailTo("anna?bcc=eve&x@x.hu") == "mailto:anna%3Fbcc%3Deve%26x@x.hu");
    CHECK(mailTo("a%0Ab@x.hu") == "mailto:a%250Ab@x.hu");
    CHECK(mailTo("josé@exämple.com") == "mailto:jos%C3%A9@ex%C3%A4mple.com");
    CHECK(mailTo("mailto:anna@x.hu") == "mailto:anna@x.hu");
    CHECK(mailTo("Anna Kovács <anna@x.hu>") == "mailto:anna@x.hu");
    for (const char* bad : {"a\r\nBcc: eve@x.hu", "a\nb@x.hu", "a\x1b@x.hu", "a\x7f@x.hu", "a\xc2\x85@x.hu", "a\xe2\x80\xa8@x.hu",
                            "anna@x.hu,eve@x.hu", "anna@x.hu;eve@y.hu", "anna@x.hu eve", "anna", "@x.hu", "anna@", "a@b@c", ""}) {
        INFO(bad);
        const auto link = contactLink(aCustomer().withEmail(bad), Channel::Email, {}, u"Hello"_s);
        CHECK(link.way == Way::Clipboard);
        CHECK(link.url.isEmpty());
        CHECK_FALSE(link.why.isEmpty());
    }
}

TEST_CASE("a subject with a control character is refused", "[unit][contactlink]") {
    for (const auto& subject : {u"Hi\r\nBcc: eve@x.hu"_s, u"Hi\nthere"_s, u"Hi\x07"_s, u"Hi\u2029there"_s}) {
        const auto link = contactLink(aCustomer().withEmail("anna@x.hu"), Channel::Email, subject, u"Hello"_s);
        CHECK(link.way == Way::Clipboard);
        CHECK(link.why == u"The subject holds a control character, which no e-mail may have. The words are copied instead."_s);
    }
}

TEST_CASE("a number is dialled as it is meant", "[unit][contactlink]") {
    CHECK(dialled("+36 1 234-5678") == "tel:+3612345678");
    CHECK(dialled("+49 (0)30 12 34 / 5") == "tel:+493012345");
    CHECK(dialled("0049 (0) 30.1234") == "tel:+49301234");
    CHECK(dialled("(+44) 20 7946 0018") == "tel:+442079460018");
    CHECK(dialled("(020) 7946 0018") == "tel:02079460018");
    CHECK(dialled("(0)30 1234") == "tel:0301234");
    CHECK(dialled("112") == "tel:112");
    CHECK(dialled("tel:+36-30-123") == "tel:+3630123");
    CHECK(dialled("030 1234 ext. 56") == "tel:0301234;ext=56");
    CHECK(dialled("+1 212 555 0100 x7") == "tel:+12125550100;ext=7");
    CHECK(dialled("+1-212-555-0100;ext=7") == "tel:+12125550100;ext=7");
    CHECK(dialled("\xe2\x80\xaa+36 30 1234567\xe2\x80\xac") == "tel:+36301234567"); // direction marks around it
    CHECK(dialled("\xd9\xa0\xd9\xa1\xd9\xa2\xd9\xa3\xd9\xa4") == "tel:01234");      // Arabic digits
}

TEST_CASE("a number is never guessed at", "[unit][contactlink]") {
    for (const char* bad : {"1-800-FLOWERS", "p1234p5678w9", "12", "+", "++36 30 123", "36+30 1234", "123\n456",
                            "123;phone-context=x", "123456789012345678901", "*21*123#", "ask Rosa", ""}) {
        INFO(bad);
        const auto link = contactLink(aCustomer().withPhone(bad), Channel::Call, {}, u"Hello"_s);
        CHECK(link.way == Way::Clipboard);
        CHECK_FALSE(link.why.isEmpty());
    }
}

TEST_CASE("messages go by WhatsApp where the customer has it, else by SMS", "[unit][contactlink]") {
    const auto messageTo = [](const Customer& customer) {
        return contactLink(customer, Channel::Message, u"subject"_s, u"Jó napot!\nÜdv"_s);
    };
    const auto sms = messageTo(aCustomer().withPhone("+36 30 123 4567"));
    CHECK(sms.way == Way::Sms);
    CHECK(sms.channel == Channel::Message);
    CHECK(sms.url.toEncoded() == "sms:+36301234567?body=J%C3%B3%20napot%21%0A%C3%9Cdv");
    const QByteArray whatsApp = "https://wa.me/36301234567?text=J%C3%B3%20napot%21%0A%C3%9Cdv";
    for (const char* typed : {"+36 30 123 4567", "0036301234567", "whatsapp:+36301234567", "https://wa.me/36301234567"}) {
        INFO(typed);
        const auto link = messageTo(aCustomer().withPhone("+36 1 1").withContact(ContactKind::InstantMessage, typed, "WhatsApp"));
        CHECK(link.way == Way::WhatsApp);
        CHECK(link.url.toEncoded() == whatsApp);
    }
    CHECK(messageTo(aCustomer().withContact(ContactKind::Link, "https://wa.me/36301234567", "")).url.toEncoded() == whatsApp);
    // Without the country's code WhatsApp cannot be reached, but a message can be sent.
    CHECK(messageTo(aCustomer().withPhone("0630 123 4567", "WhatsApp")).way == Way::Sms);
    // Messages are for mobiles, unless the customer prefers another; an extension cannot be written to.
    CHECK(messageTo(aCustomer().withPhone("+36 1 111", "work").withPhone("+36 30 222", "mobile")).address == u"+36 30 222"_s);
    CHECK(messageTo(aCustomer().withPhone("+36 1 111 x5", "work"))
              .why.startsWith(u"No number of Sam Sample is known that takes"_s));
}

TEST_CASE("the preferred point of contact is used, else the first that can be", "[unit][contactlink]") {
    const auto addressOf = [](const Customer& customer, Channel channel) {
        return contactLink(customer, channel, {}, {}).address;
    };
    using enum ContactKind;
    CHECK(addressOf(aCustomer().withPhone("111").withPhone("222"), Channel::Call) == u"111"_s);
    CHECK(addressOf(aCustomer().withPhone("111").withContact(Phone, "222", "", true), Channel::Call) == u"222"_s);
    CHECK(addressOf(aCustomer().withPhone("ask Rosa").withPhone("222"), Channel::Call) == u"222"_s);
    CHECK(addressOf(aCustomer().withPhone("111", "Fax work").withPhone("222"), Channel::Call) == u"222"_s);
    CHECK(addressOf(aCustomer().withEmail("a@x.hu").withContact(Email, "b@x.hu", "", true), Channel::Email) == u"b@x.hu"_s);
    CHECK(addressOf(aCustomer().withEmail("nonsense").withEmail("b@x.hu"), Channel::Email) == u"b@x.hu"_s);
}

TEST_CASE("what is not possible goes by the next way that is, and says why", "[unit][contactlink]") {
    struct Row {
        Customer customer;
        Channel preferred;
        Way way;
        Channel channel;
        const char* why;
    };
    const Customer phone = aCustomer().withPhone("+36 30 123");
    const Customer mail = aCustomer().withEmail("sam@x.hu");
    const Customer nothing = aCustomer();
    const Row rows[] = {
        {phone, Channel::Call, Way::Phone, Channel::Call, ""},
        {mail, Channel::Call, Way::Mail, Channel::Email, "No phone number of Sam Sample is known. It goes by e-mail instead."},
        {phone, Channel::Email, Way::Sms, Channel::Message, "No e-mail address of Sam Sample is known. It goes by SMS instead."},
        {mail, Channel::Message, Way::Mail, Channel::Email,
         "No number of Sam Sample is known that takes messages. It goes by e-mail instead."},
        {aCustomer().withPhone("1-800-X").withEmail("sam@x.hu"), Channel::Call, Way::Mail, Channel::Email,
         "No number of Sam Sample can be dialled as it is written. It goes by e-mail instead."},
        {nothing, Channel::Call, Way::Clipboard, Channel::Call,
         "No phone number of Sam Sample is known. The words are copied instead."},
        {phone, Channel::Letter, Way::Clipboard, Channel::Letter, ""},
        {mail, Channel::Visit, Way::Clipboard, Channel::Visit, ""},
    };
    for (const Row& row : rows) {
        const auto link = contactLink(row.customer, row.preferred, {}, u"Hello"_s);
        CHECK(link.way == row.way);
        CHECK(link.channel == row.channel);
        CHECK(link.why == QString::fromUtf8(row.why));
        CHECK(link.text == u"Hello"_s);
        CHECK(link.url.isEmpty() == (row.way == Way::Clipboard));
    }
}

TEST_CASE("all ways are there to choose from, each channel at least once", "[unit][contactlink]") {
    const Customer reachable = aCustomer()
                                   .withPhone("+36 30 123")
                                   .withEmail("sam@x.hu")
                                   .withContact(ContactKind::InstantMessage, "+36 30 123", "WhatsApp")
                                   .withAddress({{}, {}, {}, u"Fő utca 1"_s, u"Szeged"_s, {}, u"6720"_s, u"Hungary"_s});
    std::vector<Way> ways;
    for (const auto& link : contactLinks(reachable, u"Hi"_s, u"Hello"_s))
        ways.push_back(link.way);
    CHECK(ways == std::vector{Way::Phone, Way::Mail, Way::Clipboard, Way::WhatsApp, Way::Sms, Way::Clipboard, Way::Clipboard});
    CHECK(contactLinks(reachable, {}, {}).back().address == u"Fő utca 1, 6720 Szeged, Hungary"_s);

    const auto none = contactLinks(aCustomer(), {}, u"Hello"_s);
    REQUIRE(none.size() == 6);
    CHECK(std::all_of(none.begin(), none.end(), [](const ContactLink& link) { return link.way == Way::Clipboard; }));
}
