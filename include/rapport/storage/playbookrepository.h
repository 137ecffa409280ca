#pragma once

#include "rapport/domain/playbook.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

class PlaybookRepository {
public:
    explicit PlaybookRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::vector<domain::Playbook> all() const; ///< in their order, retired ones too
    [[nodiscard]] std::optional<domain::Playbook> find(PlaybookId id) const;

    /// Throws Error(InvalidInput) for what domain::problemWith says.
    static PlaybookId save(WriteSession& session, domain::Playbook playbook);
    /// What was done by it in interactions stays.
    static void remove(WriteSession& session, PlaybookId id);

private:
    ReadSession& m_session;
};

/// How often the steps of playbooks were done, of those that were to be: by whoever logged the interactions.
struct StepCounts {
    StaffId staff;
    QString name;
    int asked = 0;
    int done = 0;
    friend bool operator==(const StepCounts&, const StepCounts&) = default;
};
/// Of interactions from `from` on, before `before`; who logged none with a playbook is left out. By name.
[[nodiscard]] std::vector<StepCounts> stepCounts(ReadSession& session, Moment from, Moment before);

} // namespace rapport::storage
