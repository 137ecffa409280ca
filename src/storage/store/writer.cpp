#include "storage/store/writer.h"

#include "rapport/core/log.h"
#include "storage/engine/sqlerror.h"
#include "storage/rows/rowwriter.h"
#include "storage/store/failure.h"

#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Writer::Writer(StoreFile file, std::chrono::milliseconds lockWait, std::function<void(const ChangeSet&)> changed)
    : m_file(std::move(file))
    , m_lockWait(lockWait)
    , m_changed(std::move(changed))
    , m_dataVersion(dataVersion())
    , m_thread([this] { work(); }) {}

Writer::~Writer() {
    m_queue.close();
    m_thread.join();
}

void Writer::work() {
    while (auto job = m_queue.take()) {
        if (job->run)
            write(*job);
        else
            compareVersions();
    }
    closeConnection();
}

void Writer::write(Job& job) {
    ChangeSet changes;
    try {
        if (m_file.readOnly)
            throw sqlError(SQLITE_READONLY, u"write to a store opened read-only"_s);
        changes = writeLocked(job);
    } catch (...) {
        job.failed(currentFailure());
        return;
    }
    if (changes.id.isValid() || changes.everything)
        m_changed(changes);
    job.committed();
}

/// The lock is held past the commit, which moves the log into the file when it has grown.
ChangeSet Writer::writeLocked(Job& job) {
    if (!m_file.lock->lock(m_lockWait))
        throw busyError();
    try {
        ChangeSet changes = writeInTransaction(job);
        m_file.lock->unlock();
        return changes;
    } catch (...) {
        m_file.lock->unlock();
        throw;
    }
}

ChangeSet Writer::writeInTransaction(Job& job) {
    Connection& connection = *m_file.connection;
    connection.execute(u"BEGIN IMMEDIATE"_s);
    ChangeSet changes;
    try {
        RowWriter rows(connection, job.info);
        WriteSession session(connection, rows, job.info);
        job.run(session);
        changes = rows.finish();
        connection.execute(u"COMMIT"_s);
    } catch (...) {
        if (sqlite3_get_autocommit(connection.handle()) == 0)
            sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        connection.calm();
        throw;
    }
    connection.calm();
    return changes;
}

void Writer::lookForOutsideChanges() {
    if (!m_looking.exchange(true))
        add({{}, {}, {}, {}});
}

void Writer::compareVersions() {
    m_looking = false;
    try {
        const qint64 version = dataVersion();
        if (std::exchange(m_dataVersion, version) == version)
            return;
    } catch (const Error& error) {
        log::warning(u"cannot look for changes by others: %1"_s.arg(error.detail()));
        return;
    }
    ChangeSet changes;
    changes.everything = true;
    m_changed(changes);
}

/// Grows with each commit of another connection, never with our own.
qint64 Writer::dataVersion() {
    auto version = m_file.connection->prepare(u"PRAGMA data_version"_s);
    version.step();
    return version.number(0);
}

/// The last connection to close moves the log into the file. Whoever holds the lock has the store open and does it later.
void Writer::closeConnection() {
    if (m_file.lock && !m_file.lock->lock(250ms))
        sqlite3_db_config(m_file.connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    m_file.connection.reset();
    m_file.lock.reset();
}

} // namespace rapport::storage
