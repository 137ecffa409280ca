#pragma once

#include "rapport/domain/legs.h"
#include "rapport/services/workspace.h"

#include <QFuture>

namespace rapport::services {

/// How the relationship with a customer stands (P13): read off what is stored at the moment it is asked for, so that whatever is
/// entered, done or undone changes it at once.
struct CustomerLegs {
    CustomerId customer;
    QString name; ///< as it is shown
    domain::Legs legs;
};
/// Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<CustomerLegs> customerLegs(const Workspace& workspace, CustomerId id,
                                                 const storage::CancelToken& token = {});

} // namespace rapport::services
