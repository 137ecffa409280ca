#include "storage/customers/customerrows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Calls `take` with each row that `sql` gives for the customer.
template <typename Take>
void eachRow(Connection& connection, const QString& sql, CustomerId id, Take take) {
    auto statement = connection.prepare(sql);
    statement.bindAll(id);
    while (statement.step())
        take(statement);
}

std::vector<std::vector<Value>> textRows(const QStringList& texts, CustomerId id) {
    std::vector<std::vector<Value>> rows;
    for (const QString& text : texts)
        rows.push_back({toValue(id), toValue(text), toValue(static_cast<qint64>(rows.size()))});
    return rows;
}

std::vector<Value> goalValues(const Goal& goal, CustomerId id, int position) {
    return {toValue(id), toValue(goal.words), toValue(position), toValue(goal.saidOn), toValue(goal.confirmedOn)};
}

std::vector<Value> consentValues(const Consent& consent, CustomerId id, int position) {
    return {
        toValue(id),      toValue(key(consent.purpose)), toValue(consent.given), toValue(consent.saidOn), toValue(consent.words),
        toValue(position)};
}

std::vector<Value> handoverValues(const Handover& handover, CustomerId id, int) {
    return {toValue(id),          toValue(handover.at),  toValue(handover.author), toValue(handover.from),
            toValue(handover.to), toValue(handover.note)};
}

std::vector<std::vector<Value>> customValueRows(const Customer& customer, CustomerId id) {
    std::vector<std::vector<Value>> rows;
    for (const auto& value : customer.customValues) {
        if (!value.value.isEmpty())
            rows.push_back({toValue(id), toValue(value.field), toValue(value.value)});
    }
    return rows;
}

template <typename Parts, typename Values>
std::vector<std::vector<Value>> positionedRows(const Parts& parts, CustomerId id, Values values) {
    std::vector<std::vector<Value>> rows;
    for (const auto& part : parts)
        rows.push_back(values(part, id, static_cast<int>(rows.size())));
    return rows;
}

} // namespace

std::vector<Value> contactPointValues(const ContactPoint& point, CustomerId id, int position) {
    return {toValue(id),          toValue(key(point.kind)), toValue(point.label),
            toValue(point.value), toValue(point.preferred), toValue(position)};
}

Goal goalFrom(const RowView& row, int first) { return {row.text(first), row.date(first + 1), row.date(first + 2)}; }

Handover handoverFrom(const RowView& row, int first) {
    return {row.moment(first), row.id<StaffId>(first + 1), row.id<StaffId>(first + 2), row.id<StaffId>(first + 3),
            row.text(first + 4)};
}

Consent consentFrom(const RowView& row, int first) {
    return {row.word<ConsentPurpose>(first).value_or(ConsentPurpose::Keep), row.flag(first + 1), row.date(first + 2),
            row.text(first + 3)};
}

std::vector<Value> addressValues(const PostalAddress& address, CustomerId id, int position) {
    return {toValue(id),
            toValue(address.label),
            toValue(address.poBox),
            toValue(address.extended),
            toValue(address.street),
            toValue(address.locality),
            toValue(address.region),
            toValue(address.postalCode),
            toValue(address.country),
            toValue(position)};
}

std::vector<PartRows> partRows(const Customer& customer, CustomerId id) {
    std::vector<PartRows> parts;
    parts.push_back({&tables::contactPoint(), positionedRows(customer.contactPoints, id, &contactPointValues)});
    parts.push_back({&tables::postalAddress(), positionedRows(customer.addresses, id, &addressValues)});
    parts.push_back({&tables::customerGoal(), positionedRows(customer.goals, id, &goalValues)});
    parts.push_back({&tables::customerHandover(), positionedRows(customer.handovers, id, &handoverValues)});
    parts.push_back({&tables::customerConsent(), positionedRows(customer.consents, id, &consentValues)});
    parts.push_back({&tables::customerTopic(), textRows(customer.topics, id)});
    parts.push_back({&tables::customValue(), customValueRows(customer, id)});
    parts.push_back({&tables::customerPhoto(), {}});
    if (!customer.photo.isEmpty())
        parts.back().rows.push_back({toValue(id), Value(customer.photo)});
    return parts;
}

void loadParts(Connection& connection, Customer& customer) {
    const CustomerId id = customer.id;
    eachRow(connection, u"SELECT kind, label, value, preferred FROM contact_point WHERE customer_id = ? ORDER BY position, id"_s,
            id, [&](const RowView& row) {
                customer.contactPoints.push_back(
                    {row.word<ContactKind>(0).value_or(ContactKind::Phone), row.text(1), row.text(2), row.flag(3)});
            });
    eachRow(connection,
            u"SELECT label, po_box, extended, street, locality, region, postal_code, country FROM postal_address "
            "WHERE customer_id = ? ORDER BY position, id"_s,
            id, [&](const RowView& row) {
                customer.addresses.push_back(
                    {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)});
            });
    eachRow(connection,
            u"SELECT t.name FROM customer_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct.customer_id = ? ORDER BY t.folded"_s, id,
            [&](const RowView& row) { customer.tags += row.text(0); });
    eachRow(connection, u"SELECT words, said_on, confirmed_on FROM customer_goal WHERE customer_id = ? ORDER BY position, id"_s,
            id, [&](const RowView& row) { customer.goals.push_back(goalFrom(row, 0)); });
    eachRow(connection, u"SELECT at, author_id, from_id, to_id, note FROM customer_handover WHERE customer_id = ? ORDER BY id"_s,
            id, [&](const RowView& row) { customer.handovers.push_back(handoverFrom(row, 0)); });
    eachRow(connection,
            u"SELECT purpose, given, said_on, words FROM customer_consent WHERE customer_id = ? ORDER BY position, id"_s, id,
            [&](const RowView& row) { customer.consents.push_back(consentFrom(row, 0)); });
    eachRow(connection, u"SELECT topic FROM customer_topic WHERE customer_id = ? ORDER BY position, id"_s, id,
            [&](const RowView& row) { customer.topics += row.text(0); });
    eachRow(connection,
            u"SELECT v.field_id, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id "
            "WHERE v.customer_id = ? ORDER BY f.position, f.id"_s,
            id, [&](const RowView& row) {
                customer.customValues.push_back({row.id<CustomFieldId>(0), row.text(1)});
            });
    eachRow(connection, u"SELECT image FROM customer_photo WHERE customer_id = ?"_s, id,
            [&](const RowView& row) { customer.photo = row.bytes(0); });
}

} // namespace rapport::storage
