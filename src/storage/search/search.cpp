#include "rapport/storage/search.h"

#include "storage/search/hits.h"
#include "storage/search/wordsearch.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

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
    auto& connection = session.connection();
    // What happened and what was promised keep a place below the customers, however many of these there are.
    const int kept = limit / 5;
    const auto commitments = hitsOf(connection, commitmentsWithWords(connection, query.typed(), false, std::max(kept, 1)), query);
    const auto interactions = hitsOf(connection, interactionsWithWords(connection, query.typed(), std::max(kept, 1)), query);
    const int reserved =
        std::min(kept, static_cast<int>(commitments.size())) + std::min(kept, static_cast<int>(interactions.size()));
    auto customers = ranked(connection, query, candidatesFor(connection, query, forPalette));
    customers.resize(std::min(customers.size(), static_cast<size_t>(limit - reserved)));
    auto hits = hitsOf(connection, customers, query);
    hits.insert(hits.end(), commitments.begin(), commitments.end());
    hits.insert(hits.end(), interactions.begin(), interactions.end());
    hits.resize(std::min(hits.size(), static_cast<size_t>(limit)));
    return hits;
}

} // namespace rapport::storage
