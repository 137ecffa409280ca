#include "storage/store/storefile.h"

#include "storage/migrations/migrator.h"
#include "storage/sqlite/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallestDatabase = 512;

QString tr(const char* text) { return QCoreApplication::translate("storage", text); }

bool allows(const QString& path, int access) {
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), access, AT_EACCESS) == 0;
}

Error cannotCreate(const QString& detail) {
    if (errno == ENOSPC || errno == EDQUOT)
        return sqlError(SQLITE_FULL, detail);
    return {ErrorCode::StoreUnreadable, tr("A store cannot be created there. Choose a folder that you may write to."),
            u"%1: errno %2"_s.arg(detail).arg(errno)};
}

/// Every folder that is missing on the way, each for its owner only.
void createFolder(const QString& folder) {
    if (folder.isEmpty() || QFileInfo::exists(folder))
        return;
    createFolder(QFileInfo(folder).absolutePath());
    if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0 && errno != EEXIST)
        throw cannotCreate(u"create a folder"_s);
}

void createFile(const QString& path) {
    createFolder(QFileInfo(path).absolutePath());
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0 && errno != EEXIST)
        throw cannotCreate(u"create a file"_s);
    if (file >= 0)
        ::close(file);
}

void requireFile(const QString& path, const StoreOptions& options) {
    const QFileInfo info(path);
    if (!info.exists()) {
        if (!options.createIfMissing || options.readOnly)
            throw Error(ErrorCode::StoreMissing,
                        tr("There is no store at this place. Choose another file, or create a new store."), u"no file"_s);
        createFile(path);
        return;
    }
    if (info.isDir())
        throw Error(ErrorCode::StoreUnreadable, tr("This is a folder, not a store. Choose the store's file inside it."),
                    u"a folder"_s);
    if (!info.isFile())
        throw Error(ErrorCode::StoreUnreadable, tr("This is not a file, so it cannot be a store. Choose another one."),
                    u"not a file"_s);
    // SQLite takes so short a file for an empty one, and would write over it.
    if (info.size() > 0 && info.size() < smallestDatabase)
        throw sqlError(SQLITE_NOTADB, u"too short"_s);
    if (!allows(path, R_OK))
        throw Error(ErrorCode::StoreUnreadable,
                    tr("You may not read this store. Ask its owner for the right to, or choose another file."),
                    u"not readable"_s);
}

/// A file in a folder that cannot be written, with no log beside it, changes for nobody who has our rights: SQLite reads it
/// without the shared memory file that it could not create there.
QString readOnlyName(const QString& path) {
    if (allows(QFileInfo(path).absolutePath(), W_OK) || QFileInfo(path + u"-wal"_s).size() > 0)
        return path;
    return u"file:%1?immutable=1"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(path, "/")));
}

Error tooNew() {
    return {ErrorCode::StoreTooNew,
            tr("This store was written by a later version of Rapport. Install that version to open it; nothing was changed."),
            u"newer schema"_s};
}

Error emptyFile() {
    return {ErrorCode::NotAStore, tr("This file is empty, not a Rapport store. Choose another file, or create a new store."),
            u"empty file"_s};
}

void openReadOnly(StoreFile& file) {
    file.readOnly = true;
    file.connectName = readOnlyName(file.path);
    file.connection = std::make_unique<SqliteConnection>(file.connectName, Connection::Access::ReadOnly, false);
    switch (standingOf(*file.connection, migrations())) {
    case Standing::Current:
        file.outcome = MigrationOutcome::AlreadyCurrent;
        return;
    case Standing::NewerReadable:
        file.outcome = MigrationOutcome::TooNewButReadable;
        return;
    case Standing::Newer:
        throw tooNew();
    case Standing::Empty:
        throw emptyFile();
    case Standing::Foreign:
        throw sqlError(SQLITE_NOTADB, u"another program's file"_s);
    case Standing::Older:
        break;
    }
    throw Error(ErrorCode::StoreReadOnly,
                tr("This store is of an earlier version of Rapport and has to be brought up to date first, but it can only be "
                   "read. Open it "
                   "once where you may write to its file and folder."),
                u"older schema, read-only"_s);
}

/// Brings the file up to date, which another program must not do at the same time.
void migrateLocked(StoreFile& file, bool locked, const StoreOptions& options) {
    if (!locked && !file.lock->lock(options.lockWait))
        throw busyError();
    file.connection->execute(u"PRAGMA journal_mode = WAL"_s);
    file.outcome = migrate(*file.connection, file.path, migrations(), QDateTime::currentDateTimeUtc());
    file.lock->unlock();
}

void openWritable(StoreFile& file, const StoreOptions& options) {
    file.connectName = file.path;
    file.lock = std::make_unique<FileLock>(file.path + u"-lock"_s);
    // The first to open a store after a crash repairs it. Whoever holds the lock has done so already.
    const bool locked = file.lock->tryLock();
    file.connection = std::make_unique<SqliteConnection>(file.path, Connection::Access::ReadWrite, false);
    const Standing standing = standingOf(*file.connection, migrations());
    if (standing == Standing::Empty && !options.createIfMissing)
        throw emptyFile();
    if (standing == Standing::Foreign)
        throw sqlError(SQLITE_NOTADB, u"another program's file"_s);
    if (standing == Standing::Newer)
        throw tooNew();
    if (standing == Standing::Empty || standing == Standing::Older)
        migrateLocked(file, locked, options);
    else if (locked) {
        file.connection->execute(u"PRAGMA journal_mode = WAL"_s);
        file.lock->unlock();
    }
}

} // namespace

StoreFile openStoreFile(const QString& location, const StoreOptions& options) {
    StoreFile file;
    file.path = QFileInfo(location).absoluteFilePath();
    requireFile(file.path, options);
    if (options.readOnly || !allows(file.path, W_OK) || !allows(QFileInfo(file.path).absolutePath(), W_OK)) {
        openReadOnly(file);
        return file;
    }
    openWritable(file, options);
    if (file.outcome == MigrationOutcome::AlreadyCurrent &&
        standingOf(*file.connection, migrations()) == Standing::NewerReadable) {
        file.connection.reset();
        file.lock.reset();
        openReadOnly(file);
    }
    return file;
}

Error busyError() {
    return {ErrorCode::StoreBusy,
            tr("Another program is saving to this store and has not finished. Wait for it, or close it, and try again; nothing "
               "was lost."),
            u"lock file held"_s};
}

} // namespace rapport::storage
