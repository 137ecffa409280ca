#pragma once

#include "rapport/core/id.h"
#include "storage/derived/derivedcolumns.h"
#include "storage/search/searchindex.h"

namespace rapport::storage {

/// Remembers what an import added, and makes search index and derived columns of it in one go at its end: row by row it would
/// cost three times as much.
class BulkIndex {
public:
    explicit BulkIndex(Connection& connection)
        : m_connection(connection)
        , m_search(connection)
        , m_derived(connection) {}

    void addCustomer(CustomerId id, const SearchTexts& texts) {
        m_search.stage(id.value(), texts);
        m_customers.add(id.value());
    }
    void addInteraction(InteractionId id) { m_interactions.add(id.value()); }
    void addParticipant(qint64 row) { m_participants.add(row); }
    void addCommitment(CommitmentId id) { m_commitments.add(id.value()); }
    void addMilestone(MilestoneId id) { m_milestones.add(id.value()); }
    void addGreeting(qint64 row) { m_greetings.add(row); }
    void finish();

private:
    struct Range {
        qint64 first = 0;
        qint64 last = 0;
        void add(qint64 id) {
            first = first == 0 ? id : first;
            last = id;
        }
        [[nodiscard]] bool isEmpty() const { return first == 0; }
    };

    Connection& m_connection;
    SearchIndex m_search;
    DerivedColumns m_derived;
    Range m_customers, m_interactions, m_participants, m_commitments, m_milestones, m_greetings;
};

} // namespace rapport::storage
