#pragma once

#include "rapport/storage/milestonelist.h"
#include "storage/milestones/observed.h"

namespace rapport::storage {

/// The rows of milestones as observed on their days, in the same order.
[[nodiscard]] std::vector<MilestoneRow> rowsOf(Connection& connection, const std::vector<Observed>& observed);

} // namespace rapport::storage
