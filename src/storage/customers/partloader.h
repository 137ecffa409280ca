#pragma once

#include "rapport/storage/customerbatch.h"
#include "storage/engine/connection.h"

#include <QHash>

namespace rapport::storage {

/// Which customers' rows are meant.
struct CustomerRange {
    QString sql;               ///< stands behind "customer_id": "BETWEEN ? AND ?"
    std::vector<Value> values; ///< what it is bound to

    [[nodiscard]] static CustomerRange between(CustomerId first, CustomerId last);
    [[nodiscard]] static CustomerRange among(Connection& connection, const std::vector<qint64>& ids);
};

/// Loads rows of one child table after another for all customers at hand, each in its own order: a handful of statements however
/// many customers they are.
class PartLoader {
public:
    using Customers = QHash<qint64, StoredCustomer*>;
    PartLoader(Connection& connection, const Customers& customers, CustomerRange range)
        : m_connection(connection)
        , m_customers(customers)
        , m_range(std::move(range)) {}

    void loadReach() const; ///< contact points and addresses
    void loadWords() const; ///< tags, goals, topics
    void loadCustomValues() const;
    void loadPhotos() const;
    void loadMilestones() const;
    /// `sql` has %1 where the range goes, behind a customer's id, and gives that id in `idColumn`. `take` is given the customer
    /// and the row; rows of customers that are not at hand are passed over.
    template <typename Take>
    void load(const QString& sql, Take take, int idColumn = 0) const {
        auto statement = m_connection.prepare(sql.arg(m_range.sql));
        int place = 0;
        for (const Value& value : m_range.values)
            statement.bind(++place, value);
        while (statement.step()) {
            if (const auto found = m_customers.constFind(statement.number(idColumn)); found != m_customers.constEnd())
                take(**found, statement);
        }
    }

private:
    Connection& m_connection;
    const Customers& m_customers;
    CustomerRange m_range;
};

} // namespace rapport::storage
