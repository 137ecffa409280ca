#include "services/importing/importtarget.h"

#include "rapport/domain/duplicates.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/duplicates.h"
#include "rapport/storage/formeruids.h"
#include "rapport/storage/milestonerepository.h"

namespace rapport::services {

namespace {

/// Updates wait until so many are there: writing them ends a run of new rows.
constexpr size_t mostUpdates = 2000;
/// A trial remembers customers of about so many bytes together.
constexpr qint64 mostRemembered = 64 * 1024 * 1024;
/// Of a file that says very much of customers who are here already.
constexpr qsizetype mostKeys = 500'000;

std::optional<storage::StoredCustomer> inStore(storage::ReadSession& session, const QString& uid) {
    const auto found = storage::customersByUid(session, {uid});
    const auto one = found.constFind(uid);
    return one == found.constEnd() ? std::nullopt : std::optional(*one);
}

bool isSame(const PreparedContact& contact, const storage::StoredCustomer& stored) {
    return domain::resemblanceOf(contact.customer.customer, birthdayOf(contact.customer.milestones), stored.customer,
                                 birthdayOf(stored.milestones))
        .certain;
}

/// Roughly, with the names and numbers that everybody has.
qint64 sizeOf(const domain::Customer& customer) {
    return 2000 + customer.photo.size() + 2 * (customer.notes.size() + customer.foreign.size());
}

} // namespace

std::optional<storage::StoredCustomer> sameInStore(storage::ReadSession& session, const PreparedContact& contact) {
    const auto same = storage::certainMatches(session, {&contact.customer});
    if (same.empty() || !same.front().isValid())
        return {};
    const auto found = storage::customersById(session, same);
    const auto one = found.constFind(same.front().value());
    return one == found.constEnd() ? std::nullopt : std::optional(*one);
}

void AlikeIndex::add(const PreparedContact& contact, const QString& uid) {
    for (const quint64 key : contact.likeKeys)
        if (m_uids.size() < mostKeys && !m_uids.contains(key, uid))
            m_uids.insert(key, uid);
}

QStringList AlikeIndex::like(const PreparedContact& contact) const {
    QStringList uids;
    for (const quint64 key : contact.likeKeys)
        uids += m_uids.values(key);
    uids.removeDuplicates();
    return uids;
}

void WritingTarget::create(const PreparedContact& contact) {
    if (!m_bulk)
        m_bulk.emplace(m_session);
    m_linker.add(m_bulk->add(contact.customer), contact.customer.customer);
    m_linker.remember(contact, contact.customer.customer.uid);
}

void WritingTarget::update(const storage::StoredCustomer& customer, const PreparedContact& contact) {
    m_updates.push_back({customer, contact.customer.customer.uid});
    m_updated.add(contact, customer.customer.uid);
    m_linker.remember(contact, customer.customer.uid);
    if (m_updates.size() >= mostUpdates)
        settle();
}

std::optional<storage::StoredCustomer> WritingTarget::find(const QString& uid) {
    settle();
    return inStore(m_session, uid);
}

std::optional<storage::StoredCustomer> WritingTarget::findSame(const PreparedContact& contact) {
    settle();
    for (const QString& uid : m_updated.like(contact))
        if (auto stored = inStore(m_session, uid); stored && isSame(contact, *stored))
            return stored;
    return sameInStore(m_session, contact);
}

void WritingTarget::settle() {
    if (m_bulk) {
        m_bulk->finish();
        m_bulk.reset();
    }
    for (const Update& update : m_updates)
        save(update);
    m_updates.clear();
}

void WritingTarget::save(const Update& update) {
    const CustomerId id = storage::CustomerRepository::save(m_session, update.customer.customer);
    for (domain::Milestone milestone : update.customer.milestones) {
        milestone.customer = id;
        storage::MilestoneRepository::save(m_session, milestone);
    }
    const bool isKnown = update.customer.customer.uid == update.uid || inStore(m_session, update.uid);
    if (!isKnown)
        storage::rememberFormerUid(m_session, id, update.uid);
}

void TrialTarget::create(const PreparedContact& contact) {
    remember({contact.customer.customer, contact.customer.milestones}, contact);
}

void TrialTarget::update(const storage::StoredCustomer& customer, const PreparedContact& contact) { remember(customer, contact); }

void TrialTarget::remember(const storage::StoredCustomer& customer, const PreparedContact& contact) {
    m_size += sizeOf(customer.customer);
    m_isComplete = m_size <= mostRemembered;
    if (!m_isComplete)
        return;
    const QString& uid = customer.customer.uid;
    m_made.insert(uid, customer);
    m_uids.insert(contact.customer.customer.uid, uid);
    m_alike.add(contact, uid);
}

std::optional<storage::StoredCustomer> TrialTarget::find(const QString& uid) {
    const auto made = m_made.constFind(m_uids.value(uid, uid));
    return made != m_made.constEnd() ? std::optional(*made) : inStore(m_session, uid);
}

std::optional<storage::StoredCustomer> TrialTarget::findSame(const PreparedContact& contact) {
    for (const QString& uid : m_alike.like(contact))
        if (const auto made = m_made.constFind(uid); made != m_made.constEnd() && isSame(contact, *made))
            return *made;
    auto stored = sameInStore(m_session, contact);
    return stored ? find(stored->customer.uid) : stored;
}

} // namespace rapport::services
