#include "services/importing/importtarget.h"

#include "rapport/domain/duplicates.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/duplicates.h"
#include "rapport/storage/formeruids.h"
#include "rapport/storage/milestonerepository.h"

namespace rapport::services {

namespace {

/// A trial remembers customers of about so many bytes together.
constexpr qint64 mostRemembered = 64 * 1024 * 1024;
/// Of a file that says very much of customers who are here already.
constexpr qsizetype mostKeys = 500'000;

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

FoundCustomers sameInStore(storage::ReadSession& session, const std::vector<const PreparedContact*>& contacts) {
    std::vector<const storage::PreparedCustomer*> customers;
    for (const PreparedContact* contact : contacts)
        customers.push_back(&contact->customer);
    const auto same = storage::certainMatches(session, customers);
    std::vector<CustomerId> ids;
    std::copy_if(same.begin(), same.end(), std::back_inserter(ids), [](CustomerId id) { return id.isValid(); });
    const auto stored = storage::customersById(session, ids);
    FoundCustomers found;
    for (size_t i = 0; i < same.size(); ++i)
        if (const auto one = stored.constFind(same[i].value()); one != stored.constEnd())
            found.insert(customers[i]->customer.uid, *one);
    return found;
}

void AlikeIndex::add(const PreparedContact& contact, const QString& uid) {
    for (const quint64 key : contact.likeKeys.had)
        if (m_uids.size() < mostKeys && !m_uids.contains(key, uid))
            m_uids.insert(key, uid);
}

QStringList AlikeIndex::like(const PreparedContact& contact) const {
    QStringList uids;
    for (const quint64 key : contact.likeKeys.sought)
        uids += m_uids.values(key);
    uids.removeDuplicates();
    return uids;
}

void AlikeIndex::addSame(const std::vector<const PreparedContact*>& contacts, const FoundCustomers& customers,
                         FoundCustomers& found) const {
    for (const PreparedContact* contact : contacts)
        for (const QString& uid : like(*contact))
            if (const auto one = customers.constFind(uid); one != customers.cend() && isSame(*contact, *one))
                found.insert(contact->customer.customer.uid, *one);
}

void WritingTarget::create(const PreparedContact& contact) {
    if (!m_bulk)
        m_bulk.emplace(m_session);
    m_linker.add(m_bulk->add(contact.customer), contact.customer.customer);
    m_linker.remember(contact, contact.customer.customer.uid);
}

void WritingTarget::update(const storage::StoredCustomer& customer, const PreparedContact& contact) {
    const QString& uid = customer.customer.uid;
    const auto place = m_places.constFind(uid);
    Update& update = place == m_places.cend() ? m_updates.emplace_back() : m_updates[*place];
    m_places.insert(uid, static_cast<size_t>(&update - m_updates.data()));
    update.customer = customer;
    const QString& contactUid = contact.customer.customer.uid;
    if (contactUid != uid && !update.uids.contains(contactUid))
        update.uids += contactUid;
    m_updated.add(contact, uid);
    m_linker.remember(contact, uid);
}

FoundCustomers WritingTarget::find(const QStringList& uids) { return storage::customersByUid(m_session, uids); }

FoundCustomers WritingTarget::findSame(const std::vector<const PreparedContact*>& contacts) {
    QStringList uids;
    for (const PreparedContact* contact : contacts)
        uids += m_updated.like(*contact);
    FoundCustomers found = sameInStore(m_session, contacts);
    m_updated.addSame(contacts, find(uids), found);
    return found;
}

void WritingTarget::settle() {
    if (m_bulk) {
        m_bulk->finish();
        m_bulk.reset();
    }
    for (const Update& update : std::exchange(m_updates, {}))
        save(update);
    m_places.clear();
}

void WritingTarget::save(const Update& update) {
    const CustomerId id = storage::CustomerRepository::save(m_session, update.customer.customer);
    for (domain::Milestone milestone : update.customer.milestones) {
        milestone.customer = id;
        storage::MilestoneRepository::save(m_session, milestone);
    }
    const auto known = update.uids.isEmpty() ? FoundCustomers() : find(update.uids);
    for (const QString& uid : update.uids)
        if (!known.contains(uid))
            storage::rememberFormerUid(m_session, id, uid);
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

FoundCustomers TrialTarget::find(const QStringList& uids) {
    FoundCustomers found = storage::customersByUid(m_session, uids);
    for (const QString& uid : uids)
        if (const auto made = m_made.constFind(m_uids.value(uid, uid)); made != m_made.cend())
            found.insert(uid, *made);
    return found;
}

FoundCustomers TrialTarget::findSame(const std::vector<const PreparedContact*>& contacts) {
    FoundCustomers found = sameInStore(m_session, contacts);
    for (auto& customer : found)
        customer = m_made.value(customer.customer.uid, customer);
    m_alike.addSame(contacts, m_made, found);
    return found;
}

} // namespace rapport::services
