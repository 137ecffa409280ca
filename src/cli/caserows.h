#pragma once

#include "cli/json.h"
#include "rapport/domain/case.h"

namespace rapport::cli {

// Cases beyond their rows in lists, which are in rows.h.

/// With its steps, and how long each took until `now`.
[[nodiscard]] Json asJson(const domain::Case& one, Moment now);
/// A key as people read it: "make good".
[[nodiscard]] QString shownKey(QString key);
/// Hours to a tenth, which is what people compare; null where there is none.
[[nodiscard]] Json hoursOf(const std::optional<std::chrono::milliseconds>& time);

} // namespace rapport::cli
