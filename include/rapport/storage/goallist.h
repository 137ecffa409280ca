#pragma once

#include "rapport/domain/customer.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

/// A customer and those goals of theirs that were said, or last held, a year ago or longer.
struct GoalRow {
    CustomerId customer;
    QString name;
    QString organisation;
    domain::Tier tier = domain::Tier::Regular;
    std::vector<domain::Goal> goals;
};

/// Active customers whose goals are to be asked about on `today` (domain::isToConfirm), the longest unasked first.
[[nodiscard]] std::vector<GoalRow> goalsToConfirm(ReadSession& session, QDate today, int limit);

} // namespace rapport::storage
