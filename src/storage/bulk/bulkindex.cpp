#include "storage/bulk/bulkindex.h"

namespace rapport::storage {

void BulkIndex::finish() {
    if (!m_participants.isEmpty())
        m_derived.refreshContacts(m_participants.first, m_participants.last);
    if (!m_commitments.isEmpty())
        m_derived.refreshPromises(m_commitments.first, m_commitments.last);
    if (!m_milestones.isEmpty())
        m_derived.refreshMilestones(m_milestones.first, m_milestones.last);
    if (!m_greetings.isEmpty())
        m_derived.refreshGreetings(m_greetings.first, m_greetings.last);
    if (!m_customers.isEmpty())
        m_search.addRange(tables::customer(), m_customers.first, m_customers.last);
    if (!m_interactions.isEmpty())
        m_search.addRange(tables::interaction(), m_interactions.first, m_interactions.last);
    if (!m_commitments.isEmpty())
        m_search.addRange(tables::commitment(), m_commitments.first, m_commitments.last);
}

} // namespace rapport::storage
