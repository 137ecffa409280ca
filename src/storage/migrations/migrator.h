#pragma once

#include "storage/migrations/migration.h"

#include "rapport/storage/store.h"
#include "storage/sqlite/sqliteconnection.h"

namespace rapport::storage {

inline constexpr qint64 applicationId = 0x52505254; // "RPRT"

/// What a file is to a program that knows `steps`.
enum class Standing { Empty, Foreign, Older, Current, NewerReadable, Newer };
[[nodiscard]] Standing standingOf(SqliteConnection& connection, const std::vector<Migration>& steps);

/// Brings an Empty or Older file to the last of `steps`, one transaction a step, and backs an Older one up first, beside the
/// store at `path`. A step that fails leaves the file as the step before left it. Throws Error; NotAStore for a Foreign one,
/// StoreTooNew for a Newer one.
MigrationOutcome migrate(SqliteConnection& connection, const QString& path, const std::vector<Migration>& steps,
                         const QDateTime& now);

} // namespace rapport::storage
