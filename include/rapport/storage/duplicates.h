#pragma once

#include "rapport/domain/duplicates.h"
#include "rapport/storage/bulkimport.h"
#include "rapport/storage/store.h"

namespace rapport::storage {

/// One of two who may be one.
struct DuplicateSide {
    CustomerId id;
    QString uid;
    QString name;         ///< as shown
    QString organisation; ///< of a person, as shown
    friend bool operator==(const DuplicateSide&, const DuplicateSide&) = default;
};

struct Duplicate {
    DuplicateSide side;
    domain::Resemblance resemblance;
};

/// Customers outside the trash who may be the one described, the likeliest first, at most `limit`. `self`, and those it is not
/// the same as, are left out. Found through indexes: of a name that very many bear not all are looked at.
[[nodiscard]] std::vector<Duplicate> duplicatesOf(ReadSession& session, const domain::Likeness& likeness, CustomerId self = {},
                                                  int limit = 20);
/// The same for one that is stored. Empty where there is none.
[[nodiscard]] std::vector<Duplicate> duplicatesOf(ReadSession& session, CustomerId id, int limit = 20);

struct DuplicatePair {
    DuplicateSide one; ///< the older record
    DuplicateSide other;
    domain::Resemblance resemblance;
};
struct DuplicatePairs {
    std::vector<DuplicatePair> pairs; ///< certain ones first, then by score
    qint64 found = 0;                 ///< of which `pairs` are the first
};
/// All pairs of customers outside the trash that are likely the same, but those that are not the same as somebody said. Reads the
/// store once. Of many who share a number, an address or a name only those are compared who have something else in common, at
/// most 40 at a time. `progress` is told 0 … 1000. Throws Error(Cancelled).
[[nodiscard]] DuplicatePairs allDuplicates(ReadSession& session, int limit = 10'000,
                                           const std::function<void(int)>& progress = {}, const CancelToken& token = {});

/// Customers of every state who have a phone or an e-mail address of this match key (domain::matchKeyOf): those to look at
/// closer. At most 200, the oldest first.
[[nodiscard]] std::vector<CustomerId> customersWithKey(ReadSession& session, const QString& matchKey);
/// For each of the contacts the customer outside the trash who is certainly the same; an invalid id for none. By two or three
/// queries for all of them.
[[nodiscard]] std::vector<CustomerId> certainMatches(ReadSession& session, const std::vector<const PreparedCustomer*>& contacts);

/// Nobody said that they are not the same, and nothing of them speaks against it.
[[nodiscard]] bool mayBeOne(ReadSession& session, CustomerId one, CustomerId other);
/// They are two, whatever speaks for one. Said twice is said once. Throws Error(InvalidInput) for one and the same.
void markNotSame(WriteSession& session, CustomerId one, CustomerId other);

} // namespace rapport::storage
