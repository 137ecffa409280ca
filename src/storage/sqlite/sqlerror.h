#pragma once

#include "rapport/core/error.h"

struct sqlite3;

namespace rapport::storage {

/// What SQLite's (extended) result code means to a user. `doing` names our step for the log; it carries no values.
[[nodiscard]] Error sqlError(int code, const QString& doing);
/// The same with what the connection adds: for SQL of ours that does not compile and for rows that are refused, where it names
/// tables and columns. Not for a search that runs: there it quotes what was searched for.
[[nodiscard]] Error sqlError(sqlite3* db, int code, const QString& doing);

} // namespace rapport::storage
