#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/permissions.h"
#include "rapport/storage/changes.h"

namespace rapport::services {

/// A new commitment with uid, maker, owner, zone, first due moment and creation time filled in where they are missing.
[[nodiscard]] domain::Commitment filledIn(domain::Commitment commitment, const storage::ChangeInfo& info, const QTimeZone& zone);
/// Throws Error(NotAllowed) when `author` may not add this complete one: for somebody else to keep, or in somebody else's name.
void needsToAdd(const domain::Permissions& allowed, const domain::Commitment& commitment, StaffId author);

} // namespace rapport::services
