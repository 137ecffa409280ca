#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/milestone.h"

namespace rapport::domain {

/// One field that two states of a record have differently, as text that is the same everywhere: fixed words by their keys, days
/// in ISO 8601, lists an element a line, a photo by its size. Empty for nothing; a long text is cut at maxDifferenceText.
struct Difference {
    QString field; ///< its key, as in mergedFields
    QString before, after;
    friend bool operator==(const Difference&, const Difference&) = default;
};

inline constexpr int maxDifferenceText = 1000;
/// The key of the milestones, which are no field of the customer's own.
inline const QString milestonesKey = QStringLiteral("milestones");

/// The fields that differ, in the order in which they are shown.
[[nodiscard]] std::vector<Difference> differences(const Customer& before, const Customer& after);
/// One entry, or none where they are the same.
[[nodiscard]] std::vector<Difference> differences(const std::vector<Milestone>& before, const std::vector<Milestone>& after);

} // namespace rapport::domain
