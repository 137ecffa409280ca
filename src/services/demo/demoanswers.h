#pragma once

#include "services/demo/demoworld.h"

#include "rapport/domain/answer.h"
#include "rapport/domain/playbook.h"
#include "rapport/storage/session.h"

namespace rapport::services {

/// What the sample business tells and how it works: answers of one and of two versions and a retired one, and playbooks.
class DemoAnswers {
public:
    DemoAnswers(storage::WriteSession& session, const DemoWorld& world);

    /// Says of some of these what they were for, what was told in them and which steps were done. It is placed, not drawn.
    void mark(std::vector<domain::Interaction>& talks);
    /// After the interactions: who is to hear of the answer that changed, and of an outage that all but one have heard of.
    void announce(const std::vector<CustomerId>& customers);

private:
    void addAnswers();
    void addPlaybooks();
    [[nodiscard]] domain::ToldAnswer toldAt(size_t which, Moment at) const;

    storage::WriteSession& m_session;
    const DemoWorld& m_world;
    DemoRandom m_random; ///< its own, so that the rest of the sample stays as it is
    std::vector<domain::Answer> m_answers;
    std::vector<domain::Playbook> m_playbooks;
    size_t m_talks = 0; ///< marked so far
};

} // namespace rapport::services
