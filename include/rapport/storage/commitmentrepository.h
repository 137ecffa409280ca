#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

class CommitmentRepository {
public:
    explicit CommitmentRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::optional<domain::Commitment> find(CommitmentId id) const;
    [[nodiscard]] std::optional<CommitmentId> findByUid(const QString& uid) const;
    /// Open ones whose words hold `text`, ignoring case and accents; at most 20.
    [[nodiscard]] std::vector<CommitmentId> openNamed(const QString& text) const;

    static CommitmentId save(WriteSession& session, domain::Commitment commitment);
    static void remove(WriteSession& session, CommitmentId id);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
