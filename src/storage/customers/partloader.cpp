#include "storage/customers/partloader.h"

#include "storage/customers/customerrows.h"
#include "storage/engine/jsonlist.h"
#include "storage/milestones/milestonerows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

CustomerRange CustomerRange::between(CustomerId first, CustomerId last) {
    return {u"BETWEEN ? AND ?"_s, {toValue(first), toValue(last)}};
}

CustomerRange CustomerRange::among(Connection& connection, const std::vector<qint64>& ids) {
    return {u"IN (SELECT value FROM %1 ids)"_s.arg(connection.dialect().numbersInParameter()), {toValue(jsonListOfIds(ids))}};
}

const std::vector<Part>& reachParts() {
    static const std::vector<Part> parts{
        {u"SELECT customer_id, kind, label, value, preferred FROM contact_point WHERE customer_id %1 "
         "ORDER BY customer_id, position, id"_s,
         [](StoredCustomer& stored, const RowView& row) {
             stored.customer.contactPoints.push_back(
                 {row.word<ContactKind>(1).value_or(ContactKind::Phone), row.text(2), row.text(3), row.flag(4)});
         }},
        {u"SELECT customer_id, label, po_box, extended, street, locality, region, postal_code, country "
         "FROM postal_address WHERE customer_id %1 ORDER BY customer_id, position, id"_s,
         [](StoredCustomer& stored, const RowView& row) {
             stored.customer.addresses.push_back(
                 {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)});
         }},
        {u"SELECT customer_id, purpose, given, said_on, words FROM customer_consent WHERE customer_id %1 "
         "ORDER BY customer_id, position, id"_s,
         [](StoredCustomer& stored, const RowView& row) { stored.customer.consents.push_back(consentFrom(row, 1)); }}};
    return parts;
}

namespace {

const std::vector<Part>& furtherParts() {
    static const std::vector<Part> parts{
        {u"SELECT ct.customer_id, t.name FROM customer_tag ct JOIN tag t ON t.id = ct.tag_id "
         "WHERE ct.customer_id %1 ORDER BY ct.customer_id, t.folded"_s,
         [](StoredCustomer& stored, const RowView& row) { stored.customer.tags += row.text(1); }},
        {u"SELECT customer_id, words, said_on, confirmed_on FROM customer_goal WHERE customer_id %1 "
         "ORDER BY customer_id, position, id"_s,
         [](StoredCustomer& stored, const RowView& row) { stored.customer.goals.push_back(goalFrom(row, 1)); }},
        {u"SELECT customer_id, at, author_id, from_id, to_id, note FROM customer_handover WHERE customer_id %1 "
         "ORDER BY customer_id, id"_s,
         [](StoredCustomer& stored, const RowView& row) { stored.customer.handovers.push_back(handoverFrom(row, 1)); }},
        {u"SELECT customer_id, topic FROM customer_topic WHERE customer_id %1 ORDER BY customer_id, position, id"_s,
         [](StoredCustomer& stored, const RowView& row) { stored.customer.topics += row.text(1); }},
        {u"SELECT v.customer_id, v.field_id, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id "
         "WHERE v.customer_id %1 ORDER BY v.customer_id, f.position, f.id"_s,
         [](StoredCustomer& stored, const RowView& row) {
             stored.customer.customValues.push_back({row.id<CustomFieldId>(1), row.text(2)});
         }},
        {u"SELECT customer_id, image FROM customer_photo WHERE customer_id %1"_s,
         [](StoredCustomer& stored, const RowView& row) { stored.customer.photo = row.bytes(1); }},
        {u"SELECT id, uid, customer_id, kind, label, date, lead_days FROM milestone WHERE customer_id %1 ORDER BY customer_id, id"_s,
         [](StoredCustomer& stored, const RowView& row) { stored.milestones.push_back(milestoneFrom(row)); }, 2}};
    return parts;
}

} // namespace

const std::vector<Part>& allParts() {
    static const std::vector<Part> parts = [] {
        std::vector<Part> all = reachParts();
        all.insert(all.end(), furtherParts().begin(), furtherParts().end());
        return all;
    }();
    return parts;
}

Statement rowsOf(Connection& connection, const QString& sql, const CustomerRange& range) {
    auto statement = connection.prepare(sql.arg(range.sql));
    int place = 0;
    for (const Value& value : range.values)
        statement.bind(++place, value);
    return statement;
}

void loadParts(Connection& connection, const std::vector<Part>& parts, const ById<StoredCustomer>& customers) {
    const auto range = CustomerRange::among(connection, {customers.keyBegin(), customers.keyEnd()});
    for (const Part& part : parts) {
        auto rows = rowsOf(connection, part.sql, range);
        addRows(rows, part.idColumn, customers, part.add);
    }
}

} // namespace rapport::storage
