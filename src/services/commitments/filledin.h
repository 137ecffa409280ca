#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/storage/changes.h"

namespace rapport::services {

/// A new commitment with uid, maker, owner, zone, first due moment and creation time filled in where they are missing.
[[nodiscard]] domain::Commitment filledIn(domain::Commitment commitment, const storage::ChangeInfo& info, const QTimeZone& zone);

} // namespace rapport::services
