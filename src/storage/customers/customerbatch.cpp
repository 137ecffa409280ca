#include "rapport/storage/customerbatch.h"

#include "storage/customers/customerrows.h"
#include "storage/engine/byids.h"
#include "storage/milestones/milestonerows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Loads rows of one child table for all customers at hand, each in its own order.
class PartLoader {
public:
    PartLoader(Connection& connection, QHash<qint64, StoredCustomer*>& customers)
        : m_connection(connection)
        , m_customers(customers)
        , m_ids(jsonListOfIds(customers.keys())) {}

    /// `sql` has %1 where the ids go, and gives the customer's id first.
    template <typename Take>
    void load(const QString& sql, Take take) {
        auto statement =
            m_connection.prepare(sql.arg(u"(SELECT value FROM %1 ids)"_s.arg(m_connection.dialect().numbersInParameter())));
        statement.bindAll(m_ids);
        while (statement.step())
            take(*m_customers[statement.number(0)], statement);
    }

private:
    Connection& m_connection;
    QHash<qint64, StoredCustomer*>& m_customers;
    QString m_ids;
};

void loadReach(PartLoader& loader) {
    loader.load(u"SELECT customer_id, kind, label, value, preferred FROM contact_point WHERE customer_id IN %1 "
                "ORDER BY customer_id, position, id"_s,
                [](StoredCustomer& stored, const Statement& row) {
                    stored.customer.contactPoints.push_back(
                        {fromKey<ContactKind>(row.text(1)).value_or(ContactKind::Phone), row.text(2), row.text(3), row.flag(4)});
                });
    loader.load(u"SELECT customer_id, label, po_box, extended, street, locality, region, postal_code, country "
                "FROM postal_address WHERE customer_id IN %1 ORDER BY customer_id, position, id"_s,
                [](StoredCustomer& stored, const Statement& row) {
                    stored.customer.addresses.push_back(
                        {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)});
                });
}

void loadWords(PartLoader& loader) {
    loader.load(u"SELECT ct.customer_id, t.name FROM customer_tag ct JOIN tag t ON t.id = ct.tag_id "
                "WHERE ct.customer_id IN %1 ORDER BY ct.customer_id, t.folded"_s,
                [](StoredCustomer& stored, const Statement& row) { stored.customer.tags += row.text(1); });
    loader.load(u"SELECT customer_id, words FROM customer_goal WHERE customer_id IN %1 ORDER BY customer_id, position, id"_s,
                [](StoredCustomer& stored, const Statement& row) { stored.customer.goals += row.text(1); });
    loader.load(u"SELECT customer_id, topic FROM customer_topic WHERE customer_id IN %1 ORDER BY customer_id, position, id"_s,
                [](StoredCustomer& stored, const Statement& row) { stored.customer.topics += row.text(1); });
}

void loadRest(PartLoader& loader) {
    loader.load(u"SELECT v.customer_id, v.field_id, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id "
                "WHERE v.customer_id IN %1 ORDER BY v.customer_id, f.position, f.id"_s,
                [](StoredCustomer& stored, const Statement& row) {
                    stored.customer.customValues.push_back({row.id<CustomFieldId>(1), row.text(2)});
                });
    loader.load(u"SELECT customer_id, image FROM customer_photo WHERE customer_id IN %1"_s,
                [](StoredCustomer& stored, const Statement& row) { stored.customer.photo = row.bytes(1); });
}

void loadMilestones(Connection& connection, const QHash<qint64, StoredCustomer*>& customers) {
    auto statement = askedByIds(connection,
                                u"SELECT id, uid, customer_id, kind, label, date, lead_days FROM milestone "
                                "WHERE customer_id IN (SELECT value FROM %1 ids) ORDER BY customer_id, id"_s,
                                customers.keys());
    while (statement.step()) {
        Milestone milestone = milestoneFrom(statement);
        customers[milestone.customer.value()]->milestones.push_back(std::move(milestone));
    }
}

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
    PartLoader loader(connection, byId);
    loadReach(loader);
    loadWords(loader);
    loadRest(loader);
    loadMilestones(connection, byId);
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
    PartLoader loader(connection, byId);
    loadReach(loader);
    QHash<qint64, Customer> customers;
    for (StoredCustomer& stored : found)
        customers.insert(stored.customer.id.value(), std::move(stored.customer));
    return customers;
}

} // namespace rapport::storage
