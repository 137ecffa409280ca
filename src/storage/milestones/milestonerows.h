#pragma once

#include "rapport/domain/milestone.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

namespace rapport::storage {

// Values in the order of the table's columns.
[[nodiscard]] std::vector<Value> milestoneValues(const domain::Milestone& milestone);
[[nodiscard]] std::vector<Value> greetingValues(const domain::Greeting& greeting);
/// Of a row that begins with id, uid, customer_id, kind, label, date, lead_days.
[[nodiscard]] domain::Milestone milestoneFrom(const RowView& row);

/// Of a row of id, milestone_id, year, at, channel, words, author_id.
[[nodiscard]] domain::Greeting greetingFrom(const RowView& row);

} // namespace rapport::storage
