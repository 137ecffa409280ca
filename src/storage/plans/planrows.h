#pragma once

#include "rapport/domain/plannedinteraction.h"
#include "storage/engine/connection.h"

namespace rapport::storage {

// A planned interaction as a row.

/// In the order of the table's columns.
[[nodiscard]] std::vector<Value> planValues(const domain::PlannedInteraction& plan);
/// `id` and the columns of the table, separated by commas.
[[nodiscard]] const QString& planColumns();
/// Of a row selected by planColumns().
[[nodiscard]] domain::PlannedInteraction planFrom(const RowView& row);

} // namespace rapport::storage
