#pragma once

#include "storage/rows/rowjson.h"

namespace rapport::storage {

/// Remembers which records the rows of a change set concern.
class Touched {
public:
    explicit Touched(Connection& connection)
        : m_connection(connection) {}

    /// Call for a row as it was, before it goes, and as it is.
    void row(const Table& table, qint64 id, const Row& row);
    /// All rows between, at once: call while they stand in their table.
    void range(const Table& table, qint64 first, qint64 last);
    /// The row of a tier or of a tag has another cadence, and nothing else.
    void cadence(const Table& table, qint64 id, const Row& row);
    void customer(qint64 id) { changes.customers.insert(id); }

    ChangeSet changes;
    QSet<QString> tiers; ///< keys, of those with another cadence
    QSet<qint64> tags;   ///< likewise

private:
    void collectCustomers(const QString& sql, qint64 first, qint64 last);

    Connection& m_connection;
};

} // namespace rapport::storage
