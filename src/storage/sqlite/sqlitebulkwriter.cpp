#include "storage/sqlite/sqlitebulkwriter.h"

#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// Not the text that single rows are inserted with: this one stays borrowed.
QString insertSql(const QString& table, const QStringList& columns) {
    const auto places = QStringList(columns.size(), u"?"_s).join(u", "_s);
    return u"INSERT INTO main.%1 (%2) VALUES (%3)"_s.arg(table, columns.join(u", "_s), places);
}

} // namespace

SqliteBulkWriter::SqliteBulkWriter(SqliteConnection& connection, const QString& table, const QStringList& columns, BulkIds ids)
    : m_connection(connection)
    , m_ids(ids)
    , m_insert(connection.prepare(insertSql(table, columns))) {}

qint64 SqliteBulkWriter::add(const std::vector<Value>& row) {
    for (size_t column = 0; column < row.size(); ++column)
        m_insert.bind(static_cast<int>(column) + 1, row[column]);
    m_insert.run();
    return m_ids == BulkIds::New ? sqlite3_last_insert_rowid(m_connection.handle()) : 0;
}

} // namespace rapport::storage
