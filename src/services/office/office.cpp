#include "rapport/services/office.h"

#include "rapport/core/background.h"
#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"
#include "services/staff/staffrules.h"

namespace rapport::services {

using storage::MemberLogin;
using storage::MovedTable;
using storage::ReadSession;
using storage::StaffRepository;
using storage::Store;
using storage::WriteSession;

namespace {

std::vector<MovedTable> moved(const QString& from, const QString& to, Moment at, const storage::MoveControl& control) {
    const auto source = Store::open(from, {.readers = 1});
    const auto target = Store::open(to, {.createIfMissing = true, .readers = 1});
    const storage::ChangeInfo info{Words::tr("Move the store"), target->member() ? target->member()->staff : StaffId(), at};
    return source
        ->read([&](ReadSession& reading) {
            return target->write(info, [&](WriteSession& writing) { return copyStore(reading, writing, control); }).result();
        })
        .result();
}

} // namespace

QFuture<storage::OfficeVerdict> testOffice(const QString& location) {
    return inBackground([location] { return storage::testOffice(location); });
}

QFuture<void> createOffice(const QString& location, const QString& ownerName, const MemberLogin& owner) {
    return inBackground([=] { storage::createOffice(location, ownerName, owner); });
}

QFuture<std::vector<MovedTable>> moveStore(const QString& from, const QString& to, Moment at,
                                           const storage::MoveControl& control) {
    return inBackground([=] { return moved(from, to, at, control); });
}

QFuture<std::vector<storage::OfficeMember>> officeMembers(const Workspace& workspace) {
    return workspace.store.read([](ReadSession& session) { return storage::officeMembers(session); });
}

QFuture<StaffId> addMember(const Workspace& workspace, const QString& name, domain::Role role, const MemberLogin& login) {
    return workspace.store.write(workspace.change(Words::tr("Add a member")),
                                 [=, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, domain::Act::ManageMembers);
                                     const StaffId id = saveStaff(session, {{}, {}, name, role, true});
                                     storage::grantLogin(session, id, login);
                                     return id;
                                 });
}

QFuture<void> grantLogin(const Workspace& workspace, StaffId member, const MemberLogin& login) {
    return workspace.store.write(workspace.change(Words::tr("Give a login")),
                                 [=, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, domain::Act::ManageMembers);
                                     storage::grantLogin(session, member, login);
                                 });
}

QFuture<void> revokeLogin(const Workspace& workspace, StaffId member) {
    return workspace.store.write(workspace.change(Words::tr("Take a login away")),
                                 [=, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, domain::Act::ManageMembers);
                                     storage::revokeLogin(session, member);
                                 });
}

QFuture<void> setPassword(const Workspace& workspace, StaffId member, const QString& password) {
    return workspace.store.write(workspace.change(Words::tr("Set a password")),
                                 [=](WriteSession& session) { storage::setPassword(session, member, password); });
}

} // namespace rapport::services
