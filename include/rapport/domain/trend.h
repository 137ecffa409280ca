#pragma once

#include "rapport/domain/words.h"

#include <vector>

namespace rapport::domain {

/// Where a customer's signals go (P1: read the signs).
enum class TrendCourse { Unknown, Better, Steady, Worse };

/// Counts of the latest signals, and where they go. Facts only: nobody is graded.
struct Trend {
    int happy = 0;
    int neutral = 0;
    int unhappy = 0;
    TrendCourse course = TrendCourse::Unknown;
    [[nodiscard]] int count() const { return happy + neutral + unhappy; }
    friend bool operator==(const Trend&, const Trend&) = default;
};

inline constexpr int trendLength = 12;  ///< signals that a trend looks at
inline constexpr int trendShortest = 4; ///< with fewer its course is unknown

/// Of signals, the newest first; what is beyond trendLength is left out. Its course compares the newer half with the older one
/// (of an odd number the middle one belongs to neither): better or worse where their means, from -1 unhappy to 1 happy, lie at
/// least half a step apart.
[[nodiscard]] Trend trendOf(const std::vector<Signal>& newestFirst);

} // namespace rapport::domain
