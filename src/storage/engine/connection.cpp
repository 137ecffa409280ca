#include "storage/engine/connection.h"

#include "storage/engine/functions.h"
#include "storage/engine/sqlerror.h"
#include "storage/engine/statemententry.h"

#include <QFile>
#include <QUrl>
#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsBetweenCancelChecks = 2000;
constexpr int busyMilliseconds = 5000; // other programs than ours: ours wait at the lock beside the store
constexpr size_t statementsKept = 400;
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

struct Connection::Cache {
    // Node based: a borrowed entry stays where it is while others come and go.
    std::unordered_map<QString, Statement::Entry> entries;
};

Connection::Connection(const QString& path, Access access, bool create)
    : m_statements(std::make_unique<Cache>()) {
    try {
        open(path, access, create);
        configure(access);
    } catch (...) {
        sqlite3_close_v2(m_db);
        throw;
    }
}

Connection::~Connection() {
    for (auto& [sql, entry] : m_statements->entries)
        sqlite3_finalize(entry.stmt);
    sqlite3_close_v2(m_db);
}

void Connection::open(const QString& path, Access access, bool create) {
    const int result = sqlite3_open_v2(path.toUtf8().constData(), &m_db, openFlags(access, create), nullptr);
    if (result != SQLITE_OK)
        throw sqlError(result, u"open"_s);
    sqlite3_busy_timeout(m_db, busyMilliseconds);
}

void Connection::configure(Access access) {
    addFunctions(m_db);
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

Statement Connection::prepare(const QString& sql) {
    auto found = m_statements->entries.find(sql);
    if (found == m_statements->entries.end()) {
        if (m_statements->entries.size() >= statementsKept)
            forgetIdleStatements();
        Statement::Entry entry;
        entry.connection = this;
        const QByteArray utf8 = sql.toUtf8();
        const int result = sqlite3_prepare_v3(m_db, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_PREPARE_PERSISTENT,
                                              &entry.stmt, nullptr);
        if (result != SQLITE_OK)
            throw sqlError(m_db, result, u"prepare [%1]"_s.arg(sql.left(200)));
        found = m_statements->entries.emplace(sql, std::move(entry)).first;
    }
    if (found->second.borrowed)
        throw sqlError(SQLITE_MISUSE, u"borrowed twice [%1]"_s.arg(sql.left(200)));
    return Statement(found->second);
}

void Connection::forgetIdleStatements() {
    std::erase_if(m_statements->entries, [](auto& item) {
        if (item.second.borrowed)
            return false;
        sqlite3_finalize(item.second.stmt);
        return true;
    });
}

void Connection::execute(const QString& script) {
    const int result = sqlite3_exec(m_db, script.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        throw sqlError(m_db, result, u"execute [%1]"_s.arg(script.left(80)));
}

qint64 Connection::lastInsertId() const { return sqlite3_last_insert_rowid(m_db); }

qint64 Connection::changedRows() const { return sqlite3_changes64(m_db); }

void Connection::setCancelCheck(std::function<bool()> check) {
    m_cancelCheck = std::move(check);
    if (m_cancelCheck)
        sqlite3_progress_handler(m_db, stepsBetweenCancelChecks, askWhetherCancelled, &m_cancelCheck);
    else
        sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
}

void Connection::prepareForBulk() {
    if (!m_bulk)
        execute(bulkCache);
    m_bulk = true;
}

void Connection::calm() {
    if (!m_bulk)
        return;
    m_bulk = false;
    execute(usualCache);
    sqlite3_db_release_memory(m_db);
}

} // namespace rapport::storage
