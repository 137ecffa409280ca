#pragma once

#include "rapport/domain/milestone.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

class MilestoneRepository {
public:
    explicit MilestoneRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::optional<domain::Milestone> find(MilestoneId id) const;
    [[nodiscard]] std::optional<MilestoneId> findByUid(const QString& uid) const;
    [[nodiscard]] std::vector<domain::Milestone> ofCustomer(CustomerId id) const;
    [[nodiscard]] std::optional<domain::Greeting> greeting(MilestoneId id, int year) const;
    [[nodiscard]] std::vector<domain::Greeting> greetings(MilestoneId id) const; ///< newest first

    static MilestoneId save(WriteSession& session, domain::Milestone milestone);
    static void remove(WriteSession& session, MilestoneId id);
    /// Throws Error(InvalidInput) when that year is already greeted: once per person and year.
    static GreetingId greet(WriteSession& session, const domain::Greeting& greeting);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
