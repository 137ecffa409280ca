#pragma once

#include "storage/engine/bulkwriter.h"
#include "storage/sqlite/sqliteconnection.h"

namespace rapport::storage {

/// Writes each row at once, through one statement that stays borrowed.
class SqliteBulkWriter final : public BulkWriter {
public:
    SqliteBulkWriter(SqliteConnection& connection, const QString& table, const QStringList& columns, BulkIds ids);
    qint64 add(const std::vector<Value>& row) override;
    void flush() override {}

private:
    SqliteConnection& m_connection;
    BulkIds m_ids;
    Statement m_insert;
};

} // namespace rapport::storage
