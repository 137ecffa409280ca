#pragma once

#include "storage/search/candidates.h"

#include <tuple>

namespace rapport::storage {

/// How well a candidate fits, smaller is better, compared from first to last; see search() for the rule.
struct Rank {
    int column = 0; ///< name, organisation, phone and e-mail, note, interaction
    int place = 0;  ///< whole text, beginning of it, beginning of a word, middle
    int archived = 0;
    int regular = 0; ///< key customers first
    QString name;
    friend bool operator<(const Rank& a, const Rank& b) {
        return std::tie(a.column, a.place, a.archived, a.regular, a.name) <
               std::tie(b.column, b.place, b.archived, b.regular, b.name);
    }
};

struct RankedCustomer {
    CustomerId customer;
    MatchedIn matched = MatchedIn::Name;
    Rank rank;
};

/// Best first.
[[nodiscard]] std::vector<RankedCustomer> ranked(Connection& connection, const TextQuery& query,
                                                 const std::vector<Candidate>& candidates);

} // namespace rapport::storage
