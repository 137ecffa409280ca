#pragma once

#include "rapport/storage/milestonelist.h"

namespace rapport::presentation {

/// "Birthday · turns 60", past its day "turned 60"; "Customer for 10 years"; without the years where the year is not known.
[[nodiscard]] QString milestoneText(const storage::MilestoneRow& row, QDate today);

/// Why a greeting waits, for a chip: "wants none", "complaint open"; empty for None.
[[nodiscard]] QString holdWord(domain::GreetingHold hold);

} // namespace rapport::presentation
