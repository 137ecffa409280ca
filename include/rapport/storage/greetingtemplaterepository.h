#pragma once

#include "rapport/domain/greetingtemplate.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

/// The words this business wrote to greet with.
class GreetingTemplateRepository {
public:
    explicit GreetingTemplateRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::vector<domain::GreetingTemplate> all() const; ///< in their order
    [[nodiscard]] std::optional<domain::GreetingTemplate> find(GreetingTemplateId id) const;

    /// Throws Error(InvalidInput) for what domain::problemWith() refuses.
    static GreetingTemplateId save(WriteSession& session, domain::GreetingTemplate greeting);
    static void remove(WriteSession& session, GreetingTemplateId id);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
