#pragma once

#include "storage/sqlite/sqliteconnection.h"

#include <QDateTime>

namespace rapport::storage {

/// Copies the store page by page to `<name>.before-v<version>-<timestamp>.rapport` beside it, one file without a log, and checks
/// the copy. Gives its path. Throws Error, and leaves no half copy.
QString backUpBeside(SqliteConnection& connection, const QString& path, int version, const QDateTime& now);

} // namespace rapport::storage
