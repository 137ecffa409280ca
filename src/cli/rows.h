#pragma once

#include "cli/json.h"
#include "cli/table.h"
#include "rapport/storage/caselist.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/milestonelist.h"
#include "rapport/storage/planlist.h"
#include "rapport/storage/reminders.h"
#include "rapport/storage/waiting.h"

namespace rapport::cli {

// Rows of lists, as JSON objects with the keys of interface.md, and as tables for people.

[[nodiscard]] Json asJson(const storage::CommitmentRow& row);
[[nodiscard]] Json asJson(const storage::CaseRow& row);
[[nodiscard]] Json asJson(const storage::WaitingRow& row);
[[nodiscard]] Json asJson(const storage::ReminderRow& row);
[[nodiscard]] Json asJson(const storage::PlanRow& row);
[[nodiscard]] Json asJson(const domain::PlannedInteraction& plan);
[[nodiscard]] Json asJson(const storage::MilestoneRow& row);
[[nodiscard]] Json asJson(const storage::DriftingRow& row);
[[nodiscard]] Json asJson(const storage::CustomerRow& row, const QTimeZone& zone);

template <typename Row>
[[nodiscard]] Json asJson(const std::vector<Row>& rows) {
    return Json::list(rows, [](const Row& row) { return asJson(row); });
}

[[nodiscard]] Table asTable(const std::vector<storage::CommitmentRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::CaseRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::WaitingRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::ReminderRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::PlanRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::MilestoneRow>& rows, QDate today);
[[nodiscard]] Table asTable(const std::vector<storage::DriftingRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::CustomerRow>& rows, const QTimeZone& zone);

/// null rather than "" where there is nothing.
[[nodiscard]] Json orNull(const QString& text);
[[nodiscard]] QString driftKey(domain::Drift drift);
/// "birthday", "wedding anniversary", or the milestone's own label.
[[nodiscard]] QString shownOccasion(domain::MilestoneKind kind, const QString& label);

} // namespace rapport::cli
