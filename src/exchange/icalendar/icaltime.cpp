#include "exchange/icalendar/icaltime.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr int longestSpan = 1'000'000; ///< of one unit of a duration

QString idOf(const QTimeZone& zone) { return QString::fromLatin1(zone.id()); }

QTime toTheMinute(QTime time) { return {time.hour(), time.minute()}; }

PlacedTime onClocksOf(const QTimeZone& zone, Moment at) {
    const QDateTime local = at.in(zone);
    return {{local.date(), toTheMinute(local.time())}, idOf(zone), at};
}

} // namespace

std::optional<ICalTime> parseICalTime(const QString& value, const QString& zone) {
    static const QRegularExpression pattern(u"^(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:T(\\d\\d):?(\\d\\d)(?::?(\\d\\d))?(Z?))?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(value.trimmed());
    if (!match.hasMatch())
        return {};
    ICalTime result;
    result.date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!result.date.isValid() || result.date.year() < 1)
        return {};
    if (match.captured(4).isEmpty())
        return result;
    // A leap second is the one before it.
    result.time = QTime(match.captured(4).toInt(), match.captured(5).toInt(), std::min(match.captured(6).toInt(), 59));
    if (!result.time->isValid())
        return {};
    result.utc = !match.captured(7).isEmpty();
    result.zone = result.utc ? QString() : zone;
    return result;
}

std::optional<ICalTime> timeOf(const ICalProperty& property) {
    return parseICalTime(property.value, property.parameter(u"TZID"_s));
}

std::optional<qint64> parseDuration(const QString& value) {
    static const QRegularExpression pattern(u"^([+-]?)P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(value.trimmed());
    if (!match.hasMatch())
        return {};
    static constexpr qint64 seconds[] = {7 * 86400, 86400, 3600, 60, 1};
    qint64 sum = 0;
    for (int i = 0; i < 5; ++i) {
        bool fits = true;
        const QString digits = match.captured(i + 2);
        const int count = digits.isEmpty() ? 0 : digits.toInt(&fits);
        if (!fits || count > longestSpan)
            return {};
        sum += count * seconds[i];
    }
    return match.captured(1) == u'-' ? -sum : sum;
}

std::optional<int> parseOffset(const QString& value) {
    static const QRegularExpression pattern(u"^([+-])(\\d\\d):?(\\d\\d)(?::?(\\d\\d))?$"_s);
    const auto match = pattern.match(value.trimmed());
    if (!match.hasMatch())
        return {};
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60 + match.captured(4).toInt();
    return match.captured(1) == u'-' ? -seconds : seconds;
}

PlacedTime placed(const ICalTime& time, const ICalZones& zones, const QTimeZone& here, bool& isKnown) {
    isKnown = true;
    if (!time.time)
        return {{time.date, {}}, idOf(here), Moment::ofWallClock(time.date, QTime(12, 0), here)};
    if (time.utc)
        return onClocksOf(here, Moment::ofWallClock(time.date, *time.time, QTimeZone::utc()));
    const auto onClocks = [&](const QTimeZone& zone) {
        return PlacedTime{{time.date, toTheMinute(*time.time)}, idOf(zone), Moment::ofWallClock(time.date, *time.time, zone)};
    };
    if (time.zone.isEmpty())
        return onClocks(here);
    if (const auto zone = zones.zone(time.zone))
        return onClocks(*zone);
    if (const auto at = zones.moment(time.zone, time.date, *time.time))
        return onClocksOf(here, *at);
    isKnown = false;
    return onClocks(here);
}

} // namespace rapport::exchange
