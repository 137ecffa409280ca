#pragma once

#include "rapport/storage/customerlist.h"
#include "rapport/storage/search.h"
#include "storage/engine/connection.h"
#include "storage/search/textquery.h"

namespace rapport::storage {

/// A customer that a text may mean.
struct Candidate {
    CustomerId customer;
    MatchedIn matched = MatchedIn::Name;
};

/// How many customers are gathered before they are put in order.
struct Breadth {
    int most;              ///< in all
    int ofOneKind;         ///< by one way of matching, such as a word of the name
    int enough;            ///< so many of the better kinds, and no others are looked for
    bool withInteractions; ///< also those whom something happened with that holds the words
};
/// What a palette of some dozen rows chooses from.
inline constexpr Breadth forPalette{200, 120, 100, false};
/// Whom a text on the command line may mean: more than one is an answer too.
inline constexpr Breadth forNaming{500, 400, 300, false};
/// What a list shows in its own order: everybody, as far as a person would read.
inline constexpr Breadth forList{searchCap, searchCap, searchCap, true};

/// Customers that match, each once, likelier ones first: from indexes alone and without sorting, so that it takes
/// no longer in a large store. Those in the trash are not among them.
[[nodiscard]] std::vector<Candidate> candidatesFor(Connection& connection, const TextQuery& query, const Breadth& breadth);

} // namespace rapport::storage
