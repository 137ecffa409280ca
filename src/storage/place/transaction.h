#pragma once

#include "storage/place/place.h"

namespace rapport::storage {

/// One consistent view of the store for the time of `run`. A view that cannot be ended in good order costs the connection, which
/// is then null: the result is out and stands.
void readInTransaction(std::unique_ptr<Connection>& connection, const Place::Read& run, const CancelToken& token);
/// `run`, recorded and committed; or nothing, and what it threw. `beforeCommit`, where given, is told what was changed when
/// nothing but the commit is left.
[[nodiscard]] ChangeSet writeInTransaction(Connection& connection, ChangeInfo& info, const Place::Write& run,
                                           const std::function<void(const ChangeSet&)>& beforeCommit = {});

} // namespace rapport::storage
