#pragma once

#include "cli/json.h"
#include "cli/table.h"
#include "rapport/storage/goallist.h"

namespace rapport::cli {

/// Each with its days.
[[nodiscard]] Json asJson(const std::vector<domain::Goal>& goals);
[[nodiscard]] Json asJson(const std::vector<storage::GoalRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::GoalRow>& rows);

} // namespace rapport::cli
