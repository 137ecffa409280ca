#pragma once

#include "rapport/core/id.h"
#include "storage/engine/connection.h"

#include <vector>

namespace rapport::storage {

/// Commitments whose words hold every word of `text`, latest made first; of customers who are not in the trash.
[[nodiscard]] std::vector<CommitmentId> commitmentsWithWords(Connection& connection, const QString& text, bool onlyOpen,
                                                             int limit);
/// The same of interactions: notes, the customer's words, what we understood.
[[nodiscard]] std::vector<InteractionId> interactionsWithWords(Connection& connection, const QString& text, int limit);

} // namespace rapport::storage
