#pragma once

#include "rapport/domain/customermerge.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/duplicates.h"

namespace rapport::services {

/// Who is already there and may be the customer being entered; `self` where that one is being edited. The likeliest first.
[[nodiscard]] QFuture<std::vector<storage::Duplicate>> duplicatesOf(const Workspace& workspace, const domain::Customer& typed,
                                                                    const std::optional<PartialDate>& birthday = {},
                                                                    const storage::CancelToken& token = {});
/// All pairs. The future reports progress in 0 … 1000; cancel() ends it.
[[nodiscard]] QFuture<storage::DuplicatePairs> allDuplicates(const Workspace& workspace, int limit = 10'000);
/// They are two; remembered, and taken back by undo.
[[nodiscard]] QFuture<void> markNotSame(const Workspace& workspace, CustomerId one, CustomerId other);

/// Two customers side by side: domain::mergeFields says what becomes of them.
struct MergePair {
    domain::MergeSide kept, other;
    domain::MergeNames names;
};
/// Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<MergePair> mergePair(const Workspace& workspace, CustomerId kept, CustomerId other);
/// As domain::mergeOf says, in one change. Gives the kept one. Throws Error(NoSuchRecord, NotAllowed, InvalidInput).
[[nodiscard]] QFuture<CustomerId> mergeCustomers(const Workspace& workspace, CustomerId kept, CustomerId other,
                                                 const QSet<QString>& fromOther);

/// All certain pairs in one change: the oldest record of each is kept. Of three who are one, none may
/// contradict another. Gives how many went.
[[nodiscard]] QFuture<int> mergeCertain(const Workspace& workspace);

} // namespace rapport::services
