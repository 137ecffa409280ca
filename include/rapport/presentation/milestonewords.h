#pragma once

#include "rapport/storage/milestonelist.h"

namespace rapport::presentation {

/// "Birthday · turns 60", past its day "turned 60"; "Customer for 10 years"; without the years where the year is not known.
[[nodiscard]] QString milestoneText(const storage::MilestoneRow& row, QDate today);

} // namespace rapport::presentation
