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

/// What keeps a member from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const StaffMember& member);
[[nodiscard]] StaffMember normalised(StaffMember member);

} // namespace rapport::domain
