#pragma once

#include "exchange/icalendar/icalproperty.h"
#include "rapport/core/moment.h"
#include "rapport/domain/recurrence.h"

#include <vector>

namespace rapport::exchange {

/// One half of a time zone as a file describes it: from `start` on, and by `rule` again, clocks are `offset` seconds before UTC.
struct ZoneHalf {
    QDateTime start; ///< as the clocks showed before the change
    QString rule;    ///< RRULE; empty: it happened once
    int offset = 0;
};
struct ZoneDescription {
    QString id;
    QString location; ///< X-LIC-LOCATION
    std::vector<ZoneHalf> halves;
};

/// The zones that a calendar file names.
class ICalZones {
public:
    void add(const ZoneDescription& description);
    /// The zone of this machine that a TZID means: IANA's name, Windows' name, or one of these behind a path
    /// ("/citadel.org/20260101_1/Europe/Berlin"). Empty where only the file knows it, or nobody.
    [[nodiscard]] std::optional<QTimeZone> zone(const QString& id) const;
    /// The moment at which clocks show this in a zone that only the file knows; empty for one that it does not describe.
    [[nodiscard]] std::optional<Moment> moment(const QString& id, QDate date, QTime time) const;

private:
    QHash<QString, ZoneDescription> m_described;
};

} // namespace rapport::exchange
