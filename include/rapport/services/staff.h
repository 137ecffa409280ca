#pragma once

#include "rapport/services/workspace.h"

namespace rapport::services {

[[nodiscard]] QFuture<std::vector<domain::StaffMember>> staffMembers(const Workspace& workspace);
/// Throws Error(InvalidInput) for an empty or taken name, or when no active owner would be left.
[[nodiscard]] QFuture<StaffId> saveStaffMember(const Workspace& workspace, const domain::StaffMember& member);

} // namespace rapport::services
