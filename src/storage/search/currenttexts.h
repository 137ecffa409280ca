#pragma once

#include "storage/engine/connection.h"
#include "storage/search/searchtexts.h"

namespace rapport::storage {

/// What customer_search has to say, worked out from the records: of customers that are not in the trash, by ascending number. One
/// at a time is alive on a connection.
class CurrentTexts {
public:
    struct Entry {
        qint64 customerId = 0;
        SearchTexts texts;
    };

    /// Of customers numbered from `first` to `last`.
    CurrentTexts(Connection& connection, qint64 first, qint64 last);
    /// The next customer's; nothing after the last one, and then no further call.
    [[nodiscard]] std::optional<Entry> next();

private:
    /// Rows of a table that hang on customers, in the customers' order.
    class Parts {
    public:
        Parts(Connection& connection, const QString& sql, qint64 first, qint64 last);
        /// Calls `take` for each row of the customer, and passes those of customers before.
        void take(qint64 customerId, const std::function<void(const RowView&)>& take);

    private:
        Statement m_rows;
        bool m_there;
    };

    Statement m_customers;
    Parts m_contacts;
    Parts m_goals;
    Parts m_topics;
    Parts m_handovers;
    Parts m_consents;
    Parts m_cases;
    Parts m_care;
};

/// The six texts of a row of customer_search, from `column` on.
[[nodiscard]] SearchTexts searchTextsFrom(const RowView& row, int column);

} // namespace rapport::storage
