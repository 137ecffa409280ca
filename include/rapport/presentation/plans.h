#pragma once

#include "rapport/presentation/rowroles.h"
#include "rapport/storage/planlist.h"

namespace rapport::presentation {

/// What can be done with a planned interaction, wherever it is listed: done, redate, edit, drop, skip.
[[nodiscard]] RowActions planActions();
/// Of them what this one offers, and why it may not be. Only what comes again can be skipped.
[[nodiscard]] RowActions planActions(const storage::PlanRow& row, const domain::Permissions& permissions);

} // namespace rapport::presentation
