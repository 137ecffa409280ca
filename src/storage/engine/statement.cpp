#include "storage/engine/connection.h"
#include "storage/engine/sqlerror.h"
#include "storage/engine/statemententry.h"

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

Statement::Statement(Entry& entry)
    : m_entry(&entry) {
    entry.borrowed = true;
}

Statement::Statement(Statement&& other) noexcept
    : m_entry(std::exchange(other.m_entry, nullptr)) {}

Statement::~Statement() {
    if (!m_entry)
        return;
    sqlite3_reset(m_entry->stmt);
    sqlite3_clear_bindings(m_entry->stmt);
    for (QByteArray& text : m_entry->texts) {
        if (text.capacity() > largestKeptText)
            text = {};
    }
    m_entry->running = false;
    m_entry->borrowed = false;
}

Statement& Statement::bind(int index, qint64 number) {
    expect(m_entry->stmt, sqlite3_bind_int64(m_entry->stmt, index, number));
    return *this;
}

Statement& Statement::bind(int index, const QString& text) {
    const auto place = static_cast<size_t>(index - 1);
    if (m_entry->texts.size() <= place)
        m_entry->texts.resize(place + 1);
    QByteArray& utf8 = m_entry->texts[place];
    encode(text, utf8);
    expect(m_entry->stmt, sqlite3_bind_text64(m_entry->stmt, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                                              SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value))
        return bind(index, *number);
    if (const auto* text = std::get_if<QString>(&value))
        return bind(index, *text);
    if (const auto* bytes = std::get_if<QByteArray>(&value)) {
        expect(m_entry->stmt, sqlite3_bind_blob64(m_entry->stmt, index, bytes->constData(),
                                                  static_cast<sqlite3_uint64>(bytes->size()), SQLITE_TRANSIENT));
        return *this;
    }
    return bindNull(index);
}

Statement& Statement::bindNull(int index) {
    expect(m_entry->stmt, sqlite3_bind_null(m_entry->stmt, index));
    return *this;
}

bool Statement::step() {
    if (!m_entry->running && m_entry->connection->isCancelled())
        fail(m_entry->stmt, SQLITE_INTERRUPT);
    m_entry->running = true;
    const int result = sqlite3_step(m_entry->stmt);
    if (result == SQLITE_ROW)
        return true;
    // What failed is reported by the step; the reset repeats it.
    reset();
    if (result != SQLITE_DONE)
        fail(m_entry->stmt, result);
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() {
    m_entry->running = false;
    sqlite3_reset(m_entry->stmt);
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_entry->stmt, column) == SQLITE_NULL; }

qint64 Statement::number(int column) const { return sqlite3_column_int64(m_entry->stmt, column); }

QString Statement::text(int column) const {
    const auto* utf8 = sqlite3_column_text(m_entry->stmt, column);
    return QString::fromUtf8(reinterpret_cast<const char*>(utf8), sqlite3_column_bytes(m_entry->stmt, column));
}

QByteArray Statement::bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_entry->stmt, column));
    return QByteArray(data, sqlite3_column_bytes(m_entry->stmt, column));
}

Value Statement::value(int column) const {
    switch (sqlite3_column_type(m_entry->stmt, column)) {
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

int Statement::columnCount() const { return sqlite3_column_count(m_entry->stmt); }

std::optional<QTime> Statement::time(int column) const {
    if (isNull(column))
        return {};
    return QTime::fromString(text(column), u"HH:mm"_s);
}

std::optional<Moment> Statement::optionalMoment(int column) const {
    if (isNull(column))
        return {};
    return moment(column);
}

std::optional<int> Statement::optionalInteger(int column) const {
    if (isNull(column))
        return {};
    return integer(column);
}

} // namespace rapport::storage
