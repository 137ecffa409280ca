#include "storage/search/wordsearch.h"

#include "storage/search/lookups.h"

namespace rapport::storage {

namespace {

template <typename IdType>
std::vector<IdType> found(Connection& connection, const Lookup& lookup) {
    std::vector<IdType> ids;
    for (const qint64 id : idsOf(connection, lookup))
        ids.emplace_back(id);
    return ids;
}

} // namespace

std::vector<CommitmentId> commitmentsWithWords(Connection& connection, const QString& text, bool onlyOpen, int limit) {
    return found<CommitmentId>(connection, lookupsOf(connection).commitmentsWithWords(TextQuery(text), onlyOpen, limit));
}

std::vector<InteractionId> interactionsWithWords(Connection& connection, const QString& text, int limit) {
    return found<InteractionId>(connection, lookupsOf(connection).interactionsWithWords(TextQuery(text), limit));
}

} // namespace rapport::storage
