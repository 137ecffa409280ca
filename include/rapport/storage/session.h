#pragma once

#include "rapport/core/clock.h"
#include "rapport/storage/changes.h"

namespace rapport::storage {

class Connection;
class RowWriter;

/// One reading transaction: a consistent view of the store. Repositories and queries take one; only storage looks inside.
/// Lives on a storage thread, for the time of one function.
class ReadSession {
public:
    explicit ReadSession(Connection& connection)
        : m_connection(connection) {}
    ReadSession(const ReadSession&) = delete;
    ReadSession& operator=(const ReadSession&) = delete;
    virtual ~ReadSession() = default;

    [[nodiscard]] Connection& connection() const noexcept { return m_connection; }

private:
    Connection& m_connection;
};

/// One writing transaction. Everything written through `rows()` is recorded in the change log, feeds the search index and
/// refreshes the derived columns of the customers it touches before the commit.
class WriteSession : public ReadSession {
public:
    WriteSession(Connection& connection, RowWriter& rows, ChangeInfo& info)
        : ReadSession(connection)
        , m_rows(rows)
        , m_info(info) {}

    [[nodiscard]] RowWriter& rows() const noexcept { return m_rows; }
    [[nodiscard]] const ChangeInfo& info() const noexcept { return m_info; }
    /// Names the change by what only the transaction knows ("Log call with Anna Kovács"). The label that stands at the commit
    /// counts.
    void relabel(const QString& label) const { m_info.label = label; }

private:
    RowWriter& m_rows;
    ChangeInfo& m_info;
};

} // namespace rapport::storage
