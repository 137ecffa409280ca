#include "storage/search/searchindex.h"

#include "storage/search/currenttexts.h"

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

/// While many rows come or go at once, FTS5 gathers their words in memory, and writes them in few large parts instead of many
/// small ones that it would merge again and again. When `work` fails, the transaction is rolled back, and the setting with it.
template <typename Work>
void withLargeGathering(Connection& connection, const QStringList& tables, Work work) {
    constexpr int usual = 1 << 20; // bytes; FTS5's own
    constexpr int duringBulk = 24 << 20;
    const auto set = [&](int bytes) {
        for (const QString& table : tables)
            connection.prepare(u"INSERT INTO %1 (%1, rank) VALUES ('hashsize', ?)"_s.arg(table)).bindAll(bytes).run();
    };
    set(duringBulk);
    work();
    set(usual);
}

const auto customerTables = QStringList{u"customer_parts"_s, u"customer_words"_s};

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
        withLargeGathering(m_connection, {indexed->name + u"_words"_s},
                           [&] { m_connection.prepare(indexed->addRange).bindAll(first, last).run(); });
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
    withLargeGathering(m_connection, customerTables, [&] {
        m_connection.prepare(addPartsSql).bindAll(first, last).run();
        m_connection.prepare(addWordsSql).bindAll(first, last).run();
    });
}

void SearchIndex::removeRange(const Table& table, qint64 first, qint64 last) {
    if (const auto* indexed = indexedTable(table)) {
        withLargeGathering(m_connection, {indexed->name + u"_words"_s},
                           [&] { m_connection.prepare(indexed->removeRange).bindAll(first, last).run(); });
        return;
    }
    if (table.name != u"customer")
        return;
    withLargeGathering(m_connection, customerTables, [&] {
        for (const QString& sql :
             {removePartsSql, removeWordsSql, u"DELETE FROM customer_search WHERE customer_id BETWEEN ? AND ?"_s})
            m_connection.prepare(sql).bindAll(first, last).run();
    });
}

void SearchIndex::rebuild() {
    m_connection.prepare(u"DELETE FROM customer_search"_s).run();
    CurrentTexts texts(m_connection, 0, std::numeric_limits<qint64>::max());
    while (const auto entry = texts.next())
        stage(entry->customerId, entry->texts);
    for (const auto& table : {u"customer_parts"_s, u"customer_words"_s, u"interaction_words"_s, u"commitment_words"_s})
        m_connection.prepare(u"INSERT INTO %1 (%1) VALUES ('rebuild')"_s.arg(table)).run();
}

std::optional<SearchTexts> SearchIndex::staged(qint64 customerId) {
    auto statement = m_connection.prepare(
        u"SELECT name, organisation, digits, email, note, marks FROM customer_search WHERE customer_id = ?"_s);
    statement.bindAll(customerId);
    return statement.step() ? std::optional(searchTextsFrom(statement, 0)) : std::nullopt;
}

std::optional<SearchTexts> SearchIndex::current(qint64 customerId) {
    auto entry = CurrentTexts(m_connection, customerId, customerId).next();
    return entry ? std::optional(std::move(entry->texts)) : std::nullopt;
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
