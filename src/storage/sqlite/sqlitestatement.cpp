#include "storage/sqlite/sqlitestatement.h"

#include "storage/sqlite/sqlerror.h"
#include "storage/sqlite/sqliteconnection.h"

#include <QStringEncoder>
#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestKeptText = 4096;

/// UTF-8 of `text` in `buffer`, whose memory is used again. Lone surrogates become U+FFFD.
void encode(const QString& text, QByteArray& buffer) {
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    buffer.resize(encoder.requiredSpace(text.size()));
    const char* end = encoder.appendToBuffer(buffer.data(), text);
    buffer.resize(end - buffer.constData());
}

[[noreturn]] void fail(sqlite3_stmt* stmt, int result) {
    const QString doing = u"[%1]"_s.arg(QString::fromUtf8(sqlite3_sql(stmt)).left(200));
    if ((result & 0xff) == SQLITE_CONSTRAINT)
        throw sqlError(sqlite3_db_handle(stmt), result, doing);
    throw sqlError(result, doing);
}

void expect(sqlite3_stmt* stmt, int result) {
    if (result != SQLITE_OK)
        fail(stmt, result);
}

} // namespace

SqliteStatement::SqliteStatement(SqliteConnection& connection, sqlite3_stmt* stmt)
    : m_connection(connection)
    , m_stmt(stmt) {}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(m_stmt); }

void SqliteStatement::forgetValues() {
    sqlite3_clear_bindings(m_stmt);
    for (QByteArray& text : m_texts) {
        if (text.capacity() > largestKeptText)
            text = {};
    }
}

void SqliteStatement::bind(int index, qint64 number) { expect(m_stmt, sqlite3_bind_int64(m_stmt, index, number)); }

void SqliteStatement::bind(int index, const QString& text) {
    const auto place = static_cast<size_t>(index - 1);
    if (m_texts.size() <= place)
        m_texts.resize(place + 1);
    QByteArray& utf8 = m_texts[place];
    encode(text, utf8);
    expect(m_stmt, sqlite3_bind_text64(m_stmt, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_STATIC,
                                       SQLITE_UTF8));
}

void SqliteStatement::bind(int index, const QByteArray& bytes) {
    expect(m_stmt,
           sqlite3_bind_blob64(m_stmt, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT));
}

void SqliteStatement::bindNull(int index) { expect(m_stmt, sqlite3_bind_null(m_stmt, index)); }

bool SqliteStatement::step() {
    if (!m_running && m_connection.isReadCancelled())
        fail(m_stmt, SQLITE_INTERRUPT);
    m_running = true;
    const int result = sqlite3_step(m_stmt);
    if (result == SQLITE_ROW)
        return true;
    // What failed is reported by the step; the reset repeats it.
    reset();
    if (result != SQLITE_DONE)
        fail(m_stmt, result);
    return false;
}

void SqliteStatement::reset() {
    m_running = false;
    sqlite3_reset(m_stmt);
}

bool SqliteStatement::isNull(int column) const { return sqlite3_column_type(m_stmt, column) == SQLITE_NULL; }

qint64 SqliteStatement::number(int column) const { return sqlite3_column_int64(m_stmt, column); }

QUtf8StringView SqliteStatement::utf8(int column) const {
    // Each sqlite3_column_… locks and unlocks the connection, which this thread has for itself.
    sqlite3_value* const value = sqlite3_column_value(m_stmt, column);
    const auto* utf8 = sqlite3_value_text(value);
    return {utf8, sqlite3_value_bytes(value)};
}

QString SqliteStatement::text(int column) const { return utf8(column).toString(); }

QByteArray SqliteStatement::bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_stmt, column));
    return QByteArray(data, sqlite3_column_bytes(m_stmt, column));
}

Value SqliteStatement::value(int column) const {
    switch (sqlite3_column_type(m_stmt, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return number(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return text(column);
    }
}

void SqliteStatement::copyTo(CopiedRows& copies) const {
    const int columns = sqlite3_data_count(m_stmt);
    copies.beginRow(columns);
    for (int column = 0; column < columns; ++column) {
        sqlite3_value* const value = sqlite3_column_value(m_stmt, column);
        switch (sqlite3_value_type(value)) {
        case SQLITE_NULL:
            copies.addNull();
            break;
        case SQLITE_INTEGER:
            copies.addNumber(sqlite3_value_int64(value));
            break;
        case SQLITE_BLOB:
            copies.addBytes({static_cast<const char*>(sqlite3_value_blob(value)), sqlite3_value_bytes(value)});
            break;
        default:
            copies.addText({sqlite3_value_text(value), sqlite3_value_bytes(value)});
        }
    }
}

int SqliteStatement::columnCount() const { return sqlite3_column_count(m_stmt); }

} // namespace rapport::storage
