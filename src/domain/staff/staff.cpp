#include "rapport/domain/staff.h"

#include "domain/words/fields.h"

#include <QCoreApplication>

namespace rapport::domain {

QString problemWith(const StaffMember& member) {
    if (isBlank(member.name))
        return QCoreApplication::translate("StaffMember", "A staff member needs a name. Enter one.");
    return {};
}

StaffMember normalised(StaffMember member) {
    normaliseLines(member.uid, member.name);
    return member;
}

} // namespace rapport::domain
