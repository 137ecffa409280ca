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

/// What selects the rows of one child table, and what a row adds to its customer.
struct Part {
    QString sql; ///< %1 is where the range goes, behind a customer's id
    void (*add)(StoredCustomer&, const RowView&);
    int idColumn = 0; ///< of the customer
};
/// Contact points and addresses.
[[nodiscard]] const std::vector<Part>& reachParts();
/// All parts of a StoredCustomer.
[[nodiscard]] const std::vector<Part>& allParts();

/// `sql` as in Part, ready to be stepped through.
[[nodiscard]] Statement rowsOf(Connection& connection, const QString& sql, const CustomerRange& range);

/// Customers at hand, by their ids.
template <typename Customer>
using ById = QHash<qint64, Customer*>;
/// `add` is given the customer and the row, for each row of a Statement or of CopiedRows; those of customers that are not at hand
/// are passed over.
template <typename Rows, typename Customer, typename Add>
void addRows(Rows& rows, int idColumn, const ById<Customer>& customers, Add add) {
    const RowView row(rows);
    qint64 last = 0;
    Customer* customer = nullptr;
    while (rows.step()) {
        // A customer's rows stand together.
        if (const qint64 id = row.number(idColumn); id != last) {
            customer = customers.value(id);
            last = id;
        }
        if (customer)
            add(*customer, row);
    }
}

/// Loads rows of one child table after another for all customers at hand, each in its own order: a handful of statements however
/// many customers they are.
void loadParts(Connection& connection, const std::vector<Part>& parts, const ById<StoredCustomer>& customers);

} // namespace rapport::storage
