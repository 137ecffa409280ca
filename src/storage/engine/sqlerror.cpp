#include "storage/engine/sqlerror.h"

#include <QCoreApplication>
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

QString messageFor(ErrorCode code) {
    const auto say = [](const char* text) { return QCoreApplication::translate("storage", text); };
    switch (code) {
    case ErrorCode::DiskFull:
        return say(QT_TRANSLATE_NOOP("storage", "The disk is full, so nothing was saved. Free some space and try again."));
    case ErrorCode::StoreBusy:
        return say(QT_TRANSLATE_NOOP("storage",
                                     "Another program is using the store. Close it, or wait until it is done, and try again."));
    case ErrorCode::StoreDamaged:
        return say(QT_TRANSLATE_NOOP("storage",
                                     "The store's file is damaged. Restore your latest backup; keep the damaged file for help."));
    case ErrorCode::NotAStore:
        return say(QT_TRANSLATE_NOOP("storage", "This file is not a Rapport store. Choose another file, or create a new store."));
    case ErrorCode::StoreReadOnly:
        return say(QT_TRANSLATE_NOOP(
            "storage", "The store can only be read, so nothing was saved. Ask for the right to write to its file and "
                       "folder."));
    case ErrorCode::StoreUnreadable:
        return say(QT_TRANSLATE_NOOP(
            "storage", "The store's file cannot be read or written. Check that its disk is connected and that you may "
                       "use the file."));
    case ErrorCode::Cancelled:
        return say(QT_TRANSLATE_NOOP("storage", "Stopped before it was done."));
    case ErrorCode::InvalidInput:
        return say(QT_TRANSLATE_NOOP("storage", "This text is too long to be kept. Shorten it and try again."));
    default:
        return say(
            QT_TRANSLATE_NOOP("storage", "Rapport could not do this because of a defect. Nothing was saved; the log says more."));
    }
}

} // namespace

Error sqlError(int code, const QString& doing) {
    const ErrorCode meaning = codeFor(code);
    return {meaning, messageFor(meaning), u"%1: %2 (%3)"_s.arg(doing, QString::fromUtf8(sqlite3_errstr(code))).arg(code)};
}

Error sqlError(sqlite3* db, int code, const QString& doing) {
    return sqlError(code, u"%1: %2"_s.arg(doing, QString::fromUtf8(sqlite3_errmsg(db))));
}

} // namespace rapport::storage
