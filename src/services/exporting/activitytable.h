#pragma once

#include "rapport/exchange/csvtable.h"
#include "rapport/storage/session.h"

#include <QHash>
#include <QSet>
#include <functional>
#include <optional>

namespace rapport::services {

/// Interactions or commitments with their customers and staff by name, as a table has them. Those of customers in the trash are
/// left out, and, where `only` is given, those that are with none of these.
class ActivityTable {
public:
    using Take = std::function<void(const exchange::ActivityRecord&)>;
    ActivityTable(storage::ReadSession& session, std::optional<QSet<qint64>> only);
    void eachInteraction(const Take& take);
    void eachCommitment(const Take& take);

private:
    struct Named {
        QString uid, name;
        bool isTrashed = false;
    };
    [[nodiscard]] const Named& customer(CustomerId id);
    [[nodiscard]] bool isWanted(const std::vector<CustomerId>& customers);
    [[nodiscard]] std::vector<exchange::CustomerReference> references(const std::vector<CustomerId>& customers);

    storage::ReadSession& m_session;
    std::optional<QSet<qint64>> m_only;
    QHash<qint64, QString> m_staff;
    QHash<qint64, Named> m_customers;
};

} // namespace rapport::services
