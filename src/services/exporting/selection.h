#pragma once

#include "rapport/storage/customerlist.h"
#include "rapport/storage/wholecustomers.h"

namespace rapport::services {

/// Those named in `only`, else those whom `filter` lets through. Everybody of a state is read as they come; what only a query can
/// tell is asked for first.
[[nodiscard]] inline storage::WholeSelection selectionOf(storage::ReadSession& session, const storage::CustomerFilter& filter,
                                                         const std::optional<std::vector<CustomerId>>& only, Moment now,
                                                         const QTimeZone& zone) {
    if (only)
        return {{}, only};
    storage::CustomerFilter everybody;
    everybody.state = filter.state;
    if (filter == everybody)
        return {filter.state, {}};
    return {{}, customerIds(session, filter, {}, now, zone)};
}

} // namespace rapport::services
