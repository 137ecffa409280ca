#include "storage/search/searchindex.h"

#include "rapport/domain/words.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// One command of FTS5 beside a row's texts: 'delete' with what was entered, or none to enter.
struct IndexedTable {
    QString name;
    QString leave;
    QString enter;
    QString addRange;
    QString removeRange;
};

const IndexedTable* indexedTable(const Table& table) {
    static const IndexedTable interactions{
        u"interaction"_s,
        u"INSERT INTO interaction_words (interaction_words, rowid, notes, customer_words, understood) "
        "SELECT 'delete', id, notes, customer_words, understood FROM interaction WHERE id = ?"_s,
        u"INSERT INTO interaction_words (rowid, notes, customer_words, understood) "
        "SELECT id, notes, customer_words, understood FROM interaction WHERE id = ?"_s,
        u"INSERT INTO interaction_words (rowid, notes, customer_words, understood) "
        "SELECT id, notes, customer_words, understood FROM interaction WHERE id BETWEEN ? AND ?"_s,
        u"INSERT INTO interaction_words (interaction_words, rowid, notes, customer_words, understood) "
        "SELECT 'delete', id, notes, customer_words, understood FROM interaction WHERE id BETWEEN ? AND ?"_s};
    static const IndexedTable commitments{
        u"commitment"_s,
        u"INSERT INTO commitment_words (commitment_words, rowid, words) SELECT 'delete', id, words FROM commitment WHERE id = ?"_s,
        u"INSERT INTO commitment_words (rowid, words) SELECT id, words FROM commitment WHERE id = ?"_s,
        u"INSERT INTO commitment_words (rowid, words) SELECT id, words FROM commitment WHERE id BETWEEN ? AND ?"_s,
        u"INSERT INTO commitment_words (commitment_words, rowid, words) SELECT 'delete', id, words FROM commitment "
        "WHERE id BETWEEN ? AND ?"_s};
    if (table.name == interactions.name)
        return &interactions;
    return table.name == commitments.name ? &commitments : nullptr;
}

const auto leavePartsSql = u"INSERT INTO customer_parts (customer_parts, rowid, name, organisation, digits, email) "
                           "VALUES ('delete', ?, ?, ?, ?, ?)"_s;
const auto leaveWordsSql = u"INSERT INTO customer_words (customer_words, rowid, name, organisation, email, note, marks) "
                           "VALUES ('delete', ?, ?, ?, ?, ?, ?)"_s;
const auto enterPartsSql = u"INSERT INTO customer_parts (rowid, name, organisation, digits, email) VALUES (?, ?, ?, ?, ?)"_s;
const auto enterWordsSql =
    u"INSERT INTO customer_words (rowid, name, organisation, email, note, marks) VALUES (?, ?, ?, ?, ?, ?)"_s;
const auto stageSql = u"INSERT OR REPLACE INTO customer_search (customer_id, name, organisation, digits, email, note, marks) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const auto addPartsSql = u"INSERT INTO customer_parts (rowid, name, organisation, digits, email) "
                         "SELECT customer_id, name, organisation, digits, email FROM customer_search "
                         "WHERE customer_id BETWEEN ? AND ?"_s;
const auto addWordsSql = u"INSERT INTO customer_words (rowid, name, organisation, email, note, marks) "
                         "SELECT customer_id, name, organisation, email, note, marks FROM customer_search "
                         "WHERE customer_id BETWEEN ? AND ?"_s;
const auto removePartsSql = u"INSERT INTO customer_parts (customer_parts, rowid, name, organisation, digits, email) "
                            "SELECT 'delete', customer_id, name, organisation, digits, email FROM customer_search "
                            "WHERE customer_id BETWEEN ? AND ?"_s;
const auto removeWordsSql = u"INSERT INTO customer_words (customer_words, rowid, name, organisation, email, note, marks) "
                            "SELECT 'delete', customer_id, name, organisation, email, note, marks FROM customer_search "
                            "WHERE customer_id BETWEEN ? AND ?"_s;
const auto customerSql = u"SELECT shown_name, organisation_shown, tier, given, middle, family, nickname, title, care_note, notes "
                         "FROM customer WHERE id = ? AND state <> 'trashed'"_s;
const auto contactsSql = u"SELECT kind, value FROM contact_point WHERE customer_id = ? AND kind IN ('phone', 'email') "
                         "ORDER BY position, id"_s;
const auto goalsSql = u"SELECT words FROM customer_goal WHERE customer_id = ? ORDER BY position, id"_s;
const auto topicsSql = u"SELECT topic FROM customer_topic WHERE customer_id = ? ORDER BY position, id"_s;

QStringList textsOf(Connection& connection, const QString& sql, qint64 customerId) {
    QStringList texts;
    auto statement = connection.prepare(sql);
    statement.bindAll(customerId);
    while (statement.step())
        texts += statement.text(0);
    return texts;
}

void loadContacts(Connection& connection, qint64 customerId, domain::Customer& customer) {
    auto statement = connection.prepare(contactsSql);
    statement.bindAll(customerId);
    while (statement.step()) {
        domain::ContactPoint point;
        point.kind = statement.text(0) == u"phone" ? domain::ContactKind::Phone : domain::ContactKind::Email;
        point.value = statement.text(1);
        customer.contactPoints.push_back(point);
    }
}

std::vector<qint64> idsOf(Connection& connection, const QString& sql, qint64 first, qint64 last) {
    std::vector<qint64> ids;
    auto statement = connection.prepare(sql);
    statement.bindAll(first, last);
    while (statement.step())
        ids.push_back(statement.number(0));
    return ids;
}

} // namespace

void SearchIndex::rowAboutToChange(const Table& table, qint64 id) {
    if (const auto* indexed = indexedTable(table))
        m_connection.prepare(indexed->leave).bindAll(id).run();
}

void SearchIndex::rowChanged(const Table& table, qint64 id) {
    if (const auto* indexed = indexedTable(table))
        m_connection.prepare(indexed->enter).bindAll(id).run();
}

void SearchIndex::refreshCustomers(const QSet<qint64>& ids) {
    for (const qint64 id : ids)
        refreshCustomer(id);
}

void SearchIndex::refreshCustomer(qint64 customerId) {
    const auto before = staged(customerId);
    const auto after = current(customerId);
    if (before == after)
        return;
    if (before)
        leave(customerId, *before);
    if (after) {
        stage(customerId, *after);
        enter(customerId, *after);
    }
}

void SearchIndex::addRange(const Table& table, qint64 first, qint64 last) {
    if (const auto* indexed = indexedTable(table)) {
        m_connection.prepare(indexed->addRange).bindAll(first, last).run();
        return;
    }
    if (table.name != u"customer")
        return;
    for (const qint64 id : idsOf(m_connection,
                                 u"SELECT id FROM customer WHERE id BETWEEN ? AND ? AND state <> 'trashed' "
                                 "AND id NOT IN (SELECT customer_id FROM customer_search)"_s,
                                 first, last)) {
        if (const auto texts = current(id))
            stage(id, *texts);
    }
    m_connection.prepare(addPartsSql).bindAll(first, last).run();
    m_connection.prepare(addWordsSql).bindAll(first, last).run();
}

void SearchIndex::removeRange(const Table& table, qint64 first, qint64 last) {
    if (const auto* indexed = indexedTable(table)) {
        m_connection.prepare(indexed->removeRange).bindAll(first, last).run();
        return;
    }
    if (table.name != u"customer")
        return;
    for (const QString& sql :
         {removePartsSql, removeWordsSql, u"DELETE FROM customer_search WHERE customer_id BETWEEN ? AND ?"_s})
        m_connection.prepare(sql).bindAll(first, last).run();
}

void SearchIndex::rebuild() {
    m_connection.prepare(u"DELETE FROM customer_search"_s).run();
    for (const qint64 id : idsOf(m_connection, u"SELECT id FROM customer WHERE id BETWEEN ? AND ? AND state <> 'trashed'"_s, 0,
                                 std::numeric_limits<qint64>::max())) {
        if (const auto texts = current(id))
            stage(id, *texts);
    }
    for (const auto& table : {u"customer_parts"_s, u"customer_words"_s, u"interaction_words"_s, u"commitment_words"_s})
        m_connection.prepare(u"INSERT INTO %1 (%1) VALUES ('rebuild')"_s.arg(table)).run();
}

std::optional<SearchTexts> SearchIndex::staged(qint64 customerId) {
    auto statement = m_connection.prepare(
        u"SELECT name, organisation, digits, email, note, marks FROM customer_search WHERE customer_id = ?"_s);
    statement.bindAll(customerId);
    if (!statement.step())
        return {};
    return SearchTexts{statement.text(0), statement.text(1), statement.text(2),
                       statement.text(3), statement.text(4), statement.text(5)};
}

std::optional<SearchTexts> SearchIndex::current(qint64 customerId) {
    domain::Customer customer;
    QString shownName;
    QString organisation;
    {
        auto statement = m_connection.prepare(customerSql);
        statement.bindAll(customerId);
        if (!statement.step())
            return {};
        shownName = statement.text(0);
        organisation = statement.text(1);
        customer.tier = statement.text(2) == u"key" ? domain::Tier::Key : domain::Tier::Regular;
        customer.name.given = statement.text(3);
        customer.name.middle = statement.text(4);
        customer.name.family = statement.text(5);
        customer.name.nickname = statement.text(6);
        customer.title = statement.text(7);
        customer.careNote = statement.text(8);
        customer.notes = statement.text(9);
    }
    loadContacts(m_connection, customerId, customer);
    customer.goals = textsOf(m_connection, goalsSql, customerId);
    customer.topics = textsOf(m_connection, topicsSql, customerId);
    return searchTextsOf(customer, shownName, organisation);
}

void SearchIndex::stage(qint64 id, const SearchTexts& texts) {
    m_connection.prepare(stageSql)
        .bindAll(id, texts.name, texts.organisation, texts.digits, texts.email, texts.note, texts.marks)
        .run();
}

void SearchIndex::leave(qint64 id, const SearchTexts& texts) {
    m_connection.prepare(leavePartsSql).bindAll(id, texts.name, texts.organisation, texts.digits, texts.email).run();
    m_connection.prepare(leaveWordsSql).bindAll(id, texts.name, texts.organisation, texts.email, texts.note, texts.marks).run();
    m_connection.prepare(u"DELETE FROM customer_search WHERE customer_id = ?"_s).bindAll(id).run();
}

void SearchIndex::enter(qint64 id, const SearchTexts& texts) {
    m_connection.prepare(enterPartsSql).bindAll(id, texts.name, texts.organisation, texts.digits, texts.email).run();
    m_connection.prepare(enterWordsSql).bindAll(id, texts.name, texts.organisation, texts.email, texts.note, texts.marks).run();
}

} // namespace rapport::storage
