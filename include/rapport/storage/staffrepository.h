#pragma once

#include "rapport/domain/staff.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

class StaffRepository {
public:
    explicit StaffRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::vector<domain::StaffMember> all() const; ///< active ones first, by name
    [[nodiscard]] std::optional<domain::StaffMember> find(StaffId id) const;
    /// By id, uid or name, ignoring case and accents; a beginning suffices where only one fits.
    [[nodiscard]] std::vector<StaffId> named(const QString& text) const;

    static StaffId save(WriteSession& session, domain::StaffMember member);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
