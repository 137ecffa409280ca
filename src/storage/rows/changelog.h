#pragma once

#include "storage/rows/rowjson.h"

namespace rapport::storage {

/// Writes one set of the change log. The set's row is made with its first change, so that a write which changes nothing leaves
/// nothing.
class ChangeLog {
public:
    ChangeLog(Connection& connection, const ChangeInfo& info);

    /// The set inverts another, whose label it takes. Call before anything is recorded.
    void markAs(const QString& kind, ChangeSetId inverts);

    void inserted(const Table& table, qint64 id, const Row& row);
    void updated(const Table& table, qint64 id, const Row& row, const QJsonObject& before, const QJsonObject& after);
    void deleted(const Table& table, qint64 id, const Row& row);
    /// Rows of an import, which stand in their table.
    void insertedRange(const Table& table, qint64 first, qint64 last);
    /// Every row between, with its content, before they are deleted.
    void deletedRange(const Table& table, qint64 first, qint64 last);

    /// Makes the set where there is none yet.
    ChangeSetId set();
    /// Writes the label that stands now. Gives the set's id, invalid when nothing was recorded.
    ChangeSetId close();

private:
    void passUndoneSets();
    void record(const Table& table, qint64 entityId, qint64 id, const QString& operation, const Value& before,
                const Value& after);

    Connection& m_connection;
    const ChangeInfo& m_info;
    ChangeSetId m_set;
    QString m_kind;
    ChangeSetId m_inverts;
    std::optional<QString> m_label; ///< of the set that is inverted
};

/// The id of the next row of a table.
[[nodiscard]] qint64 nextId(Connection& connection, const QString& table);
/// The record a row belongs to, by the row's own values.
[[nodiscard]] qint64 entityIdOf(const Table& table, qint64 id, const Row& row);

} // namespace rapport::storage
