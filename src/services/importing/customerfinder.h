#pragma once

#include "rapport/exchange/activityrecord.h"
#include "rapport/storage/session.h"

#include <QHash>

namespace rapport::services {

/// Finds the customer that a file speaks of: by uid, e-mail, phone, whole name, or a whole name within a text. Each has to fit
/// exactly one customer, who is not in the trash.
class CustomerFinder {
public:
    explicit CustomerFinder(storage::ReadSession& session)
        : m_session(session) {}

    struct Found {
        CustomerId id; ///< invalid for nobody
        QString uid;
        QString name;
        domain::CustomerKind kind = domain::CustomerKind::Person;
        QString problem; ///< why it is nobody, as a translated sentence
    };
    [[nodiscard]] Found find(const exchange::CustomerReference& reference);

private:
    using Customers = std::vector<domain::Customer>;
    [[nodiscard]] Found look(const exchange::CustomerReference& reference) const;
    [[nodiscard]] Customers byUid(const QString& uid) const;
    [[nodiscard]] Customers reachedBy(const domain::ContactPoint& point) const;
    [[nodiscard]] Customers byName(const QString& name) const;
    [[nodiscard]] Customers within(const QString& text) const;
    [[nodiscard]] Customers candidates(const QString& text) const;

    storage::ReadSession& m_session;
    QHash<QString, Found> m_known;
};

} // namespace rapport::services
