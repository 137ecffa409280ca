#pragma once

#include "rapport/services/week.h"

namespace rapport::services {

/// What the gaps of all acts are read by.
struct GapQuery {
    Moment now;
    QTimeZone zone;
    std::optional<StaffId> promisesOf;
    int limit = 5;
};
[[nodiscard]] std::vector<WeekGap> gapsOf(storage::ReadSession& session, domain::WeekAct act, const GapQuery& query);

} // namespace rapport::services
