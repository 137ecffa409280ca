#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/staff.h"
#include "rapport/presentation/rowlistmodel.h"

namespace rapport::presentation {

/// The staff members of the Settings page: "Maria, owner", with "works here now" on the actor.
[[nodiscard]] std::vector<ListRow> staffRows(const std::vector<domain::StaffMember>& members, StaffId actor);
/// The fields this business defined, in their order; the first cannot go up, the last not down.
[[nodiscard]] std::vector<ListRow> customFieldRows(const std::vector<domain::CustomField>& fields);
/// The two fields to save so that the one at `index` is `step` places further; empty at the ends.
[[nodiscard]] std::vector<domain::CustomField> movedField(const std::vector<domain::CustomField>& fields, size_t index, int step);

} // namespace rapport::presentation
