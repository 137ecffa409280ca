#pragma once

#include "rapport/domain/case.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

namespace rapport::storage {

// Values in the order of the table's columns.
[[nodiscard]] std::vector<Value> caseValues(const domain::Case& one);
[[nodiscard]] std::vector<Value> caseStepValues(const domain::CaseStepDone& step, CaseId id);

/// `id` and the columns of customer_case, separated by commas.
[[nodiscard]] const QString& caseColumns();
/// Of a row selected by caseColumns(); without its parts.
[[nodiscard]] domain::Case caseFrom(const RowView& row);
/// Its steps, commitments and interactions, in the order in which they came.
void loadParts(Connection& connection, domain::Case& one);

} // namespace rapport::storage
