#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/services/editing.h"
#include "rapport/services/workspace.h"

namespace rapport::services {

/// Fills in uid, maker, owner and zone where they are missing.
[[nodiscard]] QFuture<CommitmentId> addCommitment(const Workspace& workspace, const domain::Commitment& commitment);
[[nodiscard]] QFuture<domain::Commitment> loadCommitment(const Workspace& workspace, CommitmentId id);
/// What was edited (words, kind, priority, owner …), beside what others did since it was `base` (see editing.h). The due moment
/// is moved by redateCommitment and it is closed by the others below, never by this.
/// Of one that repeats: with OnlyThis it leaves the series, which goes on as it was with its next one.
enum class EditScope { ThisAndFollowing, OnlyThis };
[[nodiscard]] QFuture<SaveOutcome<CommitmentId, domain::Commitment>>
updateCommitment(const Workspace& workspace, const domain::Commitment& base, const domain::Commitment& mine,
                 EditScope scope = EditScope::ThisAndFollowing);

// The end of one that repeats makes the next in the same change (domain::nextOccurrence), but for withdrawing it.
// Each throws Error(NoSuchRecord), and Error(InvalidInput) when the commitment is closed: its message says who closed it and
// when. `seen` is what was on screen when the user decided: when somebody changed that meanwhile, nothing is done and
// Error(InvalidInput) says who.
[[nodiscard]] QFuture<void> completeCommitment(const Workspace& workspace, CommitmentId id);
[[nodiscard]] QFuture<void> redateCommitment(const Workspace& workspace, CommitmentId id, const domain::Due& to,
                                             bool customerTold, const std::optional<domain::Due>& seen = {});
/// `note` is for who gets it: it stays with the commitment.
[[nodiscard]] QFuture<void> assignCommitment(const Workspace& workspace, CommitmentId id, StaffId to,
                                             std::optional<StaffId> seen = {}, const QString& note = {});
[[nodiscard]] QFuture<void> releaseCommitment(const Workspace& workspace, CommitmentId id);
/// Leaves out this one of a series: it counts as withdrawn, and the next is made.
[[nodiscard]] QFuture<void> skipCommitment(const Workspace& workspace, CommitmentId id);
/// It stays as it is, and nothing comes after it.
[[nodiscard]] QFuture<void> endSeries(const Workspace& workspace, CommitmentId id);
[[nodiscard]] QFuture<void> withdrawCommitment(const Workspace& workspace, CommitmentId id);
[[nodiscard]] QFuture<void> breakCommitment(const Workspace& workspace, CommitmentId id);

// Several in one change, which one undo takes back: all of them, or nothing where one refuses.
[[nodiscard]] QFuture<void> completeCommitments(const Workspace& workspace, const std::vector<CommitmentId>& ids);
[[nodiscard]] QFuture<void> assignCommitments(const Workspace& workspace, const std::vector<CommitmentId>& ids, StaffId to,
                                              const QString& note = {});

} // namespace rapport::services
