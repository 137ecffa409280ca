#include "rapport/core/moment.h"

#include "rapport/core/zone.h"

#include <QRegularExpression>
#include <algorithm>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

qint64 offsetAt(const QTimeZone& zone, qint64 msecs) {
    return 1000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC));
}

/// The first moment in (before, after] that has another offset than `before`.
qint64 changeBetween(const QTimeZone& zone, qint64 before, qint64 after) {
    const qint64 offset = offsetAt(zone, before);
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (offsetAt(zone, middle) == offset ? before : after) = middle;
    }
    return after;
}

std::optional<QTime> timeOf(const QRegularExpressionMatch& match) {
    const int fraction = match.captured(u"fraction"_s).leftJustified(3, u'0', true).toInt();
    const QTime time(match.captured(u"hour"_s).toInt(), match.captured(u"minute"_s).toInt(), match.captured(u"second"_s).toInt(),
                     fraction);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// Milliseconds east of UTC.
std::optional<qint64> offsetOf(const QRegularExpressionMatch& match) {
    if (match.captured(u"sign"_s).isEmpty())
        return 0;
    const int hours = match.captured(u"offsetHour"_s).toInt();
    const int minutes = match.captured(u"offsetMinute"_s).toInt();
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    const qint64 size = (hours * 60LL + minutes) * 60'000;
    return match.captured(u"sign"_s) == "-"_L1 ? -size : size;
}

} // namespace

Moment Moment::ofWallClock(QDate date, QTime time, const QTimeZone& zone, Repeated repeated) {
    // Qt 6.4 answers differently for gaps by the kind of zone, so the two candidates are tried here.
    const qint64 wall = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    if (!zone.isValid())
        return Moment(wall);
    const qint64 before = offsetAt(zone, wall - day);
    const qint64 after = offsetAt(zone, wall + day);
    if (before == after)
        return Moment(wall - before);

    const auto shows = [&](qint64 offset) { return offsetAt(zone, wall - offset) == offset; };
    if (shows(before) && shows(after))
        return Moment(repeated == Repeated::Earlier ? std::min(wall - before, wall - after)
                                                    : std::max(wall - before, wall - after));
    if (shows(before))
        return Moment(wall - before);
    if (shows(after))
        return Moment(wall - after);
    return Moment(changeBetween(zone, std::min(wall - before, wall - after), std::max(wall - before, wall - after)));
}

std::optional<Moment> Moment::parse(const QString& text, const QTimeZone& zone) {
    static const QRegularExpression pattern(
        uR"(\A(?<year>[0-9]{4})(?<dash>-?)(?<month>[0-9]{2})\k<dash>(?<day>[0-9]{2}))"
        uR"((?:[Tt ](?<hour>[0-9]{2})(?<colon>:?)(?<minute>[0-9]{2}))"
        uR"((?:\k<colon>(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?)"
        uR"((?<offset>[Zz]|(?<sign>[+-])(?<offsetHour>[0-9]{2})(?::?(?<offsetMinute>[0-9]{2}))?)?)?\z)"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    const QDate date(match.captured(u"year"_s).toInt(), match.captured(u"month"_s).toInt(), match.captured(u"day"_s).toInt());
    if (!match.hasMatch() || !date.isValid())
        return std::nullopt;
    if (match.captured(u"hour"_s).isEmpty())
        return ofWallClock(date, QTime(0, 0), zone);

    const std::optional<QTime> time = timeOf(match);
    const std::optional<qint64> offset = offsetOf(match);
    if (!time || !offset)
        return std::nullopt;
    if (match.captured(u"offset"_s).isEmpty())
        return ofWallClock(date, *time, zone);
    return Moment(QDateTime(date, *time, Qt::UTC).toMSecsSinceEpoch() - *offset);
}

QString Moment::toIso() const {
    return QDateTime::fromMSecsSinceEpoch(m_msecs, Qt::UTC).toString(m_msecs % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QTimeZone zoneNamed(const QString& ianaId) { return knownZone(ianaId).value_or(QTimeZone::utc()); }

} // namespace rapport
