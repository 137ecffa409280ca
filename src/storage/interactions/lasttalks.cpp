#include "rapport/storage/lasttalks.h"

#include "storage/interactions/interactionrows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// Down the customer's interactions from the latest until one fits.
std::optional<Talk> lastWhere(Connection& connection, CustomerId customer, const QString& condition) {
    auto statement =
        connection.prepare(u"SELECT %1, s.name FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id "
                           "LEFT JOIN staff s ON s.id = i.author_id WHERE ic.customer_id = ? AND %2 "
                           "ORDER BY ic.at DESC, ic.interaction_id DESC LIMIT 1"_s.arg(interactionColumns(), condition));
    statement.bindAll(customer);
    if (!statement.step())
        return {};
    return Talk{interactionFrom(statement), statement.text(statement.columnCount() - 1)};
}

} // namespace

LastTalks lastTalks(ReadSession& session, CustomerId customer) {
    Connection& connection = session.connection();
    return {lastWhere(connection, customer, u"ic.two_way = 1"_s), lastWhere(connection, customer, u"i.signal IS NOT NULL"_s),
            lastWhere(connection, customer, u"i.customer_words <> ''"_s)};
}

std::vector<domain::Signal> lastSignals(ReadSession& session, CustomerId customer, int limit) {
    auto statement = session.connection().prepare(
        u"SELECT i.signal FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id "
        "WHERE ic.customer_id = ? AND i.signal IS NOT NULL ORDER BY ic.at DESC, ic.interaction_id DESC LIMIT ?"_s);
    statement.bindAll(customer, limit);
    std::vector<domain::Signal> found;
    while (statement.step())
        found.push_back(static_cast<domain::Signal>(statement.integer(0)));
    return found;
}

} // namespace rapport::storage
