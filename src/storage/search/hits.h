#pragma once

#include "rapport/storage/search.h"
#include "storage/search/ranking.h"

namespace rapport::storage {

// What was found with what is shown of it, in the same order; what is gone is left out. Each asks the store a few times however
// many there are.

[[nodiscard]] std::vector<SearchHit> hitsOf(Connection& connection, const std::vector<RankedCustomer>& found,
                                            const TextQuery& query);
[[nodiscard]] std::vector<SearchHit> hitsOf(Connection& connection, const std::vector<CommitmentId>& found,
                                            const TextQuery& query);
[[nodiscard]] std::vector<SearchHit> hitsOf(Connection& connection, const std::vector<InteractionId>& found,
                                            const TextQuery& query);

} // namespace rapport::storage
