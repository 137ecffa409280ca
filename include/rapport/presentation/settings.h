#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/staff.h"
#include "rapport/presentation/rowlistmodel.h"

namespace rapport::presentation {

/// What rows of the two lists may offer: edit, toggle; edit, up, down, remove.
[[nodiscard]] RowActions staffActions();
[[nodiscard]] RowActions customFieldActions();
/// The staff members of the Settings page: "Maria, owner", with "works here now" on the actor.
[[nodiscard]] std::vector<ListRow> staffRows(const std::vector<domain::StaffMember>& members, StaffId actor,
                                             const domain::Permissions& permissions = {});
/// The fields this business defined, in their order; the first cannot go up, the last not down.
[[nodiscard]] std::vector<ListRow> customFieldRows(const std::vector<domain::CustomField>& fields,
                                                   const domain::Permissions& permissions = {});

} // namespace rapport::presentation
