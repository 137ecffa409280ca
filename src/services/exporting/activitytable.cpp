#include "services/exporting/activitytable.h"

#include "rapport/storage/customerbatch.h"
#include "rapport/storage/everyrecord.h"
#include "rapport/storage/staffrepository.h"

namespace rapport::services {

namespace {
constexpr qsizetype mostKnown = 50'000; ///< customers whose names are kept in memory
}

ActivityTable::ActivityTable(storage::ReadSession& session, std::optional<QSet<qint64>> only)
    : m_session(session)
    , m_only(std::move(only)) {
    for (const auto& member : storage::StaffRepository(session).all())
        m_staff.insert(member.id.value(), member.name);
}

const ActivityTable::Named& ActivityTable::customer(CustomerId id) {
    if (const auto known = m_customers.constFind(id.value()); known != m_customers.constEnd())
        return *known;
    if (m_customers.size() >= mostKnown)
        m_customers.clear();
    const auto found = storage::customersToReach(m_session, {id}).value(id.value());
    return *m_customers.insert(id.value(),
                               {found.uid, domain::displayNameOf(found), found.state == domain::CustomerState::Trashed});
}

bool ActivityTable::isWanted(const std::vector<CustomerId>& customers) {
    return std::any_of(customers.begin(), customers.end(),
                       [this](CustomerId id) { return (!m_only || m_only->contains(id.value())) && !customer(id).isTrashed; });
}

std::vector<exchange::CustomerReference> ActivityTable::references(const std::vector<CustomerId>& customers) {
    std::vector<exchange::CustomerReference> references;
    for (const CustomerId id : customers) {
        const Named& named = customer(id);
        if (!named.isTrashed)
            references.push_back({named.uid, {}, {}, named.name, {}});
    }
    return references;
}

void ActivityTable::eachInteraction(const Take& take) {
    // Nobody's: without any private note.
    storage::eachInteraction(m_session, {}, [&](const domain::Interaction& interaction) {
        if (!isWanted(interaction.customers))
            return;
        exchange::ActivityRecord record;
        record.customers = references(interaction.customers);
        record.owner = m_staff.value(interaction.author.value());
        record.what = interaction;
        take(record);
    });
}

void ActivityTable::eachCommitment(const Take& take) {
    storage::eachCommitment(m_session, [&](const domain::Commitment& commitment, const auto&) {
        if (!isWanted({commitment.customer}))
            return;
        exchange::ActivityRecord record;
        record.customers = references({commitment.customer});
        record.owner = m_staff.value(commitment.owner.value());
        record.madeBy = m_staff.value(commitment.madeBy.value());
        record.what = commitment;
        take(record);
    });
}

} // namespace rapport::services
