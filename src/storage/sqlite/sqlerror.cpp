#include "storage/sqlite/sqlerror.h"

#include "storage/engine/storageerror.h"

#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

ErrorCode codeFor(int result) {
    switch (result & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StoreBusy;
    case SQLITE_CORRUPT:
        return ErrorCode::StoreDamaged;
    case SQLITE_NOTADB:
        return ErrorCode::NotAStore;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::StoreReadOnly;
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
    case SQLITE_IOERR:
        return ErrorCode::StoreUnreadable;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
        return ErrorCode::InvalidInput;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error sqlError(int code, const QString& doing) {
    return storageError(codeFor(code), u"%1: %2 (%3)"_s.arg(doing, QString::fromUtf8(sqlite3_errstr(code))).arg(code));
}

Error sqlError(sqlite3* db, int code, const QString& doing) {
    return sqlError(code, u"%1: %2"_s.arg(doing, QString::fromUtf8(sqlite3_errmsg(db))));
}

} // namespace rapport::storage
