#pragma once

#include "exchange/icalendar/icalzones.h"
#include "rapport/domain/commitment.h"

namespace rapport::exchange {

/// A DATE or DATE-TIME value.
struct ICalTime {
    QDate date;
    std::optional<QTime> time; ///< empty: the whole day
    bool utc = false;
    QString zone; ///< TZID; empty: wherever one is
};
/// Reads `20261126`, `20261126T150000`, `20261126T150000Z`, and the same with hyphens and colons. Empty for anything else.
[[nodiscard]] std::optional<ICalTime> parseICalTime(const QString& value, const QString& zone = {});
[[nodiscard]] std::optional<ICalTime> timeOf(const ICalProperty& property);
/// `PT1H30M`, `-P2D`, `P1W`: in seconds.
[[nodiscard]] std::optional<qint64> parseDuration(const QString& value);
/// `+0130`, `-050000`: in seconds.
[[nodiscard]] std::optional<int> parseOffset(const QString& value);

/// A time as it is kept: on the clocks of a zone that is known here.
struct PlacedTime {
    domain::Due due;
    QString zone; ///< IANA id
    Moment at;    ///< of a whole day its noon
};
/// Times of a zone that only the file describes, or in UTC, are put into `here`. `isKnown` is false where nobody knows the zone,
/// and the clocks of `here` were taken instead.
[[nodiscard]] PlacedTime placed(const ICalTime& time, const ICalZones& zones, const QTimeZone& here, bool& isKnown);

} // namespace rapport::exchange
