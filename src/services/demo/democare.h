#pragma once

#include "services/demo/demoworld.h"

#include "rapport/storage/session.h"

namespace rapport::services {

/// Needs, deadlines, gestures, feedback and referrals in every state, and somebody who comes every ninety days.
void addDemoCare(storage::WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids);

} // namespace rapport::services
