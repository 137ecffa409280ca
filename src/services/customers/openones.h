#pragma once

#include "rapport/storage/commitmentlist.h"

namespace rapport::services {

/// All open commitments of a customer, both ways, ours first, each by due moment.
[[nodiscard]] std::vector<storage::CommitmentRow> openOnes(storage::ReadSession& session, CustomerId id, Moment now,
                                                           const QTimeZone& zone);

} // namespace rapport::services
