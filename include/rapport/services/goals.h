#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/goallist.h"

/// What customers want to reach, and whether it still holds (P6).
namespace rapport::services {

/// The longest unasked first, at most `limit` customers.
[[nodiscard]] QFuture<std::vector<storage::GoalRow>> goalsToConfirm(const Workspace& workspace, int limit);
/// The customer said today that goals of theirs still hold: those with these words; without any, those that are to be asked
/// about. Throws Error(NoSuchRecord) for words that are no goal of theirs, Error(InvalidInput) where none is to be asked about.
[[nodiscard]] QFuture<void> confirmGoals(const Workspace& workspace, CustomerId customer, const QStringList& words = {});

} // namespace rapport::services
