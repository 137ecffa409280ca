#include "storage/search/wordsearch.h"

#include "storage/search/textquery.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

template <typename IdType>
std::vector<IdType> idsFor(Connection& connection, const QString& sql, const QString& query, int limit) {
    std::vector<IdType> ids;
    if (query.isEmpty())
        return ids;
    auto statement = connection.prepare(sql);
    statement.bindAll(query, limit);
    while (statement.step())
        ids.push_back(statement.id<IdType>(0));
    return ids;
}

} // namespace

std::vector<CommitmentId> commitmentsWithWords(Connection& connection, const QString& text, bool onlyOpen, int limit) {
    const auto all = u"SELECT k.id FROM commitment_words w JOIN commitment k ON k.id = w.rowid "
                     "JOIN customer c ON c.id = k.customer_id "
                     "WHERE commitment_words MATCH ? AND c.state <> 'trashed' ORDER BY w.rowid DESC LIMIT ?"_s;
    const auto open = u"SELECT k.id FROM commitment_words w JOIN commitment k ON k.id = w.rowid "
                      "JOIN customer c ON c.id = k.customer_id WHERE commitment_words MATCH ? AND c.state <> 'trashed' "
                      "AND k.outcome = 'open' ORDER BY w.rowid DESC LIMIT ?"_s;
    return idsFor<CommitmentId>(connection, onlyOpen ? open : all, TextQuery(text).typedWordsQuery(), limit);
}

std::vector<InteractionId> interactionsWithWords(Connection& connection, const QString& text, int limit) {
    const auto sql = u"SELECT w.rowid FROM interaction_words w WHERE interaction_words MATCH ? "
                     "AND EXISTS (SELECT 1 FROM interaction_customer ic JOIN customer c ON c.id = ic.customer_id "
                     "WHERE ic.interaction_id = w.rowid AND c.state <> 'trashed') ORDER BY w.rowid DESC LIMIT ?"_s;
    return idsFor<InteractionId>(connection, sql, TextQuery(text).typedWordsQuery(), limit);
}

std::vector<CustomerId> customersOfInteractionsWithWords(Connection& connection, const QString& text, int limit) {
    const auto sql =
        u"SELECT ic.customer_id FROM interaction_words w CROSS JOIN interaction_customer ic ON ic.interaction_id = w.rowid "
        "CROSS JOIN customer c ON c.id = ic.customer_id WHERE interaction_words MATCH ? AND c.state <> 'trashed' "
        "ORDER BY w.rowid DESC LIMIT ?"_s;
    return idsFor<CustomerId>(connection, sql, TextQuery(text).typedWordsQuery(), limit);
}

} // namespace rapport::storage
