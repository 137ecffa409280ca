#include "rapport/domain/cadence.h"

#include <algorithm>
#include <tuple>

namespace rapport::domain {

Cadence defaultCadence(Tier tier) { return tier == Tier::Key ? Cadence{30, 45} : Cadence{90, 135}; }

Cadence effectiveCadence(const std::optional<Cadence>& own, const std::vector<Cadence>& ofTags, Tier tier) {
    if (own)
        return *own;
    if (ofTags.empty())
        return defaultCadence(tier);
    return *std::min_element(ofTags.begin(), ofTags.end(), [](const Cadence& left, const Cadence& right) {
        return std::tie(left.ideal, left.maximum) < std::tie(right.ideal, right.maximum);
    });
}

Drift driftOf(std::optional<QDate> lastTwoWay, const Cadence& cadence, QDate today) {
    if (!lastTwoWay)
        return Drift::Unknown;
    const qint64 days = lastTwoWay->daysTo(today);
    if (days > cadence.maximum)
        return Drift::Red;
    return days > cadence.ideal ? Drift::Amber : Drift::InTouch;
}

} // namespace rapport::domain
