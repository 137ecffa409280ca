#include "storage/rows/changelog.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

qint64 nextId(Connection& connection, const QString& table) {
    auto next = connection.prepare(connection.dialect().nextId(table));
    next.step();
    return next.number(0);
}

qint64 entityIdOf(const Table& table, qint64 id, const Row& row) {
    if (table.ownerColumn.isEmpty())
        return id;
    return std::get<qint64>(row[static_cast<size_t>(table.columns.indexOf(table.ownerColumn))]);
}

ChangeLog::ChangeLog(Connection& connection, const ChangeInfo& info)
    : m_connection(connection)
    , m_info(info)
    , m_kind(u"do"_s) {}

void ChangeLog::markAs(const QString& kind, ChangeSetId inverts) {
    m_kind = kind;
    m_inverts = inverts;
    auto label = m_connection.prepare(u"SELECT label FROM change_set WHERE id = ?"_s);
    label.bindAll(inverts);
    if (label.step())
        m_label = label.text(0);
}

void ChangeLog::inserted(const Table& table, qint64 id, const Row& row) {
    record(table, entityIdOf(table, id, row), id, u"insert"_s, {}, compact(toJson(table, row)));
}

void ChangeLog::updated(const Table& table, qint64 id, const Row& row, const QJsonObject& before, const QJsonObject& after) {
    record(table, entityIdOf(table, id, row), id, u"update"_s, compact(before), compact(after));
}

void ChangeLog::deleted(const Table& table, qint64 id, const Row& row) {
    record(table, entityIdOf(table, id, row), id, u"delete"_s, compact(toJson(table, row)), {});
}

void ChangeLog::record(const Table& table, qint64 entityId, qint64 id, const QString& operation, const Value& before,
                       const Value& after) {
    auto insert =
        m_connection.prepare(u"INSERT INTO change (set_id, entity, entity_id, row_table, row_first, row_last, operation, "
                             "before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8)"_s);
    insert.bindAll(set(), entityKey(table.entity), entityId, table.name, id, operation);
    insert.bind(7, before).bind(8, after).run();
}

void ChangeLog::insertedRange(const Table& table, qint64 first, qint64 last) {
    // A range of one is told by its record, as a row written alone.
    const QString owner = table.ownerColumn.isEmpty() ? u"id"_s : table.ownerColumn;
    const QString told = first == last ? u"(SELECT %1 FROM %2 WHERE id = ?4)"_s.arg(owner, table.name) : u"NULL"_s;
    auto insert = m_connection.prepare(u"INSERT INTO change (set_id, entity, entity_id, row_table, row_first, row_last, operation) "
                                       "VALUES (?1, ?2, %1, ?3, ?4, ?5, 'insert')"_s.arg(told));
    insert.bindAll(set(), entityKey(table.entity), table.name, first, last).run();
}

void ChangeLog::deletedRange(const Table& table, qint64 first, qint64 last) {
    const QString owner = table.ownerColumn.isEmpty() ? u"id"_s : table.ownerColumn;
    auto insert = m_connection.prepare(
        u"INSERT INTO change (set_id, entity, entity_id, row_table, row_first, row_last, operation, before) "
        "SELECT CAST(? AS bigint), CAST(? AS text), %1, CAST(? AS text), id, id, 'delete', %2 FROM %3 WHERE id BETWEEN ? AND ? "
        "ORDER BY id"_s.arg(owner, m_connection.dialect().jsonOfRow(table.columns, table.bytesColumn), table.name));
    insert.bindAll(set(), entityKey(table.entity), table.name, first, last).run();
}

ChangeSetId ChangeLog::set() {
    if (m_set.isValid())
        return m_set;
    if (m_kind == "do"_L1)
        passUndoneSets();
    m_set = ChangeSetId(nextId(m_connection, u"change_set"_s));
    auto insert = m_connection.prepare(
        u"INSERT INTO change_set (id, at, author_id, label, kind, inverts, state, key) VALUES (?, ?, ?, ?, ?, ?, 'done', ?)"_s);
    insert.bindAll(m_set, m_info.at, m_info.author, m_label.value_or(m_info.label), m_kind, m_inverts, m_info.key).run();
    return m_set;
}

/// What was undone cannot be redone on top of something new.
void ChangeLog::passUndoneSets() {
    m_connection
        .prepare(
            u"UPDATE change_set SET state = 'passed' WHERE (state = 'inverted' OR (state = 'done' AND kind = 'undo'))%1"_s.arg(
                m_connection.dialect().ownSets()))
        .run();
}

ChangeSetId ChangeLog::close() {
    if (m_set.isValid() && !m_label) {
        auto relabel = m_connection.prepare(u"UPDATE change_set SET label = ?1 WHERE id = ?2 AND label <> ?1"_s);
        relabel.bindAll(m_info.label, m_set).run();
    }
    return m_set;
}

} // namespace rapport::storage
