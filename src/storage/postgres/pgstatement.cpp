#include "storage/postgres/pgstatement.h"

#include "storage/engine/storageerror.h"
#include "storage/postgres/pgconnection.h"
#include "storage/postgres/pgsql.h"

#include <QtEndian>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

// Types as the server numbers them (pg_type.dat).
constexpr Oid boolType = 16, bytesType = 17, int8Type = 20, int2Type = 21, int4Type = 23;
constexpr int firstPortion = 200, largestPortion = 10'000;

bool isNumberType(Oid type) { return type == int8Type || type == int4Type || type == int2Type || type == boolType; }

qint64 numberFrom(QByteArrayView cell) {
    switch (cell.size()) {
    case 8:
        return qFromBigEndian<qint64>(cell.data());
    case 4:
        return qFromBigEndian<qint32>(cell.data());
    case 2:
        return qFromBigEndian<qint16>(cell.data());
    case 1:
        return cell[0];
    default:
        return 0;
    }
}

} // namespace

PgStatement::PgStatement(PgConnection& connection, const QString& sql, bool inPortions)
    : m_connection(connection)
    , m_sql(toPostgres(sql).toUtf8())
    , m_inPortions(inPortions) {}

PgStatement::~PgStatement() = default;

void PgStatement::bind(int index, const QString& text) {
    // A null array would be NULL.
    place(index) = text.isEmpty() ? QByteArray("") : text.toUtf8();
}

QByteArray& PgStatement::place(int index) {
    const auto place = static_cast<size_t>(index - 1);
    if (m_values.size() <= place)
        m_values.resize(place + 1);
    return m_values[place];
}

PgValues PgStatement::values() const {
    PgValues values;
    values.reserve(m_values.size());
    for (const QByteArray& value : m_values)
        values.push_back(value.isNull() ? nullptr : value.constData());
    return values;
}

bool PgStatement::step() {
    if (!m_rows)
        start();
    if (++m_row < PQntuples(m_rows.get()))
        return true;
    if (!m_cursor.isEmpty() && PQntuples(m_rows.get()) == m_portion) {
        fetch();
        m_row = 0;
        if (PQntuples(m_rows.get()) > 0)
            return true;
    }
    reset();
    return false;
}

void PgStatement::start() {
    if (m_connection.isReadCancelled())
        throw storageError(ErrorCode::Cancelled, u"cancelled before a statement"_s);
    m_connection.flushBulk();
    m_row = -1;
    if (!m_inPortions) {
        m_rows = runOnce();
        return;
    }
    m_cursor = m_connection.freshName('c');
    m_portion = firstPortion / 4;
    m_connection.line().run("DECLARE " + m_cursor + " NO SCROLL CURSOR FOR " + m_sql, values());
    fetch();
}

void PgStatement::fetch() {
    m_portion = std::min(4 * m_portion, largestPortion);
    m_rows = m_connection.line().run("FETCH " + QByteArray::number(m_portion) + " FROM " + m_cursor, PgValues());
}

PgResult PgStatement::runOnce() {
    if (!m_used) {
        m_used = true;
        return m_connection.line().run(m_sql, values());
    }
    if (m_name.isEmpty()) {
        const QByteArray name = m_connection.freshName('s');
        m_connection.line().prepare(name, m_sql);
        m_name = name;
    }
    return m_connection.line().runPrepared(m_name, values());
}

void PgStatement::reset() {
    m_rows.reset();
    m_row = -1;
    if (m_cursor.isEmpty())
        return;
    const QByteArray cursor = std::exchange(m_cursor, {});
    PgLine& line = m_connection.line();
    // After a failure the transaction is over, and its cursors with it.
    if (line.isOpen() && PQtransactionStatus(line.handle()) == PQTRANS_INTRANS)
        line.run("CLOSE " + cursor);
}

void PgStatement::forgetValues() { m_values.clear(); }

QByteArrayView PgStatement::cell(int column) const {
    return {PQgetvalue(m_rows.get(), m_row, column), PQgetlength(m_rows.get(), m_row, column)};
}

bool PgStatement::isNull(int column) const { return PQgetisnull(m_rows.get(), m_row, column) == 1; }

qint64 PgStatement::number(int column) const {
    if (isNumberType(PQftype(m_rows.get(), column)))
        return numberFrom(cell(column));
    return cell(column).toLongLong();
}

QString PgStatement::text(int column) const {
    if (isNumberType(PQftype(m_rows.get(), column)))
        return isNull(column) ? QString() : QString::number(number(column));
    return QString::fromUtf8(cell(column));
}

QByteArray PgStatement::bytes(int column) const {
    if (isNumberType(PQftype(m_rows.get(), column)))
        return isNull(column) ? QByteArray() : QByteArray::number(number(column));
    return cell(column).toByteArray();
}

Value PgStatement::value(int column) const {
    if (isNull(column))
        return {};
    const Oid type = PQftype(m_rows.get(), column);
    if (isNumberType(type))
        return number(column);
    if (type == bytesType)
        return bytes(column);
    return text(column);
}

void PgStatement::copyTo(CopiedRows& copies) const {
    const int columns = columnCount();
    copies.beginRow(columns);
    for (int column = 0; column < columns; ++column) {
        const Oid type = PQftype(m_rows.get(), column);
        if (isNull(column))
            copies.addNull();
        else if (isNumberType(type))
            copies.addNumber(number(column));
        else if (type == bytesType)
            copies.addBytes(cell(column));
        else
            copies.addText(cell(column));
    }
}

int PgStatement::columnCount() const { return PQnfields(m_rows.get()); }

} // namespace rapport::storage
