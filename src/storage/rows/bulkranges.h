#pragma once

#include "storage/rows/changelog.h"

#include <map>

namespace rapport::storage {

/// The new rows of an import: written through one statement a table, which stays borrowed, and recorded by ranges of ids.
class BulkRanges {
public:
    BulkRanges(Connection& connection, ChangeLog& log)
        : m_connection(connection)
        , m_log(log) {}

    qint64 insert(const Table& table, const Row& row);
    /// Records the ranges, parents before children, and starts new ones with the next row.
    void close();
    /// Before a single row is written that is in an open range or refers to one: its change has to stand after the range's.
    void closeIfConcerned(const Table& table, qint64 id, const Row& row);

private:
    struct Range {
        std::unique_ptr<BulkWriter> writer;
        qint64 first = 0;
        qint64 last = 0;
        [[nodiscard]] bool contains(qint64 id) const { return first > 0 && first <= id && id <= last; }
    };
    [[nodiscard]] bool isOpenFor(const Table& table, const Value& id) const;
    void record(const Table& table, Range& range);

    Connection& m_connection;
    ChangeLog& m_log;
    std::map<const Table*, Range> m_ranges;
};

} // namespace rapport::storage
