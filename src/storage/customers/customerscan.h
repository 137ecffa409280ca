#pragma once

#include "rapport/storage/customerlist.h"
#include "storage/customers/idset.h"

#include <functional>

namespace rapport::storage {

/// Active customers in the order asked for, read from the indexes alone and as far as they are wanted: those that have something
/// in the column by that, then (before, where nothing counts as the least) the others by name. Gives at most `limit` of those
/// that `wanted` takes; all for 0.
[[nodiscard]] std::vector<CustomerId> scanInOrder(Connection& connection, const CustomerOrder& order, int limit,
                                                  const std::function<bool(qint64)>& wanted);

/// The same order as a term of SQL, for a few customers: `c` is the customer, `o` the owner.
[[nodiscard]] QString orderSql(const CustomerOrder& order);

} // namespace rapport::storage
