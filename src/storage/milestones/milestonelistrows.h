#pragma once

#include "rapport/storage/milestonelist.h"

namespace rapport::storage {

/// Adds the row of a milestone as observed on `day`.
void addRow(std::vector<MilestoneRow>& rows, ReadSession& session, MilestoneId id, QDate day);

} // namespace rapport::storage
