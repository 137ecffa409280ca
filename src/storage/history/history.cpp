#include "rapport/storage/history.h"

#include "storage/engine/connection.h"
#include "storage/interactions/interactionrows.h"
#include "storage/rows/rowjson.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int changesOfOneSet = 100;

const auto columnsSql = u"SELECT c.id, s.id, s.at, coalesce(a.name, ''), s.label, s.kind, c.entity, coalesce(c.entity_id, 0), "
                        "c.row_table, c.operation, c.before, c.after "
                        "FROM change c JOIN change_set s ON s.id = c.set_id LEFT JOIN staff a ON a.id = s.author_id "_s;

/// Leaves out private notes of others than `reader`, unless that is an owner. What is written down of one always names its
/// author.
QString seenBy(const Dialect& dialect, const QString& reader) {
    return u"(c.row_table <> 'interaction_private_note' OR %1 = %2 OR %3) "_s.arg(
        dialect.numberInJson(u"coalesce(c.after, c.before)"_s, u"author_id"_s), reader, isOwnerSql(reader));
}

/// ?1 entity, ?2 id, ?3 first change, ?4 limit, ?5 reader. The table of a record is called as its entity. A relation is a record
/// of its own, but belongs to the past of both customers it links.
QString ofRecordSql(const Dialect& dialect) {
    const auto whole = u"coalesce(after, before)"_s;
    return columnsSql + u"WHERE "_s + seenBy(dialect, u"?5"_s) +
           u"AND c.id IN (SELECT id FROM change WHERE entity = ?1 AND entity_id = ?2 AND id >= ?3 "
           "UNION ALL SELECT id FROM change WHERE row_table = ?1 AND row_first <= ?2 AND row_last >= ?2 "
           "AND row_last > row_first AND operation = 'insert' AND id >= ?3 "
           "UNION ALL SELECT id FROM change WHERE ?1 = 'customer' AND entity = 'relation' AND entity_id IS NOT NULL "
           "AND id >= ?3 AND CASE WHEN operation = 'update' "
           "THEN entity_id IN (SELECT id FROM relation WHERE from_id = ?2 OR to_id = ?2) "
           "ELSE ?2 IN (%1, %2) END) ORDER BY c.id DESC LIMIT ?4"_s.arg(dialect.numberInJson(whole, u"from_id"_s),
                                                                        dialect.numberInJson(whole, u"to_id"_s));
}

/// An id is given anew once its last record is gone for good: what is told begins with the latest that had it.
const auto creationSql = u"SELECT coalesce(max(c.id), 0) FROM change c JOIN change_set s ON s.id = c.set_id AND s.kind = 'do' "
                         "WHERE c.id IN (SELECT id FROM change WHERE entity = ?1 AND entity_id = ?2 AND row_table = ?1 "
                         "AND row_first = ?2 AND operation = 'insert' "
                         "UNION ALL SELECT id FROM change WHERE row_table = ?1 AND row_first <= ?2 AND row_last >= ?2 "
                         "AND row_last > row_first AND operation = 'insert')"_s;

QString labelOf(const QString& label, const QString& kind) {
    if (kind == "undo"_L1)
        return QCoreApplication::translate("storage", "Undo: %1").arg(label);
    if (kind == "redo"_L1)
        return QCoreApplication::translate("storage", "Redo: %1").arg(label);
    return label;
}

HistoryEntry entryFrom(const RowView& row) {
    HistoryEntry entry;
    entry.set = row.id<ChangeSetId>(1);
    entry.at = row.moment(2);
    entry.author = row.text(3);
    entry.label = labelOf(row.text(4), row.text(5));
    entry.entity = row.text(6);
    entry.entityId = row.number(7);
    entry.table = row.text(8);
    entry.operation = row.text(9);
    entry.before = parsed(row.text(10));
    entry.after = parsed(row.text(11));
    return entry;
}

QJsonObject currentRow(Connection& connection, const Table& table, qint64 id) {
    auto select = connection.prepare(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(table.columns.join(u", "_s), table.name));
    select.bindAll(id);
    QJsonObject row;
    if (select.step()) {
        for (int column = 0; column < select.columnCount(); ++column)
            row.insert(table.columns[column], toJson(select.value(column)));
    }
    return row;
}

/// An import's rows are not repeated in the log: what the record was like then is what it is now, less what was changed since.
void tellWhatWasImported(std::vector<HistoryEntry>& newestFirst, const QString& table, QJsonObject row) {
    for (HistoryEntry& entry : newestFirst) {
        if (entry.table != table)
            continue;
        if (entry.operation == "delete"_L1)
            row = entry.before;
        else if (entry.operation == "update"_L1) {
            for (auto column = entry.before.begin(); column != entry.before.end(); ++column)
                row[column.key()] = column.value();
        } else if (entry.after.isEmpty())
            entry.after = row;
    }
}

std::vector<HistoryEntry> historyOfRecord(Connection& connection, Entity entity, qint64 id, int limit, StaffId reader) {
    const QString key = entityKey(entity);
    auto creation = connection.prepare(creationSql);
    creation.bindAll(key, id);
    creation.step();
    auto select = connection.prepare(ofRecordSql(connection.dialect()));
    select.bindAll(key, id, creation.number(0), limit, reader.value());
    std::vector<HistoryEntry> entries;
    while (select.step()) {
        entries.push_back(entryFrom(select));
        entries.back().entityId = id;
    }
    tellWhatWasImported(entries, key, currentRow(connection, tables::named(key), id));
    return entries;
}

std::vector<HistoryEntry> historyOfAll(Connection& connection, int limit, StaffId reader) {
    std::vector<HistoryEntry> entries;
    auto sets = connection.prepare(u"SELECT id FROM change_set ORDER BY id DESC LIMIT ?"_s);
    sets.bindAll(limit);
    while (static_cast<int>(entries.size()) < limit && sets.step()) {
        auto select = connection.prepare(columnsSql + u"WHERE c.set_id = ?1 AND "_s + seenBy(connection.dialect(), u"?3"_s) +
                                         u"ORDER BY c.id DESC LIMIT ?2"_s);
        select.bindAll(sets.number(0), std::min(changesOfOneSet, limit - static_cast<int>(entries.size())), reader.value());
        while (select.step())
            entries.push_back(entryFrom(select));
    }
    return entries;
}

} // namespace

std::vector<HistoryEntry> history(ReadSession& session, std::optional<std::pair<Entity, qint64>> record, int limit,
                                  StaffId reader) {
    if (record)
        return historyOfRecord(session.connection(), record->first, record->second, limit, reader);
    return historyOfAll(session.connection(), limit, reader);
}

} // namespace rapport::storage
