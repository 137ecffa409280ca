#include "services/importing/takencontacts.h"

namespace rapport::services {

namespace {

domain::Likeness likenessOf(const PreparedContact& contact) {
    return domain::likenessOf(contact.customer.customer, birthdayOf(contact.customer.milestones));
}

} // namespace

void TakenContacts::add(const PreparedContact& contact) {
    m_uids.insert(contact.customer.customer.uid);
    if (contact.likeKeys.isEmpty())
        return;
    for (const quint64 key : contact.likeKeys.had)
        m_places.insert(key, m_likenesses.size());
    m_likenesses.push_back(likenessOf(contact));
}

bool TakenContacts::hasSame(const PreparedContact& contact) const {
    if (m_uids.contains(contact.customer.customer.uid))
        return true;
    QSet<size_t> places;
    for (const quint64 key : contact.likeKeys.sought)
        for (auto place = m_places.constFind(key); place != m_places.cend() && place.key() == key; ++place)
            places.insert(*place);
    if (places.isEmpty())
        return false;
    const domain::Likeness likeness = likenessOf(contact);
    return std::any_of(places.begin(), places.end(),
                       [&](size_t place) { return domain::resemblanceOf(likeness, m_likenesses[place]).certain; });
}

} // namespace rapport::services
