#include "rapport/storage/search.h"

#include "rapport/core/text.h"
#include "storage/search/ranking.h"
#include "storage/search/snippet.h"
#include "storage/search/wordsearch.h"

#include <QSet>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// The text of a customer's row or parts that holds the query; the first of `sql` where none does.
QString holdingText(Connection& connection, const QString& sql, CustomerId customer, const TextQuery& query) {
    QString first;
    auto statement = connection.prepare(sql);
    statement.bindAll(customer);
    while (statement.step()) {
        const QString text = statement.text(0);
        if (first.isEmpty())
            first = text;
        if (holdsAny(text, query))
            return text;
    }
    return first;
}

QString phoneText(Connection& connection, CustomerId customer, const TextQuery& query) {
    auto statement =
        connection.prepare(u"SELECT value FROM contact_point WHERE customer_id = ? AND kind = 'phone' ORDER BY position"_s);
    statement.bindAll(customer);
    while (statement.step()) {
        const QString digits = text::digits(statement.text(0));
        const QString abroad = query.phoneAbroad();
        if (digits.contains(query.phone()) || (!abroad.isEmpty() && digits.contains(abroad)))
            return statement.text(0);
    }
    return {};
}

const auto emailsSql = u"SELECT value FROM contact_point WHERE customer_id = ? AND kind = 'email' ORDER BY position"_s;
const auto notesSql = u"SELECT care_note FROM customer WHERE id = ?1 UNION ALL SELECT notes FROM customer WHERE id = ?1 "
                      "UNION ALL SELECT title FROM customer WHERE id = ?1 "
                      "UNION ALL SELECT words FROM customer_goal WHERE customer_id = ?1 "
                      "UNION ALL SELECT topic FROM customer_topic WHERE customer_id = ?1"_s;
QString snippetFor(Connection& connection, const SearchHit& hit, const TextQuery& query) {
    switch (hit.matched) {
    case MatchedIn::Name:
        return hit.name;
    case MatchedIn::Organisation:
        return hit.organisation;
    case MatchedIn::Phone:
        return phoneText(connection, hit.customer, query);
    case MatchedIn::Email:
        return holdingText(connection, emailsSql, hit.customer, query);
    case MatchedIn::Note:
        return snippetOf(holdingText(connection, notesSql, hit.customer, query), query);
    case MatchedIn::Interaction:
    case MatchedIn::Commitment:
        break;
    }
    return {};
}

/// Who a hit is about; false when the customer is gone.
bool describe(Connection& connection, SearchHit& hit) {
    auto statement = connection.prepare(u"SELECT uid, shown_name, organisation_shown, tier FROM customer WHERE id = ?"_s);
    statement.bindAll(hit.customer);
    if (!statement.step())
        return false;
    hit.uid = statement.text(0);
    hit.name = statement.text(1);
    hit.organisation = statement.text(2);
    hit.tier = domain::fromKey<domain::Tier>(statement.text(3)).value_or(domain::Tier::Regular);
    return true;
}

std::vector<SearchHit> customerHits(Connection& connection, const TextQuery& query, int limit) {
    std::vector<SearchHit> hits;
    for (const auto& found : ranked(connection, query, candidatesFor(connection, query, forPalette))) {
        if (static_cast<int>(hits.size()) == limit)
            break;
        SearchHit hit;
        hit.customer = found.customer;
        hit.matched = found.matched;
        if (!describe(connection, hit))
            continue;
        hit.snippet = snippetFor(connection, hit, query);
        hits.push_back(hit);
    }
    return hits;
}

std::vector<SearchHit> commitmentHits(Connection& connection, const TextQuery& query, int limit) {
    std::vector<SearchHit> hits;
    for (const CommitmentId id : commitmentsWithWords(connection, query.typed(), false, limit)) {
        auto statement = connection.prepare(u"SELECT customer_id, words FROM commitment WHERE id = ?"_s);
        statement.bindAll(id);
        if (!statement.step())
            continue;
        SearchHit hit;
        hit.customer = statement.id<CustomerId>(0);
        hit.commitment = id;
        hit.matched = MatchedIn::Commitment;
        hit.snippet = snippetOf(statement.text(1), query);
        if (describe(connection, hit))
            hits.push_back(hit);
    }
    return hits;
}

QString interactionText(const Statement& row, const TextQuery& query) {
    for (int column = 1; column <= 3; ++column) {
        if (holdsAny(row.text(column), query))
            return row.text(column);
    }
    return row.text(1);
}

std::vector<SearchHit> interactionHits(Connection& connection, const TextQuery& query, int limit) {
    std::vector<SearchHit> hits;
    for (const InteractionId id : interactionsWithWords(connection, query.typed(), limit)) {
        auto statement = connection.prepare(
            u"SELECT ic.customer_id, i.notes, i.customer_words, i.understood FROM interaction i "
            "JOIN interaction_customer ic ON ic.interaction_id = i.id JOIN customer c ON c.id = ic.customer_id "
            "WHERE i.id = ? AND c.state <> 'trashed' ORDER BY ic.id LIMIT 1"_s);
        statement.bindAll(id);
        if (!statement.step())
            continue;
        SearchHit hit;
        hit.customer = statement.id<CustomerId>(0);
        hit.interaction = id;
        hit.matched = MatchedIn::Interaction;
        hit.snippet = snippetOf(interactionText(statement, query), query);
        if (describe(connection, hit))
            hits.push_back(hit);
    }
    return hits;
}

void append(std::vector<SearchHit>& hits, const std::vector<SearchHit>& more) {
    hits.insert(hits.end(), more.begin(), more.end());
}

} // namespace

QString matchedKey(MatchedIn matched) {
    switch (matched) {
    case MatchedIn::Name:
        return u"name"_s;
    case MatchedIn::Organisation:
        return u"organisation"_s;
    case MatchedIn::Phone:
        return u"phone"_s;
    case MatchedIn::Email:
        return u"email"_s;
    case MatchedIn::Note:
        return u"note"_s;
    case MatchedIn::Interaction:
        return u"interaction"_s;
    case MatchedIn::Commitment:
        return u"commitment"_s;
    }
    return {};
}

std::vector<SearchHit> search(ReadSession& session, const QString& text, int limit) {
    const TextQuery query(text);
    if (query.isEmpty() || limit <= 0)
        return {};
    // What happened and what was promised keep a place below the customers, however many of these there are.
    const int kept = limit / 5;
    auto commitments = commitmentHits(session.connection(), query, std::max(kept, 1));
    auto interactions = interactionHits(session.connection(), query, std::max(kept, 1));
    const int reserved =
        std::min(kept, static_cast<int>(commitments.size())) + std::min(kept, static_cast<int>(interactions.size()));
    auto hits = customerHits(session.connection(), query, limit - reserved);
    append(hits, commitments);
    append(hits, interactions);
    hits.resize(std::min(hits.size(), static_cast<size_t>(limit)));
    return hits;
}

} // namespace rapport::storage
