#pragma once

#include "rapport/domain/expiry.h"
#include "rapport/services/redating.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/carelist.h"

/// Expiries and deadlines that threaten customers (P20). Each of these is one change, which one undo takes back. All but the
/// first throw Error(NoSuchRecord), and Error(InvalidInput) for what the deadline's own rules refuse (domain/expiry.h).
namespace rapport::services {

/// A new one, filled in with uid, author and moment; or one that becomes what is given.
[[nodiscard]] QFuture<ExpiryId> saveExpiry(const Workspace& workspace, const domain::Expiry& expiry);
[[nodiscard]] QFuture<domain::Expiry> loadExpiry(const Workspace& workspace, ExpiryId id);
/// The customer was warned: with `telling` that is logged as an interaction too, without it only noted.
[[nodiscard]] QFuture<void> warnOfExpiry(const Workspace& workspace, ExpiryId id, const std::optional<Telling>& telling);
/// Averted or dropped.
[[nodiscard]] QFuture<void> closeExpiry(const Workspace& workspace, ExpiryId id, domain::ExpiryState how);
[[nodiscard]] QFuture<void> reopenExpiry(const Workspace& workspace, ExpiryId id);
[[nodiscard]] QFuture<void> removeExpiry(const Workspace& workspace, ExpiryId id);
[[nodiscard]] QFuture<std::vector<storage::ExpiryRow>> expiryList(const Workspace& workspace, const storage::ExpiryFilter& filter,
                                                                  int limit);

} // namespace rapport::services
