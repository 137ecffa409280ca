#pragma once

#include "rapport/presentation/rowlistmodel.h"
#include "rapport/services/cadence.h"

#include <array>

namespace rapport::presentation {

/// What rows of the list may offer: edit, remove (of a tag).
[[nodiscard]] RowActions cadenceActions();
/// "every 30 days, at the latest after 45 days".
[[nodiscard]] QString cadenceText(const domain::Cadence& cadence);

/// Whose cadence a row of the Settings page is.
struct CadenceOf {
    domain::Tier tier = domain::Tier::Regular;
    QString tag; ///< empty: the tier's
    domain::Cadence cadence;
    friend bool operator==(const CadenceOf&, const CadenceOf&) = default;
};
/// The tiers', then those of tags that have one: row by row what cadenceRows() shows.
[[nodiscard]] std::vector<CadenceOf> cadencesShown(const services::Cadences& all);
[[nodiscard]] std::vector<ListRow> cadenceRows(const services::Cadences& all, const domain::Permissions& permissions = {});

/// What rows of the budgets may offer: edit.
[[nodiscard]] RowActions budgetActions();
/// Of a year's gestures to one customer, in hundredths: "120 a year for each customer", "no budget".
[[nodiscard]] QString budgetText(const std::optional<int>& budget);
/// Tiers in the order in which budgetRows() shows them.
inline constexpr std::array budgetedTiers{domain::Tier::Key, domain::Tier::Regular};
[[nodiscard]] std::vector<ListRow> budgetRows(const services::Cadences& all, const domain::Permissions& permissions = {});

} // namespace rapport::presentation
