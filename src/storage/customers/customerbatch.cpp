#include "rapport/storage/customerbatch.h"

#include "storage/customers/customerrows.h"
#include "storage/customers/partloader.h"
#include "storage/engine/byids.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

std::vector<qint64> numbersOf(const std::vector<CustomerId>& ids) {
    std::vector<qint64> numbers;
    for (const CustomerId id : ids)
        numbers.push_back(id.value());
    return numbers;
}

QHash<qint64, StoredCustomer> loadThemselves(Connection& connection, const std::vector<qint64>& ids) {
    QHash<qint64, StoredCustomer> found;
    const QString sql = u"SELECT %1 FROM customer WHERE id IN (SELECT value FROM %2 ids)"_s.arg(customerColumns(), u"%1"_s);
    auto statement = askedByIds(connection, sql, ids);
    while (statement.step()) {
        Customer customer = customerFrom(statement);
        found.insert(customer.id.value(), {std::move(customer), {}});
    }
    return found;
}

QHash<qint64, StoredCustomer> loadWhole(Connection& connection, const std::vector<qint64>& ids) {
    auto found = ids.empty() ? QHash<qint64, StoredCustomer>() : loadThemselves(connection, ids);
    if (found.isEmpty())
        return found;
    ById<StoredCustomer> byId;
    for (StoredCustomer& stored : found)
        byId.insert(stored.customer.id.value(), &stored);
    loadParts(connection, allParts(), byId);
    return found;
}

void addIdsOf(Connection& connection, const QString& sql, const QString& uids, QHash<QString, qint64>& ids) {
    auto statement = connection.prepare(sql.arg(connection.dialect().textsInParameter()));
    statement.bindAll(uids);
    while (statement.step())
        ids.insert(statement.text(0), statement.number(1));
}

} // namespace

QHash<QString, StoredCustomer> customersByUid(ReadSession& session, const QStringList& uids) {
    QHash<QString, qint64> ids;
    const QString list = jsonList(uids);
    addIdsOf(session.connection(), u"SELECT uid, id FROM customer WHERE uid IN (SELECT value FROM %1 uids)"_s, list, ids);
    // Whoever was merged is in the trash under the same uid, and means the one they were merged into.
    addIdsOf(session.connection(), u"SELECT uid, customer_id FROM customer_former_uid WHERE uid IN (SELECT value FROM %1 uids)"_s,
             list, ids);
    const QList<qint64> wanted = ids.values();
    const auto stored = loadWhole(session.connection(), {wanted.begin(), wanted.end()});
    QHash<QString, StoredCustomer> found;
    for (auto each = ids.cbegin(); each != ids.cend(); ++each)
        if (const auto one = stored.constFind(each.value()); one != stored.cend())
            found.insert(each.key(), *one);
    return found;
}

QHash<qint64, StoredCustomer> customersById(ReadSession& session, const std::vector<CustomerId>& ids) {
    return loadWhole(session.connection(), numbersOf(ids));
}

bool hasCustomers(ReadSession& session) { return session.connection().prepare(u"SELECT 1 FROM customer LIMIT 1"_s).step(); }

QHash<qint64, Customer> customersToReach(ReadSession& session, const std::vector<CustomerId>& ids) {
    Connection& connection = session.connection();
    auto found = loadThemselves(connection, numbersOf(ids));
    ById<StoredCustomer> byId;
    for (StoredCustomer& stored : found)
        byId.insert(stored.customer.id.value(), &stored);
    loadParts(connection, reachParts(), byId);
    QHash<qint64, Customer> customers;
    for (StoredCustomer& stored : found)
        customers.insert(stored.customer.id.value(), std::move(stored.customer));
    return customers;
}

} // namespace rapport::storage
