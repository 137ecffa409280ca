#include "rapport/domain/trend.h"

#include "support/catch.h"

using namespace rapport::domain;

namespace {

constexpr auto happy = Signal::Happy;
constexpr auto neutral = Signal::Neutral;
constexpr auto unhappy = Signal::Unhappy;

} // namespace

TEST_CASE("a trend counts the latest signals", "[unit][trend]") {
    CHECK(trendOf({}) == Trend{});
    CHECK(trendOf({happy, unhappy, neutral, unhappy, happy}) == Trend{2, 1, 2, TrendCourse::Steady});
    const std::vector<Signal> many(40, happy);
    CHECK(trendOf(many).count() == trendLength);
}

TEST_CASE("with few signals nobody knows where it goes", "[unit][trend]") {
    CHECK(trendOf({unhappy, happy, happy}).course == TrendCourse::Unknown);
    CHECK(trendOf({unhappy, unhappy, happy, happy}).course == TrendCourse::Worse);
}

TEST_CASE("the newer half is held against the older one", "[unit][trend]") {
    CHECK(trendOf({happy, happy, unhappy, unhappy}).course == TrendCourse::Better);
    CHECK(trendOf({happy, neutral, neutral, neutral}).course == TrendCourse::Better); // exactly half a step
    CHECK(trendOf({happy, neutral, neutral, neutral, neutral, neutral}).course == TrendCourse::Steady);
    CHECK(trendOf({unhappy, happy, neutral, happy, unhappy}).course == TrendCourse::Steady); // the middle one is in neither
}
