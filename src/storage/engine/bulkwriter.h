#pragma once

#include "storage/engine/value.h"

#include <vector>

namespace rapport::storage {

/// Whether rows get the next ids of their table, or bring all their columns along.
enum class BulkIds { New, Given };

/// Writes many new rows of one table.
class BulkWriter {
public:
    BulkWriter() = default;
    virtual ~BulkWriter() = default;
    BulkWriter(const BulkWriter&) = delete;
    BulkWriter& operator=(const BulkWriter&) = delete;

    /// Gives the row's id; 0 for rows that bring it. A server gets rows in portions, at the latest before its connection runs
    /// another statement.
    virtual qint64 add(const std::vector<Value>& row) = 0;
    virtual void flush() = 0;
};

} // namespace rapport::storage
