#pragma once

#include "rapport/domain/case.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

class CaseRepository {
public:
    explicit CaseRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::optional<domain::Case> find(CaseId id) const;
    [[nodiscard]] std::optional<CaseId> findByUid(const QString& uid) const;
    /// How many of the case's commitments are still open.
    [[nodiscard]] int openPromises(CaseId id) const;

    /// Throws Error(InvalidInput) for what domain::problemWith says.
    static CaseId save(WriteSession& session, domain::Case one);
    /// Its commitments and interactions stay.
    static void remove(WriteSession& session, CaseId id);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
