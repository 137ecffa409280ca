#pragma once

#include "rapport/services/workspace.h"

namespace rapport::services {

struct DemoOptions {
    int customers = 300;
    quint64 seed = 1;
};
/// Fills an empty store with believable customers around the workspace's today: every page has something to look at.
/// The same options, moment and zone give the same store, uids included. Throws Error(InvalidInput) when the store already has
/// customers.
[[nodiscard]] QFuture<void> fillWithDemo(const Workspace& workspace, const DemoOptions& options);

} // namespace rapport::services
