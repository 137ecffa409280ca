#pragma once

#include "rapport/domain/plannedinteraction.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

/// Planned interactions.
class PlanRepository {
public:
    explicit PlanRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::optional<domain::PlannedInteraction> find(PlannedInteractionId id) const;
    [[nodiscard]] std::optional<PlannedInteractionId> findByUid(const QString& uid) const;

    /// Throws Error(InvalidInput) for what domain::problemWith says.
    static PlannedInteractionId save(WriteSession& session, domain::PlannedInteraction plan);
    static void remove(WriteSession& session, PlannedInteractionId id);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
