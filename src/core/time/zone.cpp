#include "rapport/core/zone.h"

namespace rapport {

std::optional<QTimeZone> knownZone(const QString& ianaId) {
    if (ianaId.isEmpty()) // which Qt takes for the machine's zone
        return {};
    const QTimeZone zone(ianaId.toUtf8());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

} // namespace rapport
