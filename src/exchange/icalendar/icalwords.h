#pragma once

#include "exchange/icalendar/icalentry.h"
#include "rapport/domain/words.h"

namespace rapport::exchange {

/// What a yearly entry is, by its categories and title in English, German, French, Spanish and Hungarian; Custom where they do
/// not say.
[[nodiscard]] domain::MilestoneKind milestoneKindOf(const ICalEntry& entry);
/// Whether the title speaks of a call, a visit …; a meeting otherwise.
[[nodiscard]] domain::Channel channelOf(const ICalEntry& entry);

} // namespace rapport::exchange
