#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/office.h"

namespace rapport::services {

// Sharing a store with an office. Everything that connects does so on a thread of its own; nothing here waits.

/// What is at an address; never fails.
[[nodiscard]] QFuture<storage::OfficeVerdict> testOffice(const QString& location);
/// See storage::createOffice. `location` is the server administrator's.
[[nodiscard]] QFuture<void> createOffice(const QString& location, const QString& ownerName, const storage::MemberLogin& owner);

/// Copies the store at one location into the other, see storage::copyStore; a file that is not there is made. Both may be open
/// elsewhere. The source stays as it is. `at` is when the move is said to have been.
[[nodiscard]] QFuture<std::vector<storage::MovedTable>> moveStore(const QString& from, const QString& to, Moment at,
                                                                  const storage::MoveControl& control);

[[nodiscard]] QFuture<std::vector<storage::OfficeMember>> officeMembers(const Workspace& workspace);
/// A new staff member with a login, in one change. Throws Error(InvalidInput, NotAllowed).
[[nodiscard]] QFuture<StaffId> addMember(const Workspace& workspace, const QString& name, domain::Role role,
                                         const storage::MemberLogin& login);
/// A login for somebody who is among the staff.
[[nodiscard]] QFuture<void> grantLogin(const Workspace& workspace, StaffId member, const storage::MemberLogin& login);
[[nodiscard]] QFuture<void> revokeLogin(const Workspace& workspace, StaffId member);
[[nodiscard]] QFuture<void> setPassword(const Workspace& workspace, StaffId member, const QString& password);

} // namespace rapport::services
