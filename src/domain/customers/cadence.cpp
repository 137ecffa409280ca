#include "rapport/domain/cadence.h"

#include <QCoreApplication>
#include <algorithm>
#include <tuple>

namespace rapport::domain {

Cadence defaultCadence(Tier tier) { return tier == Tier::Key ? Cadence{30, 45} : Cadence{90, 135}; }

Cadence effectiveCadence(const std::optional<Cadence>& own, const std::vector<Cadence>& ofTags, const Cadence& ofTier) {
    if (own)
        return *own;
    if (ofTags.empty())
        return ofTier;
    return *std::min_element(ofTags.begin(), ofTags.end(), [](const Cadence& left, const Cadence& right) {
        return std::tie(left.ideal, left.maximum) < std::tie(right.ideal, right.maximum);
    });
}

QString problemWith(const Cadence& cadence) {
    if (cadence.ideal >= 1 && cadence.maximum >= cadence.ideal && cadence.maximum <= longestCadence)
        return {};
    return QCoreApplication::translate("Customer", "The cadence does not fit. Enter at least 1 day, and a maximum that is no shorter "
                                                   "than the ideal and at most %1 days.")
        .arg(longestCadence);
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
