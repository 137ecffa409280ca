#pragma once

#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

#include <QSet>

namespace rapport::storage {

/// The only way rows are written. Each write is recorded in the change log; the customers, interactions and commitments touched
/// are remembered, so that search index and derived columns can be brought up to date before the commit (see DerivedColumns,
/// SearchIndex).
///
/// The row text of a full-text index has to leave the index before the row changes: RowWriter tells SearchIndex before it writes.
class RowWriter {
public:
    /// `info` is kept by reference: its label may change until finish(), see WriteSession::relabel.
    RowWriter(Connection& connection, const ChangeInfo& info);
    ~RowWriter();

    /// `values` in the order of table.columns. Gives the new id.
    qint64 insert(const Table& table, const std::vector<Value>& values);
    /// With a given id: what undo needs.
    void insert(const Table& table, qint64 id, const std::vector<Value>& values);
    /// Writes and records only columns that differ; false when none does. Throws Error(NoSuchRecord).
    bool update(const Table& table, qint64 id, const std::vector<Value>& values);
    bool update(const Table& table, qint64 id, const QString& column, const Value& value);
    bool update(const Table& table, qint64 id, const std::vector<std::pair<QString, Value>>& columns);
    /// Also deletes, and records, the rows of child tables that hang on it. Throws Error(NoSuchRecord).
    void remove(const Table& table, qint64 id);

    /// A row of an import: written at once, recorded only by the range of ids that endBulk() closes. Search index and derived
    /// columns are the import's own business: either all rows of a table give table.derived after table.columns, or none does.
    qint64 insertBulk(const Table& table, const std::vector<Value>& values);
    void endBulk();

    // For undo and redo.
    /// The set inverts another, whose label it takes. Call first.
    void markAs(const QString& kind, ChangeSetId inverts);
    /// Search index and derived columns are made anew by finish(): less work than keeping them up row by row.
    void renewDerived();
    /// Deletes all rows between, each recorded with its content; nothing may hang on them any more.
    void removeRange(const Table& table, qint64 first, qint64 last);
    /// Inserts the rows first … last again that the changes firstChange … lastChange deleted, recorded as a range.
    void restoreRange(const Table& table, qint64 first, qint64 last, qint64 firstChange, qint64 lastChange);

    /// Call once, last: refreshes what was touched, closes the change set. Gives what changed; its id is invalid when nothing
    /// did.
    [[nodiscard]] ChangeSet finish();

    [[nodiscard]] Connection& connection() const noexcept { return m_connection; }
    void touchCustomer(qint64 id);

private:
    class Private;
    Connection& m_connection;
    std::unique_ptr<Private> d;
};

} // namespace rapport::storage
