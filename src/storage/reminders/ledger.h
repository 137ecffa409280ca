#pragma once

#include "rapport/storage/reminders.h"
#include "storage/engine/connection.h"

namespace rapport::storage {

/// The stages of a commitment that were not raised yet, in the order of their time.
struct OpenStages {
    CommitmentId commitment;
    Moment dueAt;
    std::vector<domain::StageMoment> stages;
    [[nodiscard]] std::vector<domain::StageMoment> passedBy(Moment now) const;
};
/// Of open commitments of ours, in the order of `ids`.
[[nodiscard]] std::vector<OpenStages> openStages(Connection& connection, const std::vector<CommitmentId>& ids);

/// Commitments of a staff member, and of nobody, with a stage that has come; those that came first at first.
[[nodiscard]] std::vector<CommitmentId> commitmentsToRaise(Connection& connection, StaffId member, Moment now, int limit);

/// A term about a reminder `r` and its commitment `k`: there still is what it was raised for.
[[nodiscard]] QString stillConcernsSql();

} // namespace rapport::storage
