#pragma once

#include "rapport/domain/customermerge.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

/// A customer as it is merged. Throws nothing; empty where there is none.
[[nodiscard]] std::optional<domain::MergeSide> mergeSide(ReadSession& session, CustomerId id);
/// The names of everybody and everything that the two name by an id.
[[nodiscard]] domain::MergeNames mergeNames(ReadSession& session, const domain::Customer& kept, const domain::Customer& other);

/// Writes the merge: the kept customer becomes what it says; interactions, commitments, plans, milestones with their greetings,
/// relations, members, referrals and what was said not to be the same move to it; the other goes to the trash, and its uid is
/// remembered as the kept one's. Throws Error(InvalidInput) for one and the same.
void writeMerge(WriteSession& session, const domain::CustomerMerge& merge, const domain::Customer& other);

} // namespace rapport::storage
