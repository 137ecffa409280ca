#pragma once

#include "rapport/storage/session.h"
#include "services/demo/demoworld.h"

namespace rapport::services {

/// Some promises that come again, made to the first customers.
void addDemoSeries(storage::WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids);
/// Calls, visits and a meeting planned with them for the days to come.
void addDemoPlans(storage::WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids);

} // namespace rapport::services
