#pragma once

#include "services/importing/preparedcontact.h"

#include "rapport/domain/duplicates.h"

#include <QHash>
#include <QSet>

namespace rapport::services {

/// Contacts whose customers the store does not find yet as these contacts made or changed them.
class TakenContacts {
public:
    void add(const PreparedContact& contact);
    /// Whether one of them has the contact's uid or certainly is the same.
    [[nodiscard]] bool hasSame(const PreparedContact& contact) const;

private:
    QSet<QString> m_uids;
    std::vector<domain::Likeness> m_likenesses;
    QMultiHash<quint64, size_t> m_places; ///< in m_likenesses, by the keys that the contacts have
};

} // namespace rapport::services
