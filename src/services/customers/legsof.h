#pragma once

#include "rapport/domain/legs.h"
#include "rapport/storage/session.h"

namespace rapport::services {

/// Unknown all three for one who is not there.
[[nodiscard]] domain::Legs legsOf(storage::ReadSession& session, CustomerId id, Moment now, const QTimeZone& zone);

} // namespace rapport::services
