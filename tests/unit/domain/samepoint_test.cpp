#include "support/catch.h"

#include "rapport/domain/samepoint.h"

namespace rapport::domain::testing {

using namespace Qt::StringLiterals;

namespace {

PointMatch phones(const QString& one, const QString& other) {
    const PointMatch match = pointMatch({ContactKind::Phone, {}, one, false}, {ContactKind::Phone, {}, other, false});
    CHECK(match == pointMatch({ContactKind::Phone, {}, other, false}, {ContactKind::Phone, {}, one, false}));
    return match;
}

} // namespace

TEST_CASE("A number is the same in each of its writings", "[domain][duplicates]") {
    for (const QString& other :
         {u"+36201234567"_s, u"0036 20 123 4567"_s, u"06 20 123-4567"_s, u"36 20 123 4567"_s, u"+36 (20) 123-4567"_s})
        CHECK(phones(u"+36 20 123 4567"_s, other) == PointMatch::Same);
    CHECK(phones(u"112"_s, u"112"_s) == PointMatch::Same);
    CHECK(phones(u"123 4567"_s, u"+36 20 123 4567"_s) == PointMatch::Nearly);
    CHECK(phones(u"+36 20 123 4567 ext. 12"_s, u"+36 20 123 4567"_s) == PointMatch::Nearly);
    CHECK(phones(u"+36 20 123 4567"_s, u"+49 30 123 4567"_s) == PointMatch::Other);
    CHECK(phones(u"112"_s, u"1-12"_s) == PointMatch::Other);
    CHECK(phones(QString(), u"n/a"_s) == PointMatch::Other);
}

TEST_CASE("An address is the same whatever the size of its letters, a link only letter for letter", "[domain][duplicates]") {
    const auto match = [](ContactKind kind, const QString& one, const QString& other) {
        return pointMatch({kind, {}, one, false}, {kind, u"work"_s, other, true});
    };
    CHECK(match(ContactKind::Email, u"Anna@X.org"_s, u"anna@x.org"_s) == PointMatch::Same);
    CHECK(match(ContactKind::Email, u"anna@x.org"_s, u"ana@x.org"_s) == PointMatch::Other);
    CHECK(match(ContactKind::Link, u"https://x.org/a"_s, u"https://x.org/a"_s) == PointMatch::Same);
    CHECK(match(ContactKind::Link, u"https://x.org/a"_s, u"https://x.org/A"_s) == PointMatch::Other);
    CHECK(pointMatch({ContactKind::Phone, {}, u"1234567"_s, false}, {ContactKind::InstantMessage, {}, u"1234567"_s, false}) ==
          PointMatch::Other);
}

TEST_CASE("Of several that are the same the likest is meant", "[domain][duplicates]") {
    std::vector<ContactPoint> points{{ContactKind::Phone, u"work"_s, u"06 20 123 4567"_s, false},
                                     {ContactKind::Phone, u"home"_s, u"+36 20 123 4567"_s, false},
                                     {ContactKind::Phone, u"mobile"_s, u"+36 20 123 4567"_s, false}};
    CHECK(samePoint(points, {ContactKind::Phone, u"mobile"_s, u"+36 20 123 4567"_s, true}) == &points[2]);
    CHECK(samePoint(points, {ContactKind::Phone, {}, u"+36 20 123 4567"_s, false}) == &points[1]);
    CHECK(samePoint(points, {ContactKind::Phone, {}, u"+36201234567"_s, false}) == &points[0]);
    CHECK(samePoint(points, {ContactKind::Email, {}, u"a@b"_s, false}) == nullptr);
}

} // namespace rapport::domain::testing
