#pragma once

#include "storage/engine/connection.h"

#include <unordered_map>

namespace rapport::storage {

/// A statement as its connection keeps it.
struct Statement::Entry {
    Connection* connection = nullptr;
    sqlite3_stmt* stmt = nullptr;
    bool borrowed = false;
    bool running = false;
    /// UTF-8 of the texts that are bound, by parameter: SQLite reads them here while it steps. Kept from one use to the next, so
    /// that rows of an import bind without allocating.
    std::vector<QByteArray> texts;
};

} // namespace rapport::storage
