#pragma once

#include "rapport/core/moment.h"

namespace rapport {

/// What time it is and where. Every rule of the program asks a clock it was given, so that `--now` and tests fix all of them.
/// Implementations may be asked from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
    [[nodiscard]] virtual QTimeZone zone() const = 0;
    [[nodiscard]] QDate today() const { return now().dateIn(zone()); }
};

/// The machine's clock; in the machine's zone, or in `zone` where one is given.
class SystemClock final : public Clock {
public:
    SystemClock() = default;
    explicit SystemClock(const QTimeZone& zone)
        : m_zone(zone) {}
    [[nodiscard]] Moment now() const override;
    [[nodiscard]] QTimeZone zone() const override;

private:
    std::optional<QTimeZone> m_zone;
};

/// A clock that stands still.
class FixedClock final : public Clock {
public:
    FixedClock(Moment now, const QTimeZone& zone)
        : m_now(now)
        , m_zone(zone) {}
    [[nodiscard]] Moment now() const override { return m_now; }
    [[nodiscard]] QTimeZone zone() const override { return m_zone; }
    void setNow(Moment now) { m_now = now; }

private:
    Moment m_now;
    QTimeZone m_zone;
};

} // namespace rapport
