#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/milestone.h"
#include "rapport/storage/session.h"

#include <QHash>

namespace rapport::storage {

/// A customer as an import compares it with a card.
struct StoredCustomer {
    domain::Customer customer;
    std::vector<domain::Milestone> milestones; ///< in the order they were entered
};

/// Many customers at once, with a handful of statements: those of `uids` that there are, by the uid asked for, which may be one
/// that they had before they were merged, or that a card of theirs had.
[[nodiscard]] QHash<QString, StoredCustomer> customersByUid(ReadSession& session, const QStringList& uids);
/// The same by their ids.
[[nodiscard]] QHash<qint64, StoredCustomer> customersById(ReadSession& session, const std::vector<CustomerId>& ids);
[[nodiscard]] bool hasCustomers(ReadSession& session);

/// Those of `ids` that there are, by id, with their contact points and addresses and without their other parts.
[[nodiscard]] QHash<qint64, domain::Customer> customersToReach(ReadSession& session, const std::vector<CustomerId>& ids);

} // namespace rapport::storage
