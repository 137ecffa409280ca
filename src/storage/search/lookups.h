#pragma once

#include "storage/engine/connection.h"
#include "storage/search/textquery.h"

namespace rapport::storage {

/// A query for ids and what is bound in it. Without SQL it cannot be asked: no row fits.
struct Lookup {
    QString sql;
    std::vector<Value> values;
    [[nodiscard]] bool isEmpty() const { return sql.isEmpty(); }
};

/// What the full-text indexes of an engine are asked; every query gives at most `limit` ids. What they find is put in order by
/// the same rule for both, see ranked().
class Lookups {
public:
    virtual ~Lookups() = default;
    /// Customers: each part of the query begins a word of their name.
    [[nodiscard]] virtual Lookup namesWithWords(const TextQuery& query, bool onlyKey, int limit) const = 0;
    /// Customers: each part begins a word of name, organisation, e-mails or notes.
    [[nodiscard]] virtual Lookup recordsWithWords(const TextQuery& query, int limit) const = 0;
    /// Customers: each part, of three characters or more, stands somewhere in name, organisation, phones or e-mails.
    [[nodiscard]] virtual Lookup recordsWithParts(const TextQuery& query, int limit) const = 0;
    /// Customers with a phone that has these digits, three or more, side by side.
    [[nodiscard]] virtual Lookup recordsWithDigits(const QString& digits, int limit) const = 0;
    /// Each part begins a word; latest first, not of customers in the trash.
    [[nodiscard]] virtual Lookup commitmentsWithWords(const TextQuery& query, bool onlyOpen, int limit) const = 0;
    [[nodiscard]] virtual Lookup interactionsWithWords(const TextQuery& query, int limit) const = 0;
    /// Answers that are told: each part begins a word of question or answer; best first.
    [[nodiscard]] virtual Lookup answersWithWords(const TextQuery& query, int limit) const = 0;
    /// With whom these were; some may be there several times.
    [[nodiscard]] virtual Lookup customersOfInteractionsWithWords(const TextQuery& query, int limit) const = 0;
};

[[nodiscard]] const Lookups& sqliteLookups();
[[nodiscard]] const Lookups& postgresLookups();
[[nodiscard]] inline const Lookups& lookupsOf(const Connection& connection) {
    return connection.isServer() ? postgresLookups() : sqliteLookups();
}
/// The ids that a lookup gives.
[[nodiscard]] std::vector<qint64> idsOf(Connection& connection, const Lookup& lookup);

} // namespace rapport::storage
