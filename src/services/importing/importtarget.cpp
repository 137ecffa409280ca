#include "services/importing/importtarget.h"

#include "rapport/storage/customerrepository.h"
#include "rapport/storage/milestonerepository.h"

namespace rapport::services {

namespace {

/// Updates wait until so many are there: writing them ends a run of new rows.
constexpr size_t mostUpdates = 2000;
/// A trial remembers customers of about so many bytes together.
constexpr qint64 mostRemembered = 64 * 1024 * 1024;

std::optional<storage::StoredCustomer> inStore(storage::ReadSession& session, const QString& uid) {
    const auto found = storage::customersByUid(session, {uid});
    const auto one = found.constFind(uid);
    return one == found.constEnd() ? std::nullopt : std::optional(*one);
}

/// Roughly, with the names and numbers that everybody has.
qint64 sizeOf(const domain::Customer& customer) {
    return 2000 + customer.photo.size() + 2 * (customer.notes.size() + customer.foreign.size());
}

} // namespace

void WritingTarget::create(const storage::PreparedCustomer& customer) {
    if (!m_bulk)
        m_bulk.emplace(m_session);
    m_bulk->add(customer);
}

void WritingTarget::update(const storage::StoredCustomer& customer) {
    m_updates.push_back(customer);
    if (m_updates.size() >= mostUpdates)
        settle();
}

std::optional<storage::StoredCustomer> WritingTarget::find(const QString& uid) {
    settle();
    return inStore(m_session, uid);
}

void WritingTarget::settle() {
    if (m_bulk) {
        m_bulk->finish();
        m_bulk.reset();
    }
    for (const auto& customer : m_updates)
        save(customer);
    m_updates.clear();
}

void WritingTarget::save(const storage::StoredCustomer& customer) {
    const CustomerId id = storage::CustomerRepository::save(m_session, customer.customer);
    for (domain::Milestone milestone : customer.milestones) {
        milestone.customer = id;
        storage::MilestoneRepository::save(m_session, milestone);
    }
}

void TrialTarget::create(const storage::PreparedCustomer& customer) { remember({customer.customer, customer.milestones}); }

void TrialTarget::update(const storage::StoredCustomer& customer) { remember(customer); }

void TrialTarget::remember(const storage::StoredCustomer& customer) {
    m_size += sizeOf(customer.customer);
    if (m_size <= mostRemembered)
        m_made.insert(customer.customer.uid, customer);
    else
        m_isComplete = false;
}

std::optional<storage::StoredCustomer> TrialTarget::find(const QString& uid) {
    const auto made = m_made.constFind(uid);
    return made != m_made.constEnd() ? std::optional(*made) : inStore(m_session, uid);
}

} // namespace rapport::services
