#include "rapport/storage/customerrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/customers/customerrows.h"
#include "storage/customers/tags.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

std::vector<qint64> rowsOf(Connection& connection, const Table& table, CustomerId customer) {
    const bool positioned = table.columns.contains(u"position"_s);
    std::vector<qint64> ids;
    auto statement = connection.prepare(
        u"SELECT id FROM %1 WHERE customer_id = ? ORDER BY %2"_s.arg(table.name, positioned ? u"position, id"_s : u"id"_s));
    statement.bindAll(customer);
    while (statement.step())
        ids.push_back(statement.number(0));
    return ids;
}

/// The n-th row there becomes the n-th row wanted. Surplus rows go first, so that no unique index is in the way.
void savePart(WriteSession& session, const PartRows& part, CustomerId customer) {
    const auto there = rowsOf(session.connection(), *part.table, customer);
    for (size_t i = part.rows.size(); i < there.size(); ++i)
        session.rows().remove(*part.table, there[i]);
    for (size_t i = 0; i < part.rows.size(); ++i) {
        if (i < there.size())
            session.rows().update(*part.table, there[i], part.rows[i]);
        else
            session.rows().insert(*part.table, part.rows[i]);
    }
}

/// Values are unique by customer and field, so they are matched by field, not by place.
void saveCustomValues(WriteSession& session, const PartRows& part, CustomerId customer) {
    QHash<qint64, qint64> there;
    {
        auto statement = session.connection().prepare(u"SELECT field_id, id FROM custom_value WHERE customer_id = ?"_s);
        statement.bindAll(customer);
        while (statement.step())
            there.insert(statement.number(0), statement.number(1));
    }
    for (const auto& row : part.rows) {
        if (const auto id = there.take(std::get<qint64>(row[1])))
            session.rows().update(*part.table, id, row);
        else
            session.rows().insert(*part.table, row);
    }
    for (const qint64 id : std::as_const(there))
        session.rows().remove(*part.table, id);
}

void saveParts(WriteSession& session, const Customer& customer, CustomerId id) {
    for (const auto& part : partRows(customer, id)) {
        if (part.table == &tables::customValue())
            saveCustomValues(session, part, id);
        else
            savePart(session, part, id);
    }
    saveTags(session, id, customer.tags);
}

void requireNoProblem(const Customer& customer) {
    if (const QString problem = problemWith(customer); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
}

void forgetMerge(WriteSession& session, CustomerId id) {
    std::optional<qint64> row;
    {
        auto select = session.connection().prepare(
            u"SELECT f.id FROM customer c JOIN customer_former_uid f ON f.uid = c.uid WHERE c.id = ?"_s);
        select.bindAll(id);
        if (select.step())
            row = select.number(0);
    }
    if (row)
        session.rows().remove(tables::formerUid(), *row);
}

} // namespace

std::optional<Customer> CustomerRepository::find(CustomerId id) const {
    std::optional<Customer> customer;
    {
        auto statement = m_session.connection().prepare(u"SELECT %1 FROM customer WHERE id = ?"_s.arg(customerColumns()));
        statement.bindAll(id);
        if (!statement.step())
            return {};
        customer = customerFrom(statement);
    }
    loadParts(m_session.connection(), *customer);
    return customer;
}

std::optional<CustomerId> CustomerRepository::findByUid(const QString& uid) const {
    auto statement = m_session.connection().prepare(
        u"SELECT customer_id FROM customer_former_uid WHERE uid = ?1 UNION ALL SELECT id FROM customer WHERE uid = ?1 LIMIT 1"_s);
    statement.bindAll(uid);
    return statement.step() ? std::optional(statement.id<CustomerId>(0)) : std::nullopt;
}

CustomerId CustomerRepository::save(WriteSession& session, Customer customer) {
    customer = normalised(std::move(customer));
    requireNoProblem(customer);
    if (customer.uid.isEmpty())
        customer.uid = newUid();
    CustomerId id = customer.id;
    if (id.isValid()) {
        session.rows().update(tables::customer(), id.value(), customerValues(customer, shownNameOf(customer)));
    } else {
        if (customer.createdAt == Moment())
            customer.createdAt = session.info().at;
        if (!customer.createdBy.isValid())
            customer.createdBy = session.info().author;
        id = CustomerId(session.rows().insert(tables::customer(), customerValues(customer, shownNameOf(customer))));
    }
    saveParts(session, customer, id);
    return id;
}

void CustomerRepository::setState(WriteSession& session, CustomerId id, CustomerState state) {
    // Whoever comes back from the trash is no longer somebody else.
    if (state == CustomerState::Active)
        forgetMerge(session, id);
    session.rows().update(tables::customer(), id.value(), u"state"_s, toValue(key(state)));
}

void CustomerRepository::remove(WriteSession& session, CustomerId id) {
    std::vector<qint64> withNobodyElse;
    {
        auto select = session.connection().prepare(
            u"SELECT interaction_id FROM interaction_customer a WHERE customer_id = ?1 AND NOT EXISTS "
            "(SELECT 1 FROM interaction_customer b WHERE b.interaction_id = a.interaction_id AND b.customer_id <> ?1)"_s);
        select.bindAll(id);
        while (select.step())
            withNobodyElse.push_back(select.number(0));
    }
    for (const qint64 interaction : withNobodyElse)
        session.rows().remove(tables::interaction(), interaction);
    session.rows().remove(tables::customer(), id.value());
}

} // namespace rapport::storage
