#include "storage/postgres/pgbulkwriter.h"

#include "storage/postgres/pgstatement.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 1000;
constexpr qsizetype bytesAtOnce = 4 << 20; // photos

/// Inside an array's text everything in double quotes is itself but for these two.
void appendQuoted(QByteArray& array, const QByteArray& text) {
    array += '"';
    for (const char character : text) {
        if (character == '"' || character == '\\')
            array += '\\';
        array += character;
    }
    array += '"';
}

} // namespace

PgBulkWriter::PgBulkWriter(PgConnection& connection, const QString& table, const QStringList& columns, BulkIds ids)
    : m_connection(connection)
    , m_table(table)
    , m_ids(ids)
    , m_insert(insertSql(ids == BulkIds::New ? QStringList{u"id"_s} + columns : columns))
    , m_arrays(static_cast<size_t>(columns.size()) + (ids == BulkIds::New ? 1 : 0)) {
    connection.join(*this);
}

PgBulkWriter::~PgBulkWriter() { m_connection.leave(*this); }

QByteArray PgBulkWriter::insertSql(const QStringList& columns) {
    QHash<QString, QString> types;
    auto statement = m_connection.prepare(
        u"SELECT attname::text, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = CAST(? AS regclass) AND attnum > 0"_s);
    statement.bindAll(m_table);
    while (statement.step())
        types.insert(statement.text(0), statement.text(1));
    QStringList arrays;
    for (const QString& column : columns)
        arrays += u"$%1::%2[]"_s.arg(arrays.size() + 1).arg(types.value(column));
    return u"INSERT INTO %1 (%2) SELECT * FROM unnest(%3)"_s.arg(m_table, columns.join(u", "_s), arrays.join(u", "_s)).toUtf8();
}

qint64 PgBulkWriter::add(const std::vector<Value>& row) {
    size_t column = 0;
    qint64 id = 0;
    if (m_ids == BulkIds::New) {
        id = nextId();
        append(column++, id);
    }
    qsizetype size = 0;
    for (const Value& value : row) {
        append(column, value);
        size += m_arrays[column++].size();
    }
    if (++m_rows == rowsAtOnce || size > bytesAtOnce)
        flush();
    return id;
}

void PgBulkWriter::append(size_t column, const Value& value) {
    QByteArray& array = m_arrays[column];
    array += m_rows == 0 ? '{' : ',';
    if (const auto* number = std::get_if<qint64>(&value))
        array += QByteArray::number(*number);
    else if (const auto* text = std::get_if<QString>(&value))
        appendQuoted(array, text->toUtf8());
    else if (const auto* bytes = std::get_if<QByteArray>(&value))
        appendQuoted(array, "\\x" + bytes->toHex());
    else
        array += "NULL";
}

void PgBulkWriter::flush() {
    if (m_rows == 0)
        return;
    PgValues values;
    for (QByteArray& array : m_arrays) {
        array += '}';
        values.push_back(array.constData());
    }
    m_rows = 0;
    if (m_name.isEmpty()) {
        m_name = m_connection.freshName('b');
        m_connection.line().prepare(m_name, m_insert);
    }
    m_connection.line().runPrepared(m_name, values);
    for (QByteArray& array : m_arrays)
        array.resize(0); // its memory is used again
}

qint64 PgBulkWriter::nextId() {
    if (m_freeIds.empty()) {
        const PgResult ids = m_connection.line().run(
            u"SELECT CAST(nextval('%1_id_seq') AS text) FROM generate_series(1, %2)"_s.arg(m_table).arg(rowsAtOnce).toUtf8());
        for (int row = PQntuples(ids.get()) - 1; row >= 0; --row)
            m_freeIds.push_back(QByteArray(PQgetvalue(ids.get(), row, 0)).toLongLong());
    }
    const qint64 id = m_freeIds.back();
    m_freeIds.pop_back();
    return id;
}

} // namespace rapport::storage
