#include "rapport/storage/office.h"
#include "rapport/storage/staffrepository.h"
#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

std::vector<OfficeMember> officeMembers(ReadSession& session) {
    std::vector<OfficeMember> members;
    for (const auto& member : StaffRepository(session).all())
        members.push_back({member.id, member.name, member.role, member.active, {}});
    for (auto& member : members) {
        auto login = session.connection().prepare(u"SELECT coalesce(login, '') FROM staff WHERE id = ?"_s);
        login.bindAll(member.staff);
        if (login.step())
            member.login = login.text(0);
    }
    return members;
}

} // namespace rapport::storage
