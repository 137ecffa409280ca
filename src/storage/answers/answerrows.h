#pragma once

#include "rapport/domain/answer.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

namespace rapport::storage {

// An answer as rows: values in the order of the tables' columns.

[[nodiscard]] std::vector<Value> answerValues(const domain::Answer& answer);
[[nodiscard]] std::vector<std::vector<Value>> versionRows(const domain::Answer& answer, AnswerId id);
/// Of a row of id, uid, question and retired; without its versions.
[[nodiscard]] domain::Answer answerFrom(const RowView& row);
/// Of all these in one statement.
void loadVersions(Connection& connection, std::vector<domain::Answer>& answers);

} // namespace rapport::storage
