#include "storage/store/fileplace.h"

#include "storage/engine/storageerror.h"
#include "storage/place/transaction.h"

#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FilePlace::FilePlace(const QString& location, const StoreOptions& options)
    : m_file(openStoreFile(location, options))
    , m_lockWait(options.lockWait)
    , m_dataVersion(dataVersion()) {}

/// The last connection to close moves the log into the file. Whoever holds the lock has the store open and does it later.
FilePlace::~FilePlace() {
    if (m_file.lock && !m_file.lock->lock(250ms))
        sqlite3_db_config(m_file.connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    m_file.connection.reset();
}

void FilePlace::read(std::unique_ptr<Connection>& connection, const Read& run, const CancelToken& token) {
    if (!connection)
        connection = std::make_unique<SqliteConnection>(m_file.connectName, Connection::Access::ReadOnly, false);
    readInTransaction(connection, run, token);
}

/// The lock is held past the commit, which moves the log into the file when it has grown.
ChangeSet FilePlace::write(ChangeInfo& info, const Write& run) {
    if (m_file.readOnly)
        throw storageError(ErrorCode::StoreReadOnly, u"write to a store opened read-only"_s);
    if (!m_file.lock->lock(m_lockWait))
        throw busyError();
    try {
        ChangeSet changes = writeInTransaction(*m_file.connection, info, run);
        m_file.lock->unlock();
        return changes;
    } catch (...) {
        m_file.lock->unlock();
        throw;
    }
}

bool FilePlace::wasChangedOutside() {
    const qint64 version = dataVersion();
    return std::exchange(m_dataVersion, version) != version;
}

/// Grows with each commit of another connection, never with our own.
qint64 FilePlace::dataVersion() {
    auto version = m_file.connection->prepare(u"PRAGMA data_version"_s);
    version.step();
    return version.number(0);
}

} // namespace rapport::storage
