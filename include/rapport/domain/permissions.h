#pragma once

#include "rapport/core/id.h"
#include "rapport/domain/words.h"

#include <initializer_list>
#include <optional>

namespace rapport::domain {

/// What somebody does to an office's records: a line each of the matrix that docs/office.md begins with.
enum class Act {
    SeeCustomers, ///< and everything that happened with them, but for private notes
    WriteInteractions,
    WriteCommitments,  ///< one's own are those one made or has to keep
    AssignCommitments, ///< to somebody else
    WorkCases,         ///< open, edit, close them: anybody's, as the customer sees one business
    RecordCare,        ///< gestures, needs, expiries, feedback; tick off who was told: anybody's, as above
    WriteAnswers,      ///< the agreed answers, and what is announced
    Greet,
    ReadPrivateNotes, ///< one's own are those one wrote
    SeeFigures,       ///< the promise-keeping rate
    ChangeCustomers,  ///< enter, edit, archive, trash, merge, change many at once; tags, relations, milestones
    ImportContacts,
    ChangeSettings, ///< custom fields, cadences, playbooks
    ManageMembers,
    Erase,         ///< for good, beyond the trash
    MoveWholeStore ///< export it, or put another in its place
};
enum class Whose { Own, Others };

/// The matrix itself.
[[nodiscard]] bool allows(Role role, Act act, Whose whose);

/// What one person may do. In a store that is a file there is nobody to hold to anything: whoever sits at the computer may do
/// all.
class Permissions {
public:
    Permissions() = default;
    /// A member of an office.
    Permissions(StaffId self, Role role)
        : m_self(self)
        , m_role(role) {}

    [[nodiscard]] bool inOffice() const { return m_role.has_value(); }
    [[nodiscard]] bool may(Act act, Whose whose = Whose::Own) const;
    /// Own where one of `people` is the member.
    [[nodiscard]] Whose whose(std::initializer_list<StaffId> people) const;
    /// Why not, in a sentence that says whom to ask; empty for what may be done.
    [[nodiscard]] QString refusal(Act act, Whose whose = Whose::Own) const;

private:
    StaffId m_self;
    std::optional<Role> m_role;
};

} // namespace rapport::domain
