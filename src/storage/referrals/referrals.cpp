#include "rapport/storage/referrals.h"

#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int generations = 5;

const auto sentColumns = u"c.id, c.shown_name, c.organisation_shown, c.referrer_id, p.shown_name, c.created_at"_s;

ReferralRow rowFrom(const RowView& row) {
    return {row.id<CustomerId>(0), row.text(1), row.text(2), row.id<CustomerId>(3), row.text(4), row.moment(5), 1};
}

std::vector<ReferralRow> sentBy(Connection& connection, CustomerId referrer, int limit) {
    std::vector<ReferralRow> rows;
    auto statement = connection.prepare(
        u"SELECT %1 FROM customer c JOIN customer p ON p.id = c.referrer_id WHERE c.referrer_id = ? AND c.state <> 'trashed' "
        "ORDER BY c.created_at, c.id LIMIT ?"_s.arg(sentColumns));
    statement.bindAll(referrer, limit);
    while (statement.step())
        rows.push_back(rowFrom(statement));
    return rows;
}

/// A chain that leads back to somebody above ends at `generations`.
void addSent(Connection& connection, CustomerId referrer, int depth, size_t limit, std::vector<ReferralRow>& into) {
    for (ReferralRow& row : sentBy(connection, referrer, static_cast<int>(limit))) {
        if (into.size() >= limit)
            return;
        row.depth = depth;
        into.push_back(row);
        if (depth < generations)
            addSent(connection, row.customer, depth + 1, limit, into);
    }
}

} // namespace

std::vector<ReferralRow> referralTree(ReadSession& session, CustomerId root, int limit) {
    std::vector<ReferralRow> rows;
    addSent(session.connection(), root, 1, static_cast<size_t>(limit), rows);
    return rows;
}

std::vector<ReferralRow> referralsEntered(ReadSession& session, Moment from, Moment before, int limit) {
    std::vector<ReferralRow> rows;
    auto statement = session.connection().prepare(
        u"SELECT %1 FROM customer c JOIN customer p ON p.id = c.referrer_id WHERE c.referrer_id IS NOT NULL "
        "AND c.state <> 'trashed' AND c.created_at >= ? AND c.created_at < ? ORDER BY c.created_at, c.id LIMIT ?"_s.arg(
            sentColumns));
    statement.bindAll(from, before, limit);
    while (statement.step())
        rows.push_back(rowFrom(statement));
    return rows;
}

std::vector<ReferrerRow> referrers(ReadSession& session, int limit) {
    std::vector<ReferrerRow> rows;
    auto statement = session.connection().prepare(
        u"WITH counts AS (SELECT c.referrer_id AS id, count(*) AS sent, max(c.created_at) AS latest FROM customer c "
        "WHERE c.referrer_id IS NOT NULL AND c.state <> 'trashed' GROUP BY c.referrer_id) "
        "SELECT p.id, p.shown_name, p.organisation_shown, counts.sent, counts.latest FROM counts "
        "JOIN customer p ON p.id = counts.id ORDER BY counts.sent DESC, counts.latest DESC, p.id LIMIT ?"_s);
    statement.bindAll(limit);
    while (statement.step())
        rows.push_back(
            {statement.id<CustomerId>(0), statement.text(1), statement.text(2), statement.integer(3), statement.moment(4)});
    return rows;
}

int countSent(ReadSession& session, CustomerId customer) {
    auto statement =
        session.connection().prepare(u"SELECT count(*) FROM customer WHERE referrer_id = ? AND state <> 'trashed'"_s);
    statement.bindAll(customer);
    return statement.step() ? statement.integer(0) : 0;
}

} // namespace rapport::storage
