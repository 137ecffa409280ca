#include "storage/search/fulltext.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

/// One command of FTS5 beside a row's texts: 'delete' with what was entered, or none to enter.
struct FullText::IndexedTable {
    QString name;
    QString leave;
    QString enter;
    QString addRange;
    QString removeRange;
};

namespace {

using IndexedTable = FullText::IndexedTable;

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
    static const IndexedTable answers{
        u"answer"_s,
        u"INSERT INTO answer_words (answer_words, rowid, question, words) SELECT 'delete', id, question, words FROM answer "
        "WHERE id = ?"_s,
        u"INSERT INTO answer_words (rowid, question, words) SELECT id, question, words FROM answer WHERE id = ?"_s,
        u"INSERT INTO answer_words (rowid, question, words) SELECT id, question, words FROM answer WHERE id BETWEEN ? AND ?"_s,
        u"INSERT INTO answer_words (answer_words, rowid, question, words) SELECT 'delete', id, question, words FROM answer "
        "WHERE id BETWEEN ? AND ?"_s};
    for (const IndexedTable* indexed : {&interactions, &commitments, &answers})
        if (table.name == indexed->name)
            return indexed;
    return nullptr;
}

const auto leavePartsSql = u"INSERT INTO customer_parts (customer_parts, rowid, name, organisation, digits, email) "
                           "VALUES ('delete', ?, ?, ?, ?, ?)"_s;
const auto leaveWordsSql = u"INSERT INTO customer_words (customer_words, rowid, name, organisation, email, note, marks) "
                           "VALUES ('delete', ?, ?, ?, ?, ?, ?)"_s;
const auto enterPartsSql = u"INSERT INTO customer_parts (rowid, name, organisation, digits, email) VALUES (?, ?, ?, ?, ?)"_s;
const auto enterWordsSql =
    u"INSERT INTO customer_words (rowid, name, organisation, email, note, marks) VALUES (?, ?, ?, ?, ?, ?)"_s;
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

qint64 countOf(Connection& connection, const QString& sql) {
    auto statement = connection.prepare(sql);
    statement.step();
    return statement.number(0);
}

} // namespace

void FullText::leave(const Table& table, qint64 id) {
    if (const auto* indexed = indexedTable(table); indexed && !m_connection.isServer())
        m_connection.prepare(indexed->leave).bindAll(id).run();
}

void FullText::enter(const Table& table, qint64 id) {
    if (const auto* indexed = indexedTable(table); indexed && !m_connection.isServer())
        m_connection.prepare(indexed->enter).bindAll(id).run();
}

void FullText::leave(qint64 id, const SearchTexts& texts) {
    if (m_connection.isServer())
        return;
    m_connection.prepare(leavePartsSql).bindAll(id, texts.name, texts.organisation, texts.digits, texts.email).run();
    m_connection.prepare(leaveWordsSql).bindAll(id, texts.name, texts.organisation, texts.email, texts.note, texts.marks).run();
}

void FullText::enter(qint64 id, const SearchTexts& texts) {
    if (m_connection.isServer())
        return;
    m_connection.prepare(enterPartsSql).bindAll(id, texts.name, texts.organisation, texts.digits, texts.email).run();
    m_connection.prepare(enterWordsSql).bindAll(id, texts.name, texts.organisation, texts.email, texts.note, texts.marks).run();
}

void FullText::addRange(const Table& table, qint64 first, qint64 last) {
    overRange(table, &IndexedTable::addRange, {addPartsSql, addWordsSql}, first, last);
}

void FullText::removeRange(const Table& table, qint64 first, qint64 last) {
    overRange(table, &IndexedTable::removeRange, {removePartsSql, removeWordsSql}, first, last);
}

void FullText::overRange(const Table& table, QString IndexedTable::*ofRecords, const QStringList& ofCustomers, qint64 first,
                         qint64 last) {
    if (m_connection.isServer())
        return;
    const auto run = [&](const QStringList& fullTexts, const QStringList& statements) {
        withLargeGathering(m_connection, fullTexts, [&] {
            for (const QString& sql : statements)
                m_connection.prepare(sql).bindAll(first, last).run();
        });
    };
    if (const auto* indexed = indexedTable(table))
        run({indexed->name + u"_words"_s}, {indexed->*ofRecords});
    else if (&table == &tables::customer())
        run(customerTables, ofCustomers);
}

void FullText::rebuild() {
    if (m_connection.isServer())
        return;
    for (const auto& table :
         {u"customer_parts"_s, u"customer_words"_s, u"interaction_words"_s, u"commitment_words"_s, u"answer_words"_s})
        m_connection.prepare(u"INSERT INTO %1 (%1) VALUES ('rebuild')"_s.arg(table)).run();
}

std::vector<FullText::Coverage> FullText::coverages() {
    if (m_connection.isServer())
        return {};
    const auto customers = u"SELECT customer_id FROM customer_search"_s;
    const std::pair<QString, QString> tables[] = {{u"customer_parts"_s, customers},
                                                  {u"customer_words"_s, customers},
                                                  {u"interaction_words"_s, u"SELECT id FROM interaction"_s},
                                                  {u"commitment_words"_s, u"SELECT id FROM commitment"_s},
                                                  {u"answer_words"_s, u"SELECT id FROM answer"_s}};
    std::vector<Coverage> all;
    for (const auto& [table, ids] : tables)
        all.push_back({table,
                       countOf(m_connection, u"SELECT count(*) FROM (%2 EXCEPT SELECT id FROM %1_docsize)"_s.arg(table, ids)),
                       countOf(m_connection, u"SELECT count(*) FROM (SELECT id FROM %1_docsize EXCEPT %2)"_s.arg(table, ids))});
    return all;
}

} // namespace rapport::storage
