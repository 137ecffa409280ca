#include "rapport/domain/trend.h"

#include <algorithm>
#include <numeric>

namespace rapport::domain {

namespace {

constexpr double apart = 0.5; ///< of the means of both halves

double meanOf(std::vector<Signal>::const_iterator from, std::vector<Signal>::const_iterator to) {
    const int sum = std::accumulate(from, to, 0, [](int total, Signal signal) { return total + static_cast<int>(signal); });
    return static_cast<double>(sum) / static_cast<double>(to - from);
}

} // namespace

Trend trendOf(const std::vector<Signal>& newestFirst) {
    const auto begin = newestFirst.begin();
    const auto end = begin + std::min<std::ptrdiff_t>(std::ssize(newestFirst), trendLength);
    const auto counted = [&](Signal signal) { return static_cast<int>(std::count(begin, end, signal)); };
    Trend trend{counted(Signal::Happy), counted(Signal::Neutral), counted(Signal::Unhappy), TrendCourse::Unknown};
    if (trend.count() < trendShortest)
        return trend;
    const auto half = (end - begin) / 2;
    const double change = meanOf(begin, begin + half) - meanOf(end - half, end);
    trend.course = change >= apart ? TrendCourse::Better : change <= -apart ? TrendCourse::Worse : TrendCourse::Steady;
    return trend;
}

} // namespace rapport::domain
