#include "storage/sqlite/sqliteconnection.h"

#include "storage/sqlite/dayfunction.h"
#include "storage/sqlite/functions.h"
#include "storage/sqlite/sqlerror.h"
#include "storage/sqlite/sqlitebulkwriter.h"
#include "storage/sqlite/sqlitedialect.h"
#include "storage/sqlite/sqlitestatement.h"

#include <QFile>
#include <QUrl>
#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsBetweenCancelChecks = 2000;
constexpr int busyMilliseconds = 5000;                      // other programs than ours: ours wait at the lock beside the store
constexpr auto usualCache = "PRAGMA cache_size = -8000"_L1; // kibibytes
constexpr auto bulkCache = "PRAGMA cache_size = -131072"_L1;

int askWhetherCancelled(void* check) { return (*static_cast<std::function<bool()>*>(check))() ? 1 : 0; }

int openFlags(Connection::Access access, bool create) {
    const int both = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
    if (access == Connection::Access::ReadOnly)
        return both | SQLITE_OPEN_READONLY;
    return both | SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);
}

} // namespace

SqliteConnection::SqliteConnection(const QString& path, Access access, bool create) {
    try {
        open(path, access, create);
        configure(access);
    } catch (...) {
        sqlite3_close_v2(m_db);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    forgetStatements();
    sqlite3_close_v2(m_db);
}

void SqliteConnection::open(const QString& path, Access access, bool create) {
    const int result = sqlite3_open_v2(path.toUtf8().constData(), &m_db, openFlags(access, create), nullptr);
    if (result != SQLITE_OK)
        throw sqlError(result, u"open"_s);
    sqlite3_busy_timeout(m_db, busyMilliseconds);
}

void SqliteConnection::configure(Access access) {
    addFunctions(m_db);
    addDayFunction(m_db);
    execute(u"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL"_s);
    execute(usualCache);
    if (access == Access::ReadWrite) {
        // What an import leaves of the log file beside the store is given back.
        execute(u"PRAGMA journal_size_limit = 16777216"_s);
        return;
    }
    // Readers leave checkpoints to the writer, also when they close last (trap T4).
    execute(u"PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0"_s);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

/// SQLite gives every row as it is asked for: both ways of reading are one.
std::unique_ptr<PreparedStatement> SqliteConnection::make(const QString& sql, Reading) {
    sqlite3_stmt* stmt = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    const int result =
        sqlite3_prepare_v3(m_db, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_PREPARE_PERSISTENT, &stmt, nullptr);
    if (result != SQLITE_OK)
        throw sqlError(m_db, result, u"prepare [%1]"_s.arg(sql.left(200)));
    return std::make_unique<SqliteStatement>(*this, stmt);
}

void SqliteConnection::execute(const QString& script) {
    const int result = sqlite3_exec(m_db, script.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        throw sqlError(m_db, result, u"execute [%1]"_s.arg(script.left(80)));
}

void SqliteConnection::setCancelCheck(std::function<bool()> check) {
    Connection::setCancelCheck(std::move(check));
    if (m_cancelCheck)
        sqlite3_progress_handler(m_db, stepsBetweenCancelChecks, askWhetherCancelled, &m_cancelCheck);
    else
        sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
}

void SqliteConnection::prepareForBulk() {
    if (!m_bulk)
        execute(bulkCache);
    m_bulk = true;
}

void SqliteConnection::calm() {
    if (!m_bulk)
        return;
    m_bulk = false;
    execute(usualCache);
    sqlite3_db_release_memory(m_db);
}

std::unique_ptr<BulkWriter> SqliteConnection::bulkWriter(const QString& table, const QStringList& columns, BulkIds ids) {
    return std::make_unique<SqliteBulkWriter>(*this, table, columns, ids);
}

/// A change takes the right to write at once: two that read first and write then would stand in each other's way.
void SqliteConnection::begin(Access access) { execute(access == Access::ReadOnly ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s); }

void SqliteConnection::commit() { execute(u"COMMIT"_s); }

void SqliteConnection::rollback() noexcept {
    if (sqlite3_get_autocommit(m_db) == 0)
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::deferReferences() { execute(u"PRAGMA defer_foreign_keys = ON"_s); }

const Dialect& SqliteConnection::dialect() const { return sqliteDialect(); }

} // namespace rapport::storage
