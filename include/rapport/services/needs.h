#pragma once

#include "rapport/domain/need.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/carelist.h"
#include "rapport/storage/rhythms.h"

/// Needs (P7): what customers want or will soon need. Each of these is one change, which one undo takes back. All but the first
/// throw Error(NoSuchRecord), and Error(InvalidInput) for what the need's own rules refuse (domain/need.h).
namespace rapport::services {

/// A new one, filled in with uid, author and moment; or one that becomes what is given.
[[nodiscard]] QFuture<NeedId> saveNeed(const Workspace& workspace, const domain::Need& need);
[[nodiscard]] QFuture<domain::Need> loadNeed(const Workspace& workspace, NeedId id);
/// Met or dropped.
[[nodiscard]] QFuture<void> closeNeed(const Workspace& workspace, NeedId id, domain::NeedState how);
[[nodiscard]] QFuture<void> reopenNeed(const Workspace& workspace, NeedId id);
[[nodiscard]] QFuture<void> removeNeed(const Workspace& workspace, NeedId id);
[[nodiscard]] QFuture<std::vector<storage::NeedRow>> needList(const Workspace& workspace, const storage::NeedFilter& filter,
                                                              int limit);

/// How often a customer is in touch by themselves; empty where no rhythm shows.
[[nodiscard]] QFuture<std::optional<domain::Rhythm>> customerRhythm(const Workspace& workspace, CustomerId customer);
/// The need that a rhythm proposes: on its next day, or today where that is past, with the rhythm as its sign.
[[nodiscard]] domain::Need proposedNeed(CustomerId customer, const domain::Rhythm& rhythm, QDate today);

} // namespace rapport::services
