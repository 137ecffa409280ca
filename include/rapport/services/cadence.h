#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/cadences.h"

#include <QFuture>

namespace rapport::services {

/// How often we mean to be in touch: of the tiers, and of every tag that somebody bears or that has a cadence.
struct Cadences {
    storage::TierCadences tiers;
    std::vector<storage::TagCadence> tags;
    friend bool operator==(const Cadences&, const Cadences&) = default;
};
[[nodiscard]] QFuture<Cadences> cadences(const Workspace& workspace);

// Each is one change, which brings the next touch of all customers concerned up to date; in a store of a million that takes a
// while. Throws Error(InvalidInput) for a cadence that makes no sense.
[[nodiscard]] QFuture<void> setTierCadence(const Workspace& workspace, domain::Tier tier, const domain::Cadence& cadence);
/// Nothing takes the tag's cadence away. Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<void> setTagCadence(const Workspace& workspace, const QString& tag,
                                          const std::optional<domain::Cadence>& cadence);
/// Nothing: their tag's or tier's counts. Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<void> setCustomerCadence(const Workspace& workspace, CustomerId customer,
                                               const std::optional<domain::Cadence>& cadence);

} // namespace rapport::services
