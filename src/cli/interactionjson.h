#pragma once

#include "cli/json.h"
#include "rapport/storage/timeline.h"

namespace rapport::cli {

[[nodiscard]] Json asJson(const storage::TimelineInteraction& happened, const QString& author, const QTimeZone& zone);
/// Any entry of a timeline; its `type` is interaction, commitment or greeting.
[[nodiscard]] Json asJson(const storage::TimelineEntry& entry, const QTimeZone& zone);

} // namespace rapport::cli
