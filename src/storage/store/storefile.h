#pragma once

#include "rapport/storage/store.h"
#include "storage/sqlite/sqliteconnection.h"
#include "storage/store/filelock.h"

namespace rapport::storage {

/// A store's file, opened and brought up to date.
struct StoreFile {
    QString path;        ///< absolute
    QString connectName; ///< what further connections open: the path, or a URI that says the file cannot change
    bool readOnly = false;
    MigrationOutcome outcome = MigrationOutcome::AlreadyCurrent;
    std::unique_ptr<FileLock> lock;               ///< not held; null when read-only
    std::unique_ptr<SqliteConnection> connection; ///< the writer's; a reader's when read-only
};

/// Does what Store::open says, on the calling thread.
[[nodiscard]] StoreFile openStoreFile(const QString& location, const StoreOptions& options);

/// Nobody gave up the lock in time.
[[nodiscard]] Error busyError();

} // namespace rapport::storage
