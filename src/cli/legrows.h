#pragma once

#include "cli/json.h"
#include "rapport/domain/legs.h"

namespace rapport::cli {

/// `{"state","weakest","legs":[…],"next":{…}|null}`: each number with the records it counts.
[[nodiscard]] Json asJson(const domain::Legs& legs);
/// The same members, to stand among others.
[[nodiscard]] Json::Members legMembers(const domain::Legs& legs);
/// For people: a line for each leg with what it comes from, the weakest one and the next act.
[[nodiscard]] QString asText(const domain::Legs& legs);
/// The weakest leg's key, "none" where all are good, "unknown" where that cannot be told.
[[nodiscard]] QString weakestKey(const domain::Legs& legs);

} // namespace rapport::cli
