#include "storage/store/fileplace.h"

#include "storage/engine/storageerror.h"
#include "storage/place/transaction.h"
#include "storage/rows/unlogged.h"

#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FilePlace::FilePlace(const QString& location, const StoreOptions& options)
    : m_file(openStoreFile(location, options))
    , m_lockWait(options.lockWait)
    , m_dataVersion(dataVersion())
    , m_heard(heard()) {}

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
        const auto tell = [this](const ChangeSet& changes) {
            if (changes.everything && !changes.id.isValid())
                countUnlogged(*m_file.connection);
        };
        ChangeSet changes = writeInTransaction(*m_file.connection, info, run, tell);
        if (changes.id.value() == m_heard.set + 1)
            m_heard.set = changes.id.value();
        m_file.lock->unlock();
        return changes;
    } catch (...) {
        m_file.lock->unlock();
        throw;
    }
}

/// Not by what is only worked out from the rest and written down (judgeLegs): a million of them would have every list read anew
/// for minutes.
bool FilePlace::wasChangedOutside() {
    const qint64 version = dataVersion();
    if (std::exchange(m_dataVersion, version) == version)
        return false;
    const Heard now = heard();
    return std::exchange(m_heard, now) != now;
}

FilePlace::Heard FilePlace::heard() {
    auto statement = m_file.connection->prepare(
        u"SELECT (SELECT max(id) FROM change_set), (SELECT value FROM store_info WHERE key = 'unlogged')"_s);
    statement.step();
    return {statement.number(0), statement.text(1)};
}

/// Grows with each commit of another connection, never with our own.
qint64 FilePlace::dataVersion() {
    auto version = m_file.connection->prepare(u"PRAGMA data_version"_s);
    version.step();
    return version.number(0);
}

} // namespace rapport::storage
