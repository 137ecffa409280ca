#include "rapport/storage/goallist.h"

#include "storage/customers/customerrows.h"

#include <algorithm>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

GoalRow rowFrom(const RowView& row) {
    return {row.id<CustomerId>(0), row.text(1), row.text(2), row.word<domain::Tier>(3).value_or(domain::Tier::Regular), {}};
}

} // namespace

/// By the index over the days: no further than the customers that are asked for.
std::vector<GoalRow> goalsToConfirm(ReadSession& session, QDate today, int limit) {
    auto statement = session.connection().prepare(
        u"SELECT c.id, c.shown_name, c.organisation_shown, c.tier, g.words, g.said_on, g.confirmed_on FROM customer_goal g "
        "CROSS JOIN customer c ON c.id = g.customer_id "
        "WHERE (g.said_on IS NOT NULL OR g.confirmed_on IS NOT NULL) AND coalesce(g.confirmed_on, g.said_on) <= ? "
        "AND c.state = 'active' ORDER BY coalesce(g.confirmed_on, g.said_on), g.customer_id"_s);
    statement.bindAll(today.addDays(-domain::goalAskDays));
    std::vector<GoalRow> rows;
    while (statement.step()) {
        const auto customer = statement.id<CustomerId>(0);
        auto known = std::find_if(rows.begin(), rows.end(), [customer](const GoalRow& row) { return row.customer == customer; });
        if (known == rows.end()) {
            if (std::ssize(rows) == limit)
                break;
            known = rows.insert(rows.end(), rowFrom(statement));
        }
        known->goals.push_back(goalFrom(statement, 4));
    }
    return rows;
}

} // namespace rapport::storage
