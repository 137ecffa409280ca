#include "rapport/services/staff.h"

#include "rapport/core/text.h"
#include "rapport/core/uid.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"
#include "services/staff/staffrules.h"

#include <algorithm>

namespace rapport::services {

using domain::StaffMember;
using storage::StaffRepository;
using storage::WriteSession;

namespace {

bool isTaken(const std::vector<StaffMember>& members, const StaffMember& member) {
    const QString name = text::folded(member.name);
    return std::any_of(members.begin(), members.end(),
                       [&](const StaffMember& other) { return other.id != member.id && text::folded(other.name) == name; });
}

bool ownerRemains(const std::vector<StaffMember>& members, const StaffMember& member) {
    const auto owns = [](const StaffMember& one) { return one.active && one.role == domain::Role::Owner; };
    return owns(member) || std::any_of(members.begin(), members.end(),
                                       [&](const StaffMember& other) { return other.id != member.id && owns(other); });
}

QString problemWith(const std::vector<StaffMember>& members, const StaffMember& member) {
    if (member.name.isEmpty())
        return Words::tr("A staff member needs a name.");
    if (isTaken(members, member))
        return Words::tr("There already is a staff member called %1. Add a second name or an initial.").arg(member.name);
    if (!ownerRemains(members, member))
        return Words::tr("At least one active staff member has to be an owner.");
    return {};
}

} // namespace

StaffId saveStaff(WriteSession& session, const StaffMember& member) {
    StaffMember saved = member;
    saved.name = text::normalisedLine(member.name);
    if (saved.uid.isEmpty())
        saved.uid = newUid();
    refuse(problemWith(StaffRepository(session).all(), saved));
    session.relabel((member.id.isValid() ? Words::tr("Edit staff member %1") : Words::tr("Add staff member %1")).arg(saved.name));
    return StaffRepository::save(session, saved);
}

QFuture<std::vector<StaffMember>> staffMembers(const Workspace& workspace) {
    return workspace.store.read([](storage::ReadSession& session) { return StaffRepository(session).all(); });
}

QFuture<StaffId> saveStaffMember(const Workspace& workspace, const StaffMember& member) {
    return workspace.store.write(workspace.change(Words::tr("Save staff member")),
                                 [member, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, domain::Act::ManageMembers);
                                     return saveStaff(session, member);
                                 });
}

} // namespace rapport::services
