#pragma once

#include "rapport/services/workspace.h"

#include <vector>

namespace rapport::services {

/// Customers get another owner (P9), with a note of what is to be known, which stands in their timeline.
struct CustomerHandover {
    std::vector<CustomerId> customers;
    StaffId to; ///< invalid: nobody
    QString note;
    bool withWork = true; ///< besides, what the former owner has open with them: our promises, cases, and what is planned
};

/// In one change. Customers that are that member's already stay as they are. Throws Error(NoSuchRecord) for who is not there,
/// Error(InvalidInput) for a member who no longer works here and where all are that member's already, Error(NotAllowed).
[[nodiscard]] QFuture<void> handOverCustomers(const Workspace& workspace, const CustomerHandover& handover);

} // namespace rapport::services
