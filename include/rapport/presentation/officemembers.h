#pragma once

#include "rapport/presentation/rowlistmodel.h"
#include "rapport/storage/office.h"

namespace rapport::presentation {

/// What rows of an office's staff may offer: edit, login, password, toggle.
[[nodiscard]] RowActions officeMemberActions();
/// Adds to rows of staffRows() who logs in as what, and what an owner may do about it: "Manager · logs in as judit".
void addLogins(std::vector<ListRow>& rows, const std::vector<storage::OfficeMember>& members,
               const domain::Permissions& permissions);

} // namespace rapport::presentation
