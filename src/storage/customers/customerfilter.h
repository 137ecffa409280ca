#pragma once

#include "rapport/storage/customerlist.h"
#include "storage/customers/idset.h"
#include "storage/engine/connection.h"

namespace rapport::storage {

/// One condition of a filter, said in both ways that a list is made: as ids from an index, for many, and as SQL, for few.
struct FilterPart {
    QString idsSql; ///< active customers it takes; or, where `inverted`, leaves out
    bool inverted = false;
    QString condition;         ///< about the customer named `c`
    std::vector<Value> values; ///< of idsSql, and of condition
    bool exact = false;        ///< idsSql gives each of the active customers once, and no others: their number is a list's
};

/// All conditions but text and state.
[[nodiscard]] std::vector<FilterPart> filterParts(Connection& connection, const CustomerFilter& filter, Moment now,
                                                  const QTimeZone& zone);
[[nodiscard]] IdSet idsOf(Connection& connection, const FilterPart& part);

} // namespace rapport::storage
