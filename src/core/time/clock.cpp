#include "rapport/core/clock.h"

namespace rapport {

Moment SystemClock::now() const { return Moment(QDateTime::currentMSecsSinceEpoch()); }

QTimeZone SystemClock::zone() const {
    if (m_zone)
        return *m_zone;
    const QTimeZone system = QTimeZone::systemTimeZone();
    return system.isValid() ? system : QTimeZone::utc();
}

} // namespace rapport
