#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/services/workspace.h"

namespace rapport::services {

/// Fills in uid, maker, owner and zone where they are missing.
[[nodiscard]] QFuture<CommitmentId> addCommitment(const Workspace& workspace, const domain::Commitment& commitment);
[[nodiscard]] QFuture<domain::Commitment> loadCommitment(const Workspace& workspace, CommitmentId id);
/// Words, kind, priority, owner …; the due moment is moved by redateCommitment alone.
[[nodiscard]] QFuture<void> editCommitment(const Workspace& workspace, const domain::Commitment& commitment);

// Each throws Error(NoSuchRecord), and Error(InvalidInput) when the commitment is closed.
[[nodiscard]] QFuture<void> completeCommitment(const Workspace& workspace, CommitmentId id);
[[nodiscard]] QFuture<void> redateCommitment(const Workspace& workspace, CommitmentId id, const domain::Due& to,
                                             bool customerTold);
[[nodiscard]] QFuture<void> assignCommitment(const Workspace& workspace, CommitmentId id, StaffId to);
[[nodiscard]] QFuture<void> releaseCommitment(const Workspace& workspace, CommitmentId id);
[[nodiscard]] QFuture<void> withdrawCommitment(const Workspace& workspace, CommitmentId id);
[[nodiscard]] QFuture<void> breakCommitment(const Workspace& workspace, CommitmentId id);

} // namespace rapport::services
