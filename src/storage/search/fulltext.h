#pragma once

#include "storage/engine/connection.h"
#include "storage/engine/tables.h"
#include "storage/search/searchtexts.h"

namespace rapport::storage {

/// The full-text tables of SQLite, which hold no text of their own: what leaves them has to be named as it was entered. A server
/// keeps its indexes itself, and has none of this to do.
class FullText {
public:
    explicit FullText(Connection& connection)
        : m_connection(connection) {}

    /// A row of interaction, commitment or answer, before it changes and after; other tables are ignored.
    void leave(const Table& table, qint64 id);
    void enter(const Table& table, qint64 id);
    /// A row of customer_search.
    void leave(qint64 customerId, const SearchTexts& texts);
    void enter(qint64 customerId, const SearchTexts& texts);
    /// Rows of customer_search, interaction, commitment or answer, all at once.
    void addRange(const Table& table, qint64 first, qint64 last);
    void removeRange(const Table& table, qint64 first, qint64 last);
    void rebuild();
    /// How many rows of a full-text table are missing and how many too many.
    struct Coverage {
        QString table;
        qint64 missing = 0;
        qint64 surplus = 0;
    };
    [[nodiscard]] std::vector<Coverage> coverages();

    struct IndexedTable; ///< private to its source

private:
    void overRange(const Table& table, QString IndexedTable::*ofRecords, const QStringList& ofCustomers, qint64 first,
                   qint64 last);

    Connection& m_connection;
};

} // namespace rapport::storage
