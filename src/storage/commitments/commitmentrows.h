#pragma once

#include "rapport/domain/commitment.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

namespace rapport::storage {

// A commitment as rows: values in the order of the table's columns.

[[nodiscard]] std::vector<Value> commitmentValues(const domain::Commitment& commitment);
[[nodiscard]] std::vector<Value> redatingValues(const domain::Redating& redating, CommitmentId id);
[[nodiscard]] std::vector<Value> handoverValues(const domain::Handover& handover, CommitmentId id);
/// `id` and the columns of the commitment table, separated by commas.
[[nodiscard]] const QString& commitmentColumns();
/// Of a row selected by commitmentColumns(); without its re-datings and handovers.
[[nodiscard]] domain::Commitment commitmentFrom(const RowView& row);
[[nodiscard]] std::vector<domain::Redating> redatingsOf(Connection& connection, CommitmentId id);
[[nodiscard]] std::vector<domain::Handover> handoversOf(Connection& connection, CommitmentId id);

} // namespace rapport::storage
