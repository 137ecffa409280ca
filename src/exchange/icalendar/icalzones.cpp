#include "exchange/icalendar/icalzones.h"

#include "rapport/core/zone.h"

#include <array>
#include <unicode/ucal.h>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr qsizetype mostDescribed = 1000;
constexpr size_t mostHalves = 200;

/// Qt takes a name that it does not know for a rule of POSIX, and that for UTC: ICU is asked whether there is such a zone.
std::optional<QTimeZone> namedZone(const QString& id) {
    std::array<char16_t, 128> canonical{};
    UBool isSystemId = 0;
    UErrorCode status = U_ZERO_ERROR;
    const auto text = id.left(100).toStdU16String();
    ucal_getCanonicalTimeZoneID(text.data(), static_cast<int32_t>(text.size()), canonical.data(),
                                static_cast<int32_t>(canonical.size()), &isSystemId, &status);
    return U_SUCCESS(status) && isSystemId ? knownZone(id) : std::nullopt;
}

std::optional<QTimeZone> windowsZone(const QString& name) {
    const QByteArray id = QTimeZone::windowsIdToDefaultIanaId(name.toUtf8());
    return id.isEmpty() ? std::nullopt : namedZone(QString::fromLatin1(id));
}

/// Of "/mozilla.org/20050126_1/America/Argentina/Salta" the longest end that is a zone.
std::optional<QTimeZone> zoneBehindPath(const QString& id) {
    for (qsizetype slash = id.indexOf(u'/'); slash >= 0; slash = id.indexOf(u'/', slash + 1)) {
        if (const auto zone = namedZone(id.mid(slash + 1)))
            return zone;
    }
    return {};
}

/// When the half last began before the clocks showed `at`; invalid where it had not yet.
QDateTime lastStart(const ZoneHalf& half, const QDateTime& at) {
    if (half.start > at)
        return {};
    const auto rule = half.rule.isEmpty() ? std::nullopt : domain::readRecurrence(half.rule).rule;
    if (!rule)
        return half.start;
    // Changes of clocks come at least once in two years; some files let them begin in 1601.
    const QDate begin = half.start.date();
    const int early = at.date().year() - 2;
    const QDate from = begin.year() >= early ? begin : QDate(early, begin.month(), rule->days.empty() ? begin.day() : 1);
    QDateTime last = half.start;
    for (const QDate day : domain::occurrencesWithin(*rule, from, from, at.date())) {
        const QDateTime change(day, half.start.time(), Qt::UTC);
        if (change <= at)
            last = std::max(last, change);
    }
    return last;
}

} // namespace

void ICalZones::add(const ZoneDescription& description) {
    if (description.id.isEmpty() || m_described.size() >= mostDescribed)
        return;
    ZoneDescription& kept = m_described[description.id] = description;
    if (kept.halves.size() > mostHalves)
        kept.halves.resize(mostHalves);
}

std::optional<QTimeZone> ICalZones::zone(const QString& id) const {
    if (const auto known = namedZone(id))
        return known;
    if (const auto windows = windowsZone(id))
        return windows;
    if (const auto behind = zoneBehindPath(id))
        return behind;
    const auto described = m_described.constFind(id);
    return described == m_described.constEnd() ? std::nullopt : namedZone(described->location);
}

std::optional<Moment> ICalZones::moment(const QString& id, QDate date, QTime time) const {
    const auto described = m_described.constFind(id);
    if (described == m_described.constEnd() || described->halves.empty())
        return {};
    const QDateTime at(date, time, Qt::UTC);
    const ZoneHalf* valid = nullptr;
    QDateTime since;
    for (const ZoneHalf& half : described->halves) {
        const QDateTime start = lastStart(half, at);
        if (start.isValid() && (!valid || start > since)) {
            valid = &half;
            since = start;
        }
    }
    if (!valid)
        valid = &described->halves.front();
    return Moment::fromDateTime(at.addSecs(-valid->offset));
}

} // namespace rapport::exchange
