#pragma once

#include "rapport/storage/member.h"
#include "rapport/storage/session.h"

#include <functional>
#include <vector>

namespace rapport::storage {

/// What a look at an address found, in the order in which it may stop.
struct OfficeVerdict {
    enum class Standing {
        NotAnAddress, ///< cannot be read, or asks for a line that is not safe
        Unreachable,
        Refused,    ///< login or password
        NoDatabase, ///< the server is there, the database is not
        Empty,      ///< no office in it that the login belongs to
        Older,      ///< an office of an earlier version
        Office,
        Newer,
        NotBuiltIn, ///< this copy of Rapport was built without PostgreSQL
    };
    Standing standing = Standing::Unreachable;
    QString sentence;             ///< translated: what it means and what to do
    bool mayCreate = false;       ///< the login may make roles and tables there
    bool encrypted = false;       ///< the line is
    std::optional<Member> member; ///< of an Office
};
/// Why this copy of Rapport can have no office, as a sentence that says what to do; empty where it can.
[[nodiscard]] QString whyNoOffices();
/// Blocks for as long as connecting takes. `location` is postgresql://…
[[nodiscard]] OfficeVerdict testOffice(const QString& location);

/// Who logs in as what. The password leaves this program only as the verifier that the server keeps (SCRAM).
struct MemberLogin {
    QString login;
    QString password;
};
/// Makes the office's roles and tables, or brings an Older office's up to date, and its first owner where it has none. The
/// location's login has to be an administrator of the server. Of an office that has an owner, `ownerName` and `owner` may be
/// empty. Blocks. Throws Error.
void createOffice(const QString& location, const QString& ownerName, const MemberLogin& owner);

struct OfficeMember {
    StaffId staff;
    QString name;
    domain::Role role = domain::Role::Staff;
    bool active = true;
    QString login; ///< empty: cannot log in
};
/// Active ones first, by name.
[[nodiscard]] std::vector<OfficeMember> officeMembers(ReadSession& session);
// For owners, of an office; Throw Error(NotAllowed) for others, InvalidInput for what cannot be a login. Roles and leaving are
// StaffRepository's: the login follows.
void grantLogin(WriteSession& session, StaffId staff, const MemberLogin& login);
void revokeLogin(WriteSession& session, StaffId staff);
/// Anybody may give themselves another.
void setPassword(WriteSession& session, StaffId staff, const QString& password);

/// How a store moves: what is asked and told on the way, from the target's writing thread.
struct MoveControl {
    std::function<void(qint64 done, qint64 all)> progress; ///< rows
    std::function<bool()> cancelled;
};
struct MovedTable {
    QString name;
    qint64 rows = 0;
};
/// Copies a whole store, history and all, into one without customers and interactions, and compares every table by its rows'
/// number and a hash of their contents. Between files and offices, either way; from an office only an owner sees everything.
/// Logins stay where they are: a member who is among the store's staff (by name) takes that place. Throws
/// Error(InvalidInput) for a target that is in use, Cancelled, StoreDamaged when the copy differs: nothing is left then.
[[nodiscard]] std::vector<MovedTable> copyStore(ReadSession& from, WriteSession& to, const MoveControl& control);

} // namespace rapport::storage
