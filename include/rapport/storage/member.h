#pragma once

#include "rapport/core/id.h"
#include "rapport/domain/staff.h"

namespace rapport::storage {

/// Whom an office's server knows a login as.
struct Member {
    StaffId staff;
    QString name;
    domain::Role role = domain::Role::Staff;
    friend bool operator==(const Member&, const Member&) = default;
};

} // namespace rapport::storage
