#include "rapport/storage/customerbatch.h"

#include "storage/customers/customerrows.h"
#include "storage/customers/partloader.h"
#include "storage/engine/byids.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

std::vector<qint64> idsIn(const PartLoader::Customers& customers) { return {customers.keyBegin(), customers.keyEnd()}; }

QHash<QString, StoredCustomer> loadThemselves(Connection& connection, const QStringList& uids) {
    QHash<QString, StoredCustomer> found;
    auto statement = connection.prepare(u"SELECT %1 FROM customer WHERE uid IN (SELECT value FROM %2 uids)"_s.arg(
        customerColumns(), connection.dialect().textsInParameter()));
    statement.bindAll(jsonList(uids));
    while (statement.step()) {
        StoredCustomer stored;
        stored.customer = customerFrom(statement);
        found.insert(stored.customer.uid, std::move(stored));
    }
    return found;
}

} // namespace

QHash<QString, StoredCustomer> customersByUid(ReadSession& session, const QStringList& uids) {
    Connection& connection = session.connection();
    auto found = loadThemselves(connection, uids);
    if (found.isEmpty())
        return found;
    QHash<qint64, StoredCustomer*> byId;
    for (StoredCustomer& stored : found)
        byId.insert(stored.customer.id.value(), &stored);
    const PartLoader loader(connection, byId, CustomerRange::among(connection, idsIn(byId)));
    loader.loadReach();
    loader.loadWords();
    loader.loadCustomValues();
    loader.loadPhotos();
    loader.loadMilestones();
    return found;
}

QHash<qint64, Customer> customersToReach(ReadSession& session, const std::vector<CustomerId>& ids) {
    Connection& connection = session.connection();
    QHash<qint64, StoredCustomer> found;
    {
        const QString sql = u"SELECT %1 FROM customer WHERE id IN (SELECT value FROM %2 ids)"_s.arg(customerColumns(), u"%1"_s);
        auto statement = askedByIds(connection, sql, ids);
        while (statement.step()) {
            Customer customer = customerFrom(statement);
            found.insert(customer.id.value(), {std::move(customer), {}});
        }
    }
    QHash<qint64, StoredCustomer*> byId;
    for (StoredCustomer& stored : found)
        byId.insert(stored.customer.id.value(), &stored);
    PartLoader(connection, byId, CustomerRange::among(connection, idsIn(byId))).loadReach();
    QHash<qint64, Customer> customers;
    for (StoredCustomer& stored : found)
        customers.insert(stored.customer.id.value(), std::move(stored.customer));
    return customers;
}

} // namespace rapport::storage
