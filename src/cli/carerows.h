#pragma once

#include "cli/json.h"
#include "cli/table.h"
#include "rapport/domain/rhythm.h"
#include "rapport/storage/carelist.h"
#include "rapport/storage/referrals.h"
#include "rapport/storage/rhythms.h"

namespace rapport::cli {

// Rows of needs, deadlines, gestures, feedback and referrals, as rows.h has them of the rest.

[[nodiscard]] Json asJson(const storage::NeedRow& row);
[[nodiscard]] Json asJson(const storage::ExpiryRow& row);
[[nodiscard]] Json asJson(const storage::GestureRow& row);
[[nodiscard]] Json asJson(const storage::FeedbackRow& row);
[[nodiscard]] Json asJson(const storage::RhythmRow& row);
[[nodiscard]] Json asJson(const storage::ReferralRow& row);
[[nodiscard]] Json asJson(const storage::ReferrerRow& row);
[[nodiscard]] Json asJson(const storage::ReferralCandidate& row);
[[nodiscard]] Json asJson(const domain::Rhythm& rhythm, CustomerId customer, const QString& name);

template <typename Row>
[[nodiscard]] Json careJson(const std::vector<Row>& rows) {
    return Json::list(rows, [](const Row& row) { return asJson(row); });
}

[[nodiscard]] Table asTable(const std::vector<storage::NeedRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::ExpiryRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::GestureRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::FeedbackRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::RhythmRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::ReferralRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::ReferrerRow>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::ReferralCandidate>& rows);

/// "12.50"; null for none.
[[nodiscard]] Json amountJson(const std::optional<int>& hundredths);
[[nodiscard]] QString shownAmount(qint64 hundredths);

} // namespace rapport::cli
