#pragma once

#include "rapport/services/customers.h"
#include "rapport/services/editing.h"

namespace rapport::services {

[[nodiscard]] std::optional<LastChange> lastChangeOf(storage::ReadSession& session, storage::Entity entity, qint64 id);

/// Names of the staff, of the fields, and of these customers.
[[nodiscard]] Names namesFor(storage::ReadSession& session, const std::vector<CustomerId>& customers);

[[nodiscard]] std::vector<CustomerId> customersNamedIn(const domain::Interaction& interaction);
[[nodiscard]] std::vector<CustomerId> customersNamedIn(const domain::Commitment& commitment);
[[nodiscard]] std::vector<CustomerId> customersNamedIn(const domain::Milestone& milestone);
[[nodiscard]] std::vector<CustomerId> customersNamedIn(const CustomerRecord& record);

[[nodiscard]] domain::Merged<CustomerRecord> merge(const CustomerRecord& base, const CustomerRecord& mine,
                                                   const CustomerRecord& theirs);

/// Saves by `save`, which gives the id, what comes of `mine` and what is stored; or tells why not.
template <typename SavedId, typename Record, typename Save>
[[nodiscard]] SaveOutcome<SavedId, Record> saveMerged(storage::ReadSession& session, storage::Entity entity, SavedId id,
                                                      const Record& base, const Record& mine, const std::optional<Record>& theirs,
                                                      Save save) {
    if (!theirs)
        return RecordGone{lastChangeOf(session, entity, id.value())};
    const auto merged = merge(base, mine, *theirs);
    if (merged.conflicts.isEmpty())
        return save(merged.record);
    std::vector<CustomerId> named;
    for (const Record& record : {base, mine, *theirs})
        for (const CustomerId customer : customersNamedIn(record))
            named.push_back(customer);
    return EditConflict<Record>{
        base, merged.record, *theirs, merged.conflicts, lastChangeOf(session, entity, id.value()), namesFor(session, named)};
}

} // namespace rapport::services
