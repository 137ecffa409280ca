#pragma once

#include "rapport/core/id.h"

#include <QSet>
#include <optional>
#include <vector>

namespace rapport::presentation {

/// The ids that make the difference between two orders: taken out of both, what remains is the same. Empty where they are more
/// than `most`. Looks once through both lists, and once more for each that is found.
[[nodiscard]] std::optional<QSet<qint64>> changedPlaces(const std::vector<CustomerId>& before,
                                                        const std::vector<CustomerId>& after, qsizetype most);

} // namespace rapport::presentation
