#pragma once

#include "rapport/storage/session.h"
#include "storage/engine/tables.h"
#include "storage/engine/value.h"

namespace rapport::storage {

/// Makes the rows of a table of parts that belong to `owner` those `wanted`: the n-th there becomes the n-th wanted, what is left
/// over goes. Of a new record there are none to look for.
void savePartRows(WriteSession& session, const Table& table, qint64 owner, bool isNew,
                  const std::vector<std::vector<Value>>& wanted);

} // namespace rapport::storage
