#pragma once

#include "storage/duplicates/likenesses.h"

namespace rapport::storage {

/// Places of two customers in a list, the smaller first.
using PlacePair = std::pair<quint32, quint32>;

/// Which of many are worth comparing with one another, each pair once: those who share a number, an address, a name in whatever
/// form, or an initial where one is known by it.
[[nodiscard]] std::vector<PlacePair> pairsToCompare(const std::vector<Compared>& all);

} // namespace rapport::storage
