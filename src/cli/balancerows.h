#pragma once

#include "cli/json.h"
#include "rapport/storage/balance.h"

namespace rapport::cli {

/// What contacts were for, each number as the ids of its interactions; preferred_channel and in_preferred are null where no
/// channel is known.
[[nodiscard]] Json::Members balanceMembers(const storage::Balance& balance);

} // namespace rapport::cli
