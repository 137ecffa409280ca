#pragma once

#include "rapport/domain/commitment.h"

namespace rapport::domain {

/// assigned() with the handover in the record; as it was where it is that member's already. Throws as assigned() does.
[[nodiscard]] Commitment handedOver(Commitment commitment, StaffId to, StaffId by, Moment now, const QString& note = {});

} // namespace rapport::domain
