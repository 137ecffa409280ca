#include "storage/engine/storageerror.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

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
    case ErrorCode::NotConnected:
        return say(QT_TRANSLATE_NOOP(
            "storage", "The office's server cannot be reached, so nothing was saved. Check the network and try again."));
    case ErrorCode::NotAllowed:
        return say(QT_TRANSLATE_NOOP(
            "storage", "Your role in the office does not allow this, so nothing was saved. Ask a manager or the owner."));
    case ErrorCode::Conflict:
        return say(QT_TRANSLATE_NOOP(
            "storage", "Somebody else changed this at the same time, so nothing was saved. Look at it again and repeat it."));
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

Error storageError(ErrorCode code, const QString& detail) { return {code, messageFor(code), detail}; }

} // namespace rapport::storage
