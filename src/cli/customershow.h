#pragma once

#include "cli/json.h"
#include "rapport/core/clock.h"
#include "rapport/services/customers.h"

namespace rapport::cli {

[[nodiscard]] Json asJson(const services::CustomerPage& page, const QTimeZone& zone);
/// For people: care note first, then who they are and how to reach them, promises, dates, and what happened.
[[nodiscard]] QString asText(const services::CustomerPage& page, const Clock& clock);

} // namespace rapport::cli
