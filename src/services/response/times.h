#pragma once

#include "rapport/domain/staff.h"
#include "rapport/services/response.h"

namespace rapport::services {

/// Counted from approaches, with the names of members.
[[nodiscard]] ResponseTimes timesOf(std::vector<storage::ApproachRow> rows, const std::vector<domain::StaffMember>& members);

} // namespace rapport::services
