#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rapport {

/// The middle of `values` in their order; of an even number the lower one, so that it is a value that really was there. Not of
/// none.
template <typename T>
[[nodiscard]] T lowerMedian(std::vector<T> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace rapport
