#pragma once

struct sqlite3;

namespace rapport::storage {

/// Functions that our SQL uses and SQLite does not have: rapport_base64(bytes) and rapport_unbase64(text), for bytes in the JSON
/// of the change log, and rapport_match_key(kind, value), which is domain::matchKeyOf.
void addFunctions(sqlite3* db);

} // namespace rapport::storage
