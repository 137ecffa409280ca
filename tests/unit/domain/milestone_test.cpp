#include "support/printing.h"

#include "rapport/domain/milestone.h"

#include "support/builders.h"
#include "support/generator.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

constexpr auto february28 = LeapDayRule::February28;
constexpr auto march1 = LeapDayRule::March1;

std::optional<QDate> observed(const char* date, int year, LeapDayRule rule = february28) {
    return observedDay(partialOf(date), rule, year);
}
std::optional<QDate> next(const char* date, QDate from, LeapDayRule rule = february28) {
    return nextObserved(partialOf(date), rule, from);
}
std::optional<QDate> toGreet(const char* date, QDate today, LeapDayRule rule = february28) {
    return occurrenceToGreet(partialOf(date), rule, today);
}
std::optional<int> years(const char* date, QDate observed) { return yearsOn(partialOf(date), observed); }

} // namespace

TEST_CASE("key customers are prepared for longer", "[unit][milestone]") {
    CHECK(leadDaysOf(Tier::Key) == 14);
    CHECK(leadDaysOf(Tier::Regular) == 7);
}

TEST_CASE("a milestone is observed on its day in every year", "[unit][milestone]") {
    CHECK(observed("1980-05-17", 2026) == QDate(2026, 5, 17));
    CHECK(observed("--12-31", 2026) == QDate(2026, 12, 31));
    CHECK_FALSE(observed("1980-05", 2026));
    CHECK_FALSE(observed("1980", 2026));
    CHECK_FALSE(observed("---17", 2026));
}

TEST_CASE("29 February is observed as the customer likes in ordinary years", "[unit][milestone][leap]") {
    for (const char* date : {"--02-29", "2000-02-29"}) {
        CHECK(observed(date, 2026) == QDate(2026, 2, 28));
        CHECK(observed(date, 2026, march1) == QDate(2026, 3, 1));
        CHECK(observed(date, 2028) == QDate(2028, 2, 29));
        CHECK(observed(date, 2028, march1) == QDate(2028, 2, 29));
        CHECK(observed(date, 2100) == QDate(2100, 2, 28));
    }
    CHECK(observed("--02-28", 2026, march1) == QDate(2026, 2, 28));
    CHECK(observed("--03-01", 2026) == QDate(2026, 3, 1));
}

TEST_CASE("the next day is today or later, over New Year too", "[unit][milestone]") {
    CHECK(next("1980-05-17", {2026, 5, 17}) == QDate(2026, 5, 17));
    CHECK(next("1980-05-17", {2026, 5, 16}) == QDate(2026, 5, 17));
    CHECK(next("1980-05-17", {2026, 5, 18}) == QDate(2027, 5, 17));
    CHECK(next("--01-02", {2026, 12, 31}) == QDate(2027, 1, 2));
    CHECK(next("--12-31", {2026, 12, 31}) == QDate(2026, 12, 31));
    CHECK_FALSE(next("1980-05", {2026, 5, 16}));
}

TEST_CASE("the next 29 February depends on the year and the rule", "[unit][milestone][leap]") {
    CHECK(next("--02-29", {2026, 2, 28}) == QDate(2026, 2, 28));
    CHECK(next("--02-29", {2026, 3, 1}) == QDate(2027, 2, 28));
    CHECK(next("--02-29", {2026, 3, 1}, march1) == QDate(2026, 3, 1));
    CHECK(next("--02-29", {2027, 3, 1}) == QDate(2028, 2, 29));
    CHECK(next("--02-29", {2028, 2, 29}, march1) == QDate(2028, 2, 29));
}

TEST_CASE("a date that is still to come is not observed before itself", "[unit][milestone]") {
    CHECK(next("2027-03-01", {2026, 1, 1}) == QDate(2027, 3, 1));
    CHECK(next("2030-03-01", {2026, 11, 21}) == QDate(2030, 3, 1));
    CHECK(next("2026-12-24", {2026, 11, 21}) == QDate(2026, 12, 24));
}

TEST_CASE("a greeting is owed for a week after the day", "[unit][milestone]") {
    CHECK(toGreet("--11-21", {2026, 11, 21}) == QDate(2026, 11, 21));
    CHECK(toGreet("--11-21", {2026, 11, 28}) == QDate(2026, 11, 21));
    CHECK(toGreet("--11-21", {2026, 11, 29}) == QDate(2027, 11, 21));
    CHECK(toGreet("--11-21", {2026, 11, 1}) == QDate(2026, 11, 21));
}

TEST_CASE("a greeting may be belated over New Year", "[unit][milestone]") {
    CHECK(toGreet("1980-12-28", {2027, 1, 3}) == QDate(2026, 12, 28));
    CHECK(toGreet("1980-12-28", {2027, 1, 4}) == QDate(2026, 12, 28));
    CHECK(toGreet("1980-12-28", {2027, 1, 5}) == QDate(2027, 12, 28));
    CHECK(toGreet("--02-29", {2026, 3, 7}) == QDate(2026, 2, 28));
    CHECK(toGreet("--02-29", {2026, 3, 8}, march1) == QDate(2026, 3, 1));
    CHECK(toGreet("2026-12-28", {2026, 1, 2}) == QDate(2026, 12, 28)); // there was none before the day itself
}

TEST_CASE("years are those completed on the day", "[unit][milestone]") {
    CHECK(years("1980-05-17", {2026, 5, 17}) == 46);
    CHECK(years("1980-05-17", {2026, 5, 16}) == 45);
    CHECK(years("1980-05-17", {1980, 5, 17}) == 0);
    CHECK_FALSE(years("1980-05-17", {1980, 5, 16}));
    CHECK_FALSE(years("1980-05-17", {1979, 5, 17}));
    CHECK_FALSE(years("--05-17", {2026, 5, 17}));
    CHECK(years("1980-05", {2026, 5, 1}) == 46);
    CHECK(years("1980-05", {2026, 4, 30}) == 45);
    CHECK(years("1980", {2026, 1, 1}) == 46);
}

TEST_CASE("a 29 February completes its year on the day it is observed", "[unit][milestone][leap]") {
    CHECK(years("2000-02-29", {2026, 2, 28}) == 26);
    CHECK(years("2000-02-29", {2026, 3, 1}) == 26);
    CHECK(years("2000-02-29", {2026, 2, 27}) == 25);
    CHECK(years("2000-02-29", {2028, 2, 28}) == 27);
    CHECK(years("2000-02-29", {2028, 2, 29}) == 28);
}

TEST_CASE("whatever the date, a next day exists within a year and is found again", "[unit][milestone][property]") {
    Generator generator(229);
    for (int i = 0; i < 20'000; ++i) {
        const auto date = PartialDate::of({}, generator.number(1, 12), generator.number(1, 31));
        if (!date)
            continue;
        const QDate from = QDate(1999, 12, 1).addDays(generator.number(0, 4000));
        const LeapDayRule rule = generator.coin() ? february28 : march1;
        const auto day = nextObserved(*date, rule, from);
        REQUIRE(day);
        REQUIRE(from.daysTo(*day) >= 0);
        REQUIRE(from.daysTo(*day) <= 366);
        REQUIRE(nextObserved(*date, rule, *day) == day);
        REQUIRE(occurrenceToGreet(*date, rule, from)->daysTo(from) <= belatedDays);
    }
}

TEST_CASE("a milestone of one's own has a name, and lead days within a year", "[unit][milestone]") {
    CHECK(problemWith(aMilestone().on("--05-17")).isEmpty());
    CHECK(problemWith(aMilestone().called("opening day")).isEmpty());
    CHECK_FALSE(problemWith(aMilestone().called(" ")).isEmpty());
    CHECK(problemWith(aMilestone().withLead(0)).isEmpty());
    CHECK(problemWith(aMilestone().withLead(365)).isEmpty());
    CHECK_FALSE(problemWith(aMilestone().withLead(-1)).isEmpty());
    CHECK_FALSE(problemWith(aMilestone().withLead(366)).isEmpty());
    CHECK(normalised(aMilestone().called(" opening\nday ")).label == u"opening day"_s);
}
