#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <chrono>
#include <compare>
#include <optional>

namespace rapport {

/// A point in time: milliseconds since 1970-01-01T00:00Z. Dates of people's lives are QDate or PartialDate, never this.
class Moment {
public:
    constexpr Moment() noexcept = default;
    constexpr explicit Moment(qint64 msecs) noexcept
        : m_msecs(msecs) {}
    [[nodiscard]] static Moment fromDateTime(const QDateTime& dateTime) { return Moment(dateTime.toMSecsSinceEpoch()); }

    /// Which one is meant where clocks go back and a time occurs twice.
    enum class Repeated { Earlier, Later };
    /// The moment at which clocks in `zone` show `time` on `date`. A time that they skip is the first moment after the gap,
    /// also where a whole day is skipped. An invalid zone is taken for UTC.
    [[nodiscard]] static Moment ofWallClock(QDate date, QTime time, const QTimeZone& zone, Repeated repeated = Repeated::Earlier);

    /// Reads ISO 8601: `2026-11-21`, `2026-11-21T14:05`, with seconds, a fraction of them, `Z` or an offset; `T` may be a space,
    /// hyphens and colons may be missing. A text without an offset is meant in `zone` (the earlier of two); a date alone is its
    /// first moment there. Empty when the text is not a date or a date and time.
    [[nodiscard]] static std::optional<Moment> parse(const QString& text, const QTimeZone& zone);

    [[nodiscard]] constexpr qint64 msecs() const noexcept { return m_msecs; }
    [[nodiscard]] QDateTime in(const QTimeZone& zone) const { return QDateTime::fromMSecsSinceEpoch(m_msecs, zone); }
    [[nodiscard]] QDate dateIn(const QTimeZone& zone) const { return in(zone).date(); }
    /// `2026-11-21T14:05:00Z`, or with milliseconds where there are any.
    [[nodiscard]] QString toIso() const;

    constexpr Moment operator+(std::chrono::milliseconds span) const noexcept { return Moment(m_msecs + span.count()); }
    constexpr Moment operator-(std::chrono::milliseconds span) const noexcept { return Moment(m_msecs - span.count()); }
    constexpr std::chrono::milliseconds operator-(Moment other) const noexcept {
        return std::chrono::milliseconds(m_msecs - other.m_msecs);
    }
    friend constexpr auto operator<=>(Moment, Moment) noexcept = default;

private:
    qint64 m_msecs = 0;
};

/// The zone of an IANA id; UTC where the id is empty or not known on this machine.
[[nodiscard]] QTimeZone zoneNamed(const QString& ianaId);

} // namespace rapport
