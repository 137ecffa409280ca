#pragma once

#include "rapport/domain/milestone.h"
#include "storage/engine/connection.h"

namespace rapport::storage {

/// Which milestones of an index range are asked for: those observed on `day`, of one tier or all, perhaps only those not yet
/// greeted then and whose lead days have begun.
struct ObservedOn {
    QDate day;
    std::optional<domain::Tier> tier;
    bool notGreeted = false;
    int daysAhead = 0; ///< how far the day is ahead; lead days have to reach that far
};

struct Observed {
    MilestoneId id;
    QDate day;
};

/// In the order of `wanted`; within one of them in that of the index, key customers first.
[[nodiscard]] std::vector<Observed> observed(Connection& connection, const std::vector<ObservedOn>& wanted, int limit);
[[nodiscard]] qint64 countObserved(Connection& connection, const std::vector<ObservedOn>& wanted);
/// The same for each of those wanted by itself: at most `limit` of each, and how many there are.
[[nodiscard]] std::vector<Observed> observedOfEach(Connection& connection, const std::vector<ObservedOn>& wanted, int limit);
[[nodiscard]] std::vector<qint64> countEachObserved(Connection& connection, const std::vector<ObservedOn>& wanted);

} // namespace rapport::storage
