#pragma once

#include "storage/search/fulltext.h"

#include <QSet>
#include <QStringList>

namespace rapport::storage {

/// Keeps customer_search and the full-text tables in step with the records. What leaves a full-text table has to be named as it
/// was entered, so a row leaves before it changes.
class SearchIndex {
public:
    explicit SearchIndex(Connection& connection)
        : m_connection(connection)
        , m_fullText(connection) {}

    /// Before a row of interaction or commitment is updated or deleted; other tables are ignored. A row that is not there too.
    void rowAboutToChange(const Table& table, qint64 id);
    /// After such a row was inserted or updated; nothing happens when it was deleted.
    void rowChanged(const Table& table, qint64 id);
    /// After everything else of a change: what customer_search says of these customers, also of those who are gone.
    void refreshCustomers(const QSet<qint64>& ids);

    /// Enters rows of customer, interaction or commitment that are not in the index yet, all at once. A row that is already in
    /// customer_search is taken as it stands there.
    void addRange(const Table& table, qint64 first, qint64 last);
    /// The way back: rows of interaction or commitment before they are deleted, those of customer at any time.
    void removeRange(const Table& table, qint64 first, qint64 last);
    /// Everything anew.
    void rebuild();
    /// One sentence a finding; changes nothing.
    [[nodiscard]] QStringList check();

    /// Writes a new row of customer_search alone; addRange() has to follow.
    void stage(qint64 customerId, const SearchTexts& texts);

private:
    [[nodiscard]] std::optional<SearchTexts> staged(qint64 customerId);
    [[nodiscard]] std::optional<SearchTexts> current(qint64 customerId);
    void endStaging();
    void writeTexts(qint64 customerId, const SearchTexts& texts);
    void refreshCustomer(qint64 customerId);

    Connection& m_connection;
    FullText m_fullText;
    std::unique_ptr<BulkWriter> m_staging; ///< while rows are staged
};

} // namespace rapport::storage
