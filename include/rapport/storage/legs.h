#pragma once

#include "rapport/domain/legs.h"
#include "rapport/storage/session.h"

#include <QHash>
#include <vector>

namespace rapport::storage {

/// What speaks for or against each leg of these customers, by CustomerId value; those that are gone are left out. As many
/// questions for many customers as for one.
[[nodiscard]] QHash<qint64, domain::LegEvidence> legEvidence(ReadSession& session, const std::vector<CustomerId>& ids,
                                                             Moment now);

} // namespace rapport::storage
