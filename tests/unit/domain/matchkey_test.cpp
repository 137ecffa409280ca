#include "support/catch.h"

#include "rapport/domain/matchkey.h"

namespace rapport::domain::testing {

using namespace Qt::StringLiterals;

TEST_CASE("Writings of one number have one key", "[domain][duplicates]") {
    const QString key = matchKeyOf(ContactKind::Phone, u"+36 20 123 4567"_s);
    CHECK(key == u"1234567"_s);
    for (const QString& other : {u"06 20 123-4567"_s, u"0036 (20) 1234567"_s, u"tel:+36201234567"_s, u"+36 20 123 4567 ext. 12"_s,
                                 u"20/123.45.67;ext=9"_s, u"+٣٦ ٢٠ ١٢٣ ٤٥٦٧"_s, u"０６２０１２３４５６７"_s})
        CHECK(matchKeyOf(ContactKind::Phone, other) == key);
}

TEST_CASE("A short number is its own key, a very short one has none", "[domain][duplicates]") {
    CHECK(matchKeyOf(ContactKind::Phone, u"55-512"_s) == u"55512"_s);
    for (const QString& none : {u"112"_s, u"+49 11"_s, u"p1234p5678w9"_s, u"1-800-FLOWERS"_s, u"unknown"_s, u""_s})
        CHECK(matchKeyOf(ContactKind::Phone, none).isNull());
}

TEST_CASE("An address is its key whatever the size of its letters", "[domain][duplicates]") {
    CHECK(matchKeyOf(ContactKind::Email, u"Anna.Kov\u00c1cs@Example.COM"_s) == u"anna.kov\u00c1cs@example.com"_s);
    CHECK(matchKeyOf(ContactKind::Email, u"somebody"_s).isNull());
    CHECK(matchKeyOf(ContactKind::Email, QString(250, u'x') + u"@x.org"_s).isNull());
    CHECK(matchKeyOf(ContactKind::Email, QString(248, u'x') + u"@x.org"_s).size() == 254);
}

TEST_CASE("Links and messengers have no key", "[domain][duplicates]") {
    CHECK(matchKeyOf(ContactKind::Link, u"https://example.com/@1234567"_s).isNull());
    CHECK(matchKeyOf(ContactKind::InstantMessage, u"anna@example.com"_s).isNull());
}

} // namespace rapport::domain::testing
