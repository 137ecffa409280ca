#pragma once

#include "rapport/domain/interaction.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

class InteractionRepository {
public:
    explicit InteractionRepository(ReadSession& session)
        : m_session(session) {}
    /// With the private notes that `reader` may see: their own, and everybody's where they are an owner.
    [[nodiscard]] std::optional<domain::Interaction> find(InteractionId id, StaffId reader) const;
    [[nodiscard]] std::optional<InteractionId> findByUid(const QString& uid) const;

    /// Of the private notes only that of the change's author is written, or removed where there is none.
    static InteractionId save(WriteSession& session, domain::Interaction interaction);
    static void remove(WriteSession& session, InteractionId id);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
