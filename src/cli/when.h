#pragma once

#include "rapport/core/clock.h"
#include "rapport/domain/commitment.h"

namespace rapport::cli {

// Dates and times as they are written on the command line. Each throws UsageError for what it cannot read.

/// `2026-11-26`, `today`, `tomorrow`, `yesterday`, `+3d`, `-1w`.
[[nodiscard]] QDate dayFrom(const QString& text, QDate today);
/// A day, and perhaps a time after a space or a T: `2026-11-26 15:00`, `tomorrow 9:30`.
[[nodiscard]] domain::Due dueFrom(const QString& text, QDate today);
/// The same; empty for what it cannot read.
[[nodiscard]] std::optional<domain::Due> writtenDue(const QString& text, QDate today);
/// `now`, a time of today, a day with a time, or ISO 8601 with an offset.
[[nodiscard]] Moment momentFrom(const QString& text, const Clock& clock);
/// A number of days: `30`, `30d`, `4w`.
[[nodiscard]] int daysFrom(const QString& text);

// And as people read them, with the weekday, in the user's locale.
[[nodiscard]] QString shownDay(QDate date);
[[nodiscard]] QString shownDue(const domain::Due& due);
[[nodiscard]] QString shownMoment(Moment moment, const QTimeZone& zone);
/// For JSON: ISO 8601 with the offset of `zone`.
[[nodiscard]] QString isoMoment(Moment moment, const QTimeZone& zone);
[[nodiscard]] QString shownTime(QTime time);

} // namespace rapport::cli
