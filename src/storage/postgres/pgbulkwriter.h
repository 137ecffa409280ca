#pragma once

#include "storage/engine/bulkwriter.h"
#include "storage/postgres/pgconnection.h"

namespace rapport::storage {

/// Sends rows a thousand at a time in one statement, as one array a column; ids are taken from the table's sequence as many at a
/// time.
class PgBulkWriter final : public BulkWriter {
public:
    PgBulkWriter(PgConnection& connection, const QString& table, const QStringList& columns, BulkIds ids);
    ~PgBulkWriter() override; ///< rows that were not flushed are lost
    qint64 add(const std::vector<Value>& row) override;
    void flush() override;

private:
    [[nodiscard]] QByteArray insertSql(const QStringList& columns);
    [[nodiscard]] qint64 nextId();
    void append(size_t column, const Value& value);

    PgConnection& m_connection;
    QString m_table;
    BulkIds m_ids;
    QByteArray m_insert;
    QByteArray m_name;                ///< once prepared
    std::vector<QByteArray> m_arrays; ///< a column each, as the server writes arrays, without its end
    int m_rows = 0;
    std::vector<qint64> m_freeIds; ///< last one first
};

} // namespace rapport::storage
