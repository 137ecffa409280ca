#pragma once

#include "rapport/domain/customer.h"

#include <QDate>

namespace rapport::domain {

/// Where a customer stands in being kept in touch with.
enum class Drift { Unknown, InTouch, Amber, Red };

inline constexpr int longestCadence = 3650; ///< days

/// What a new store begins with: 30/45 days for key customers, 90/135 for regular ones.
[[nodiscard]] Cadence defaultCadence(Tier tier);
/// The customer's own, else the shortest of their tags', else the tier's.
[[nodiscard]] Cadence effectiveCadence(const std::optional<Cadence>& own, const std::vector<Cadence>& ofTags,
                                       const Cadence& ofTier);
/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Cadence& cadence);
/// Unknown when there never was a two-way interaction: no evidence is no verdict. Amber from the day after
/// `ideal` days, Red from the day after `maximum`.
[[nodiscard]] Drift driftOf(std::optional<QDate> lastTwoWay, const Cadence& cadence, QDate today);

} // namespace rapport::domain
