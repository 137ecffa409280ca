#pragma once

#include "rapport/storage/search.h"
#include "storage/engine/connection.h"
#include "storage/search/textquery.h"

namespace rapport::storage {

/// A customer that a text may mean.
struct Candidate {
    CustomerId customer;
    MatchedIn matched = MatchedIn::Name;
};

/// Whether customers are also found by what happened with them.
enum class Reach { CustomersAlone, WithInteractions };

/// Customers that match, each once, likelier ones first, at most `cap`: from indexes alone and without sorting, so that it takes
/// no longer in a large store. Those in the trash are not among them.
[[nodiscard]] std::vector<Candidate> candidatesFor(Connection& connection, const TextQuery& query, int cap, Reach reach);

} // namespace rapport::storage
