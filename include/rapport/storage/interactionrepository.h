#pragma once

#include "rapport/domain/interaction.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

class InteractionRepository {
public:
    explicit InteractionRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::optional<domain::Interaction> find(InteractionId id) const;
    [[nodiscard]] std::optional<InteractionId> findByUid(const QString& uid) const;

    static InteractionId save(WriteSession& session, domain::Interaction interaction);
    static void remove(WriteSession& session, InteractionId id);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
