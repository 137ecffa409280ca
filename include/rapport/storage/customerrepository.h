#pragma once

#include "rapport/domain/customer.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

/// Loads and saves one customer with all its parts. Lists have their own queries (customerlist.h).
class CustomerRepository {
public:
    explicit CustomerRepository(ReadSession& session)
        : m_session(session) {}

    /// Empty when there is none.
    [[nodiscard]] std::optional<domain::Customer> find(CustomerId id) const;
    /// Who has that uid, or had it before they were merged.
    [[nodiscard]] std::optional<CustomerId> findByUid(const QString& uid) const;
    /// By id, by uid, or by a text that matches the shown name, an e-mail or a phone of exactly one customer that is not in the
    /// trash: whole names first, then beginnings, then anywhere. Several: all of them, at most 20.
    [[nodiscard]] std::vector<CustomerId> named(const QString& text) const;
    /// Both directions.
    [[nodiscard]] std::vector<domain::Relation> relationsOf(CustomerId id) const;
    [[nodiscard]] std::vector<domain::CustomField> customFields() const; ///< in their order
    [[nodiscard]] QStringList tagNames() const;                          ///< sorted
    [[nodiscard]] QHash<qint64, QString> tagsById() const;               ///< names, of unused ones too
    /// Those of the customer's tags that have one: what domain::effectiveCadence takes.
    [[nodiscard]] std::vector<domain::Cadence> tagCadencesOf(CustomerId id) const;

    // The rest needs a WriteSession.
    /// Inserts or updates, by id; writes only rows that differ. Gives the id. Throws Error(InvalidInput) from
    /// domain::problemWith.
    static CustomerId save(WriteSession& session, domain::Customer customer);
    static void setState(WriteSession& session, CustomerId id, domain::CustomerState state);
    /// Removes the customer and all that hangs on it; undo brings it back.
    static void remove(WriteSession& session, CustomerId id);
    static RelationId saveRelation(WriteSession& session, const domain::Relation& relation);
    static void removeRelation(WriteSession& session, RelationId id);
    static CustomFieldId saveCustomField(WriteSession& session, const domain::CustomField& field);
    /// Throws Error(InvalidInput) while customers have values in it.
    static void removeCustomField(WriteSession& session, CustomFieldId id);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
