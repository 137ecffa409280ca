#include "support/printing.h"

#include "rapport/domain/customer.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;

namespace {

CustomField field(FieldType type, const QStringList& choices = {}) {
    return {CustomFieldId(1), u"Shoe size"_s, type, choices, 0};
}
bool fits(FieldType type, const QString& value) { return problemWith(field(type, {u"red"_s, u"blue"_s}), value).isEmpty(); }

} // namespace

TEST_CASE("no value fits every field", "[unit][customfield]") {
    for (const FieldType type : {FieldType::Text, FieldType::Number, FieldType::Date, FieldType::Choice})
        CHECK(fits(type, QString()));
}

TEST_CASE("a number is written with a point", "[unit][customfield]") {
    for (const QString& value : {u"12"_s, u"-3.5"_s, u"0"_s, u"1e3"_s})
        CHECK(fits(FieldType::Number, value));
    for (const QString& value : {u"3,5"_s, u"1,000"_s, u"twelve"_s, u"inf"_s, u"nan"_s, u"0x1F"_s, u"1/2"_s, u"1e999"_s})
        CHECK_FALSE(fits(FieldType::Number, value));
}

TEST_CASE("a date is written year-month-day", "[unit][customfield]") {
    CHECK(fits(FieldType::Date, u"2026-05-17"_s));
    CHECK(fits(FieldType::Date, u"2024-02-29"_s));
    for (const QString& value : {u"2026-02-29"_s, u"17.05.2026"_s, u"2026-5-7"_s, u"2026-05-17T10:00"_s, u"--05-17"_s})
        CHECK_FALSE(fits(FieldType::Date, value));
}

TEST_CASE("a choice is one of the field's", "[unit][customfield]") {
    CHECK(fits(FieldType::Choice, u"red"_s));
    CHECK_FALSE(fits(FieldType::Choice, u"Red"_s));
    CHECK(problemWith(field(FieldType::Choice, {u"red"_s, u"blue"_s}), u"green"_s).contains(u"red, blue"_s));
    // Names and choices that look like place markers are shown as they are.
    const CustomField odd{{}, u"%2 of %1"_s, FieldType::Choice, {u"%1"_s}, 0};
    CHECK(problemWith(odd, u"x"_s).contains(u"“%2 of %1”"_s));
    CHECK(fits(FieldType::Text, u"anything <b>at</b> all"_s));
}
