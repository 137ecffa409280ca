#pragma once

#include "rapport/exchange/activityrecord.h"
#include "rapport/storage/changes.h"

namespace rapport::services {

// What the store has, with what a file says of the same record: what the file does not say stays, and nothing that was closed is
// opened again. All are normalised.

[[nodiscard]] domain::Interaction merged(domain::Interaction stored, const domain::Interaction& said, exchange::SaidParts parts);
/// Another due day is a re-dating of which the customer knows nothing.
[[nodiscard]] domain::Commitment merged(domain::Commitment stored, const domain::Commitment& said, exchange::SaidParts parts,
                                        const storage::ChangeInfo& info);
[[nodiscard]] domain::PlannedInteraction merged(domain::PlannedInteraction stored, const domain::PlannedInteraction& said,
                                                exchange::SaidParts parts);
/// A date without its year does not take the year away.
[[nodiscard]] domain::Milestone merged(domain::Milestone stored, const domain::Milestone& said);

/// The uid of a record that its file gives none: made of what it says and of whom, so that the same is known again.
[[nodiscard]] QString contentUid(const exchange::ActivityRecord& record, const QString& customerUid);

} // namespace rapport::services
