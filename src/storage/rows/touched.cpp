#include "storage/rows/touched.h"

#include "storage/rows/changelog.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

qint64 numberIn(const Table& table, const Row& row, const QString& column) {
    const auto* number = std::get_if<qint64>(&row[static_cast<size_t>(table.columns.indexOf(column))]);
    return number ? *number : 0;
}

/// The customers of rows that name none themselves. Empty for the other tables.
QString customersSql(const Table& table) {
    if (&table == &tables::interaction())
        return u"SELECT DISTINCT customer_id FROM interaction_customer WHERE interaction_id BETWEEN ? AND ?"_s;
    if (&table == &tables::interactionPrivateNote())
        return u"SELECT DISTINCT w.customer_id FROM interaction_private_note n JOIN interaction_customer w "
               "ON w.interaction_id = n.interaction_id WHERE n.id BETWEEN ? AND ?"_s;
    for (const Table* part : {&tables::interactionAim(), &tables::interactionStep(), &tables::answerTold()})
        if (&table == part)
            return u"SELECT DISTINCT w.customer_id FROM %1 p JOIN interaction_customer w ON w.interaction_id = p.interaction_id "
                   "WHERE p.id BETWEEN ? AND ?"_s.arg(table.name);
    if (&table == &tables::commitmentRedating())
        return u"SELECT DISTINCT c.customer_id FROM commitment_redating r JOIN commitment c ON c.id = r.commitment_id "
               "WHERE r.id BETWEEN ? AND ?"_s;
    if (&table == &tables::commitmentHandover())
        return u"SELECT DISTINCT c.customer_id FROM commitment_handover h JOIN commitment c ON c.id = h.commitment_id "
               "WHERE h.id BETWEEN ? AND ?"_s;
    if (&table == &tables::greeting())
        return u"SELECT DISTINCT m.customer_id FROM greeting g JOIN milestone m ON m.id = g.milestone_id "
               "WHERE g.id BETWEEN ? AND ?"_s;
    for (const Table* part : {&tables::caseStep(), &tables::caseCommitment(), &tables::caseInteraction()})
        if (&table == part)
            return u"SELECT DISTINCT c.customer_id FROM %1 p JOIN customer_case c ON c.id = p.case_id WHERE p.id BETWEEN ? AND ?"_s
                .arg(table.name);
    if (&table == &tables::tag())
        return u"SELECT DISTINCT customer_id FROM customer_tag WHERE tag_id BETWEEN ? AND ?"_s;
    return {};
}

} // namespace

void Touched::row(const Table& table, qint64 id, const Row& row) {
    switch (table.entity) {
    case Entity::Interaction:
        changes.interactions.insert(entityIdOf(table, id, row));
        break;
    case Entity::Commitment:
        changes.commitments.insert(entityIdOf(table, id, row));
        break;
    case Entity::Milestone:
        changes.milestones.insert(entityIdOf(table, id, row));
        break;
    case Entity::PlannedInteraction:
        changes.planned.insert(entityIdOf(table, id, row));
        break;
    case Entity::Case:
        changes.cases.insert(entityIdOf(table, id, row));
        break;
    case Entity::Answer:
    case Entity::Announcement:
        changes.answers = true;
        break;
    case Entity::Staff:
        changes.staff = true;
        break;
    case Entity::Tag:
    case Entity::CustomField:
    case Entity::GreetingTemplate:
    case Entity::TierCadence:
    case Entity::Playbook:
        changes.definitions = true;
        break;
    case Entity::Customer:
    case Entity::Gesture:
    case Entity::Need:
    case Entity::Expiry:
    case Entity::Feedback:
    case Entity::Relation:
        break;
    }
    if (&table == &tables::customer())
        customer(id);
    if (table.columns.contains(u"customer_id"_s))
        customer(numberIn(table, row, u"customer_id"_s));
    if (&table == &tables::notSame()) {
        customer(numberIn(table, row, u"first_id"_s));
        customer(numberIn(table, row, u"second_id"_s));
    }
    if (&table == &tables::relation()) {
        customer(numberIn(table, row, u"from_id"_s));
        customer(numberIn(table, row, u"to_id"_s));
    }
    if (const QString sql = customersSql(table); !sql.isEmpty())
        collectCustomers(sql, id, id);
}

void Touched::cadence(const Table& table, qint64 id, const Row& row) {
    changes.definitions = true;
    changes.everything = true;
    if (&table == &tables::tag())
        tags.insert(id);
    else
        tiers.insert(std::get<QString>(row[static_cast<size_t>(table.columns.indexOf(u"tier"_s))]));
}

void Touched::range(const Table& table, qint64 first, qint64 last) {
    changes.everything = true;
    QString sql = customersSql(table);
    if (&table == &tables::customer())
        sql = u"SELECT id FROM customer WHERE id BETWEEN ? AND ?"_s;
    else if (&table == &tables::relation())
        sql =
            u"SELECT from_id FROM relation WHERE id BETWEEN ?1 AND ?2 UNION SELECT to_id FROM relation WHERE id BETWEEN ?1 AND ?2"_s;
    else if (&table == &tables::notSame())
        sql =
            u"SELECT first_id FROM not_same WHERE id BETWEEN ?1 AND ?2 UNION SELECT second_id FROM not_same WHERE id BETWEEN ?1 AND ?2"_s;
    else if (table.columns.contains(u"customer_id"_s))
        sql = u"SELECT DISTINCT customer_id FROM %1 WHERE id BETWEEN ? AND ?"_s.arg(table.name);
    if (!sql.isEmpty())
        collectCustomers(sql, first, last);
}

void Touched::collectCustomers(const QString& sql, qint64 first, qint64 last) {
    auto customers = m_connection.prepare(sql);
    customers.bindAll(first, last);
    while (customers.step())
        customer(customers.number(0));
}

} // namespace rapport::storage
