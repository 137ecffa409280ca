#pragma once

#include "rapport/core/id.h"
#include "rapport/domain/words.h"

namespace rapport::domain {

/// Somebody who uses Rapport. Members who left stay, inactive, because what they entered carries their name.
struct StaffMember {
    StaffId id;
    QString uid;
    QString name;
    Role role = Role::Staff;
    bool active = true;
    friend bool operator==(const StaffMember&, const StaffMember&) = default;
};

} // namespace rapport::domain
