#pragma once

#include "rapport/core/clock.h"
#include "rapport/domain/permissions.h"
#include "rapport/domain/staff.h"
#include "rapport/storage/store.h"

namespace rapport::services {

/// What a use case works with: the store, the time, who is working and what they may do: use cases throw Error(NotAllowed) for the
/// rest. Held by the program's start-up code; outlives what it is given to.
struct Workspace {
    storage::Store& store;
    const Clock& clock;
    StaffId actor; ///< invalid until somebody was chosen
    domain::Permissions permissions = {};

    [[nodiscard]] storage::ChangeInfo change(const QString& label) const { return {label, actor, clock.now()}; }
};

} // namespace rapport::services
