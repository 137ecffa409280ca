#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"
#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"

#include <QSet>
#include <QStringList>
#include <optional>
#include <vector>

/// Bringing together what two people did to one record: `base` is how it was when I began to edit it, `mine` what I made of it,
/// `theirs` what is stored now. All three as domain::normalised gives them.
///
/// Implemented for Customer, Interaction, Commitment and Milestone.
namespace rapport::domain {

template <typename Record>
struct Merged {
    /// Each field from the side that changed it; where both changed it differently, as I have it.
    Record record;
    /// The keys of the fields that both changed differently, in the order in which they are shown.
    QStringList conflicts;
};

/// A field that one side changed is taken from that side; both having changed it to the same is no conflict. Lists are merged by
/// what each side added and removed, where that leaves no doubt: tags, topics and customers always, other lists unless both
/// changed the same element or both put them into another order.
template <typename Record>
[[nodiscard]] Merged<Record> merge(const Record& base, const Record& mine, const Record& theirs);

/// `merged` with these fields as they have them.
template <typename Record>
[[nodiscard]] Record resolved(Record merged, const Record& theirs, const QSet<QString>& fieldsOfTheirs);

/// The keys of every field that can be in conflict, in the order in which they are shown. Numbers, uids and who made a record
/// when are not among them: nobody changes those.
template <typename Record>
[[nodiscard]] QStringList mergedFields();

/// The keys of the fields that differ.
template <typename Record>
[[nodiscard]] QStringList differingFields(const Record& a, const Record& b);

/// A customer's milestones or relations, told apart by their ids; those whose id is not in `base` are new. Empty where both
/// changed one of them differently, or one changed what the other removed.
template <typename Record>
[[nodiscard]] std::optional<std::vector<Record>> mergedParts(const std::vector<Record>& base, const std::vector<Record>& mine,
                                                             const std::vector<Record>& theirs);

} // namespace rapport::domain
