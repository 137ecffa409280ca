#pragma once

#include "services/demo/demoworld.h"

#include "rapport/storage/session.h"

namespace rapport::services {

/// Complaints in every state: just raised, under way with a promise, waiting for the customer with an update owed, resolved, and
/// closed for a reason.
void addDemoCases(storage::WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids);

} // namespace rapport::services
