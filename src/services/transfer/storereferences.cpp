#include "services/transfer/storereferences.h"

#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/everyrecord.h"
#include "rapport/storage/formeruids.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/staffrepository.h"

namespace rapport::services {

namespace {

constexpr qsizetype mostKept = 100'000;

} // namespace

StoreReferences::StoreReferences(storage::ReadSession& session)
    : m_session(session) {
    for (const auto& member : storage::StaffRepository(session).all()) {
        m_staffNames.insert(member.id, member.uid);
        m_staff.insert(member.uid, member.id);
    }
    const auto former = storage::formerUids(session);
    for (auto customer = former.cbegin(); customer != former.cend(); ++customer) {
        for (const QString& uid : customer.value())
            m_former.insert(uid, customer.key());
    }
    for (const auto& field : storage::CustomerRepository(session).customFields()) {
        m_fieldNames.insert(field.id, field.name);
        m_fields.insert(field.name, field.id);
    }
}

template <typename Key, typename Value>
Value& StoreReferences::room(QHash<Key, Value>& known, const Key& key) {
    if (!m_keepsAll && known.size() >= mostKept)
        known.clear();
    return known[key];
}

QString StoreReferences::nameOf(CustomerId id) {
    if (const auto known = m_customerNames.constFind(id); known != m_customerNames.cend())
        return *known;
    return room(m_customerNames, id) = storage::uidOf(m_session, id);
}

QString StoreReferences::nameOf(StaffId id) { return m_staffNames.value(id); }

QString StoreReferences::nameOf(InteractionId id) { return storage::uidOf(m_session, id); }

QString StoreReferences::nameOf(CommitmentId id) { return storage::uidOf(m_session, id); }

QString StoreReferences::nameOf(AnswerId id) {
    if (const auto known = m_answerNames.constFind(id); known != m_answerNames.cend())
        return *known;
    return room(m_answerNames, id) = storage::uidOf(m_session, id);
}

QString StoreReferences::nameOf(PlaybookId id) {
    if (const auto known = m_playbookNames.constFind(id); known != m_playbookNames.cend())
        return *known;
    return room(m_playbookNames, id) = storage::uidOf(m_session, id);
}

CustomerId StoreReferences::customerNamed(const QString& uid) {
    if (const auto known = m_customers.constFind(uid); known != m_customers.cend())
        return *known;
    // Who was merged stays in the trash under the own uid, which the document means.
    const auto found = storage::customerOfOwnUid(m_session, uid);
    return found ? room(m_customers, uid) = *found : m_former.value(uid);
}

InteractionId StoreReferences::interactionNamed(const QString& uid) {
    if (const auto known = m_interactions.constFind(uid); known != m_interactions.cend())
        return *known;
    return storage::InteractionRepository(m_session).findByUid(uid).value_or(InteractionId());
}

CommitmentId StoreReferences::commitmentNamed(const QString& uid) {
    if (const auto known = m_commitments.constFind(uid); known != m_commitments.cend())
        return *known;
    return storage::CommitmentRepository(m_session).findByUid(uid).value_or(CommitmentId());
}

AnswerId StoreReferences::answerNamed(const QString& uid) {
    if (const auto known = m_answers.constFind(uid); known != m_answers.cend())
        return *known;
    return storage::answerOfUid(m_session, uid);
}

PlaybookId StoreReferences::playbookNamed(const QString& uid) {
    if (const auto known = m_playbooks.constFind(uid); known != m_playbooks.cend())
        return *known;
    return storage::playbookOfUid(m_session, uid);
}

} // namespace rapport::services
