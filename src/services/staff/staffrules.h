#pragma once

#include "rapport/domain/staff.h"
#include "rapport/storage/session.h"

namespace rapport::services {

/// Saves a staff member whom the store may have, and names the change. Throws Error(InvalidInput), see saveStaffMember().
StaffId saveStaff(storage::WriteSession& session, const domain::StaffMember& member);

} // namespace rapport::services
