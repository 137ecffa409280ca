#pragma once

#include "services/importing/preparedcontact.h"

#include "rapport/storage/session.h"

#include <QHash>

namespace rapport::services {

/// Whether the relation is nowhere else where the other one is not here: a line with nothing but a name is kept as it stands,
/// what Rapport wrote of somebody is not.
[[nodiscard]] bool isLostWithout(const exchange::ContactRelation& relation);
/// That in a translated sentence.
[[nodiscard]] QString notHere(const exchange::ContactRelation& relation);

/// Finds in the store what contacts name: the staff member, fields of the business's own, the organisation, who referred them and
/// whom they are related to. A field that is missing is made; who is named and not here is nobody.
class ContactLinker {
public:
    explicit ContactLinker(storage::ReadSession& session)
        : m_session(session) {}
    /// One that also writes.
    explicit ContactLinker(storage::WriteSession& session)
        : m_session(session)
        , m_writing(&session) {}

    /// Sets what can be known before the contact is compared or saved.
    void prepare(PreparedContact& contact);
    /// Somebody in the store, by uid, else by a name that one alone has; invalid for nobody.
    [[nodiscard]] CustomerId customerOf(const exchange::ContactName& name) const;
    /// As it is kept with `customer`, who has an invalid id as long as they are new; empty where the other one is not here.
    [[nodiscard]] std::optional<domain::Relation> relationOf(CustomerId customer, const exchange::ContactRelation& named) const;
    /// A new customer, whom contacts after it may belong to.
    void add(CustomerId id, const domain::Customer& customer);
    /// To be linked when all contacts are in the store, as the customer with this uid.
    void remember(const PreparedContact& contact, const QString& uid);
    /// Links those; tells of relations of ours to somebody who is not here.
    [[nodiscard]] std::vector<exchange::Problem> linkAll();

private:
    struct Waiting {
        QString uid;
        qint64 line = 0;
        std::shared_ptr<const ContactLinks> links;
        bool needsOrganisation = false;
    };
    [[nodiscard]] StaffId staffNamed(const QString& name);
    [[nodiscard]] CustomFieldId fieldFor(const exchange::ContactField& field);
    [[nodiscard]] CustomerId organisationWith(const QString& uid);
    void link(const Waiting& waiting, std::vector<exchange::Problem>& problems);
    [[nodiscard]] bool relate(CustomerId customer, const exchange::ContactRelation& relation);

    storage::ReadSession& m_session;
    storage::WriteSession* m_writing = nullptr;
    QHash<QString, StaffId> m_staff;
    QHash<QString, CustomerId> m_organisations;            ///< by uid; invalid ones were looked for
    std::optional<QHash<QString, CustomFieldId>> m_fields; ///< by folded name
    std::vector<Waiting> m_waiting;
    std::vector<exchange::Problem> m_problems;
};

} // namespace rapport::services
