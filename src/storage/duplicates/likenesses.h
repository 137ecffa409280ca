#pragma once

#include "rapport/storage/duplicates.h"

#include <QSet>

namespace rapport::storage {

/// A customer as it is compared.
struct Compared {
    DuplicateSide side;
    domain::Likeness likeness;
};

/// Those of `ids` that are outside the trash, by id.
[[nodiscard]] std::vector<Compared> comparedOf(Connection& connection, const QSet<qint64>& ids);
/// All customers outside the trash, by id.
[[nodiscard]] std::vector<Compared> allCompared(Connection& connection, const std::function<void()>& rowsRead);

/// Pairs of which somebody said that they are not the same; of one customer, or all.
using IdPair = std::pair<qint64, qint64>; ///< the smaller first
[[nodiscard]] QSet<IdPair> notSamePairs(Connection& connection);
[[nodiscard]] QSet<qint64> notSameAs(Connection& connection, CustomerId id);

} // namespace rapport::storage
