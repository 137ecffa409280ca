#include "support/printing.h"

#include "support/generator.h"

using namespace Qt::StringLiterals;
using rapport::PartialDate;

TEST_CASE("a partial date is read and written in the forms of vCard 4", "[unit][partialdate]") {
    const std::tuple<QString, std::optional<int>, std::optional<int>, std::optional<int>> samples[] = {
        {u"1980-05-17"_s, 1980, 5, 17}, {u"1980-05"_s, 1980, 5, {}}, {u"1980"_s, 1980, {}, {}},
        {u"--05-17"_s, {}, 5, 17},      {u"--05"_s, {}, 5, {}},      {u"---17"_s, {}, {}, 17},
        {u"--02-29"_s, {}, 2, 29},      {u"0001-01-01"_s, 1, 1, 1},  {u"9999-12-31"_s, 9999, 12, 31}};
    for (const auto& [text, year, month, day] : samples) {
        INFO(text.toStdString());
        const auto date = PartialDate::parse(text);
        REQUIRE(date);
        CHECK(date->year() == year);
        CHECK(date->month() == month);
        CHECK(date->day() == day);
        CHECK(date->toString() == text);
    }
}

TEST_CASE("a partial date is read without hyphens too", "[unit][partialdate]") {
    CHECK(PartialDate::parse(u"19800517") == PartialDate::of(1980, 5, 17));
    CHECK(PartialDate::parse(u"--0517") == PartialDate::of({}, 5, 17));
}

TEST_CASE("what is no date is not read", "[unit][partialdate]") {
    const QString samples[] = {u""_s,
                               u"-"_s,
                               u"---"_s,
                               u"1980-13-01"_s,
                               u"1980-02-30"_s,
                               u"1981-02-29"_s,
                               u"--02-30"_s,
                               u"--13"_s,
                               u"---32"_s,
                               u"---00"_s,
                               u"0000"_s,
                               u"198005"_s,
                               u"1980-5-17"_s,
                               u"80-05-17"_s,
                               u" 1980-05-17"_s,
                               u"1980-05-17 "_s,
                               u"1980-05-17T00:00"_s,
                               u"1980---17"_s,
                               u"١٩٨٠-٠٥-١٧"_s,
                               u"19 0-05-17"_s,
                               u"+980-05-17"_s,
                               u"17.05.1980"_s,
                               u"undefined"_s};
    for (const QString& sample : samples) {
        INFO(sample.toStdString());
        CHECK_FALSE(PartialDate::parse(sample));
    }
}

TEST_CASE("parts that do not fit together make no date", "[unit][partialdate]") {
    CHECK_FALSE(PartialDate::of({}, {}, {}));
    CHECK_FALSE(PartialDate::of(1980, {}, 17)); // has no written form
    CHECK_FALSE(PartialDate::of(1981, 2, 29));
    CHECK_FALSE(PartialDate::of(1900, 2, 29));
    CHECK(PartialDate::of(2000, 2, 29));
    CHECK(PartialDate::of({}, 2, 29));
    CHECK_FALSE(PartialDate::of({}, 4, 31));
    CHECK_FALSE(PartialDate::of(0, 1, 1));
    CHECK_FALSE(PartialDate::of(10'000, 1, 1));
    CHECK_FALSE(PartialDate::of(-5, {}, {}));
    CHECK_FALSE(PartialDate::of({}, 0, {}));
    CHECK_FALSE(PartialDate::of(QDate()));
    CHECK_FALSE(PartialDate::of(QDate(-44, 3, 15)));
}

TEST_CASE("what is known of a date can be asked for", "[unit][partialdate]") {
    CHECK(PartialDate::of({}, 5, 17)->monthDay() == 517);
    CHECK_FALSE(PartialDate::of(1980, 5, {})->monthDay());
    CHECK_FALSE(PartialDate::of({}, {}, 17)->monthDay());
    CHECK(PartialDate::of(QDate(1980, 5, 17))->fullDate() == QDate(1980, 5, 17));
    CHECK_FALSE(PartialDate::of({}, 5, 17)->fullDate());
}

TEST_CASE("every partial date comes back from its text", "[unit][partialdate][property]") {
    rapport::test::Generator generator(1980);
    const auto maybe = [&](int from, int to) {
        return generator.coin() ? std::optional(generator.number(from, to)) : std::nullopt;
    };
    int made = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto date = PartialDate::of(maybe(-1, 10'000), maybe(0, 13), maybe(0, 32));
        if (!date)
            continue;
        ++made;
        REQUIRE(PartialDate::parse(date->toString()) == date);
    }
    CHECK(made > 5'000);
}

TEST_CASE("whatever is read as a partial date is written as one that reads the same", "[unit][partialdate][property]") {
    rapport::test::Generator generator(517);
    for (int i = 0; i < 50'000; ++i) {
        QString text;
        for (int left = generator.number(2, 10); left > 0; --left)
            text += generator.number(0, 2) == 0 ? QChar(u'-') : QChar(static_cast<char16_t>(u'0' + generator.number(0, 9)));
        if (const auto date = PartialDate::parse(text))
            REQUIRE(PartialDate::parse(date->toString()) == date);
    }
}
