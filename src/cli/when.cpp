#include "cli/when.h"

#include "cli/arguments.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

constexpr int daysOfCenturies = 36525;

std::optional<int> readDays(const QString& text) {
    static const QRegularExpression form(u"^([+-]?)(\\d{1,6})([dw]?)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int days = match.captured(2).toInt() * (match.captured(3) == "w"_L1 ? 7 : 1);
    if (days > daysOfCenturies)
        return std::nullopt;
    return match.captured(1) == "-"_L1 ? -days : days;
}

std::optional<QDate> readDay(const QString& text, QDate today) {
    const QString word = text.toLower();
    if (word == "today"_L1)
        return today;
    if (word == "tomorrow"_L1)
        return today.addDays(1);
    if (word == "yesterday"_L1)
        return today.addDays(-1);
    if (word.startsWith(u'+') || word.startsWith(u'-')) {
        const auto days = readDays(word);
        return days ? std::optional(today.addDays(*days)) : std::nullopt;
    }
    static const QRegularExpression iso(u"^\\d{4}-\\d\\d-\\d\\d$"_s);
    const QDate date = iso.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QTime> readTime(const QString& text) {
    static const QRegularExpression form(u"^(\\d{1,2}):(\\d\\d)$"_s);
    const auto match = form.match(text);
    const QTime time = match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt()) : QTime();
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<domain::Due> readDue(const QString& raw, QDate today) {
    static const QRegularExpression between(u"(?<=\\d)T(?=\\d)|\\s+"_s);
    const QStringList parts = raw.trimmed().split(between, Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > 2)
        return std::nullopt;
    const auto day = readDay(parts.front(), today);
    if (!day)
        return std::nullopt;
    if (parts.size() == 1)
        return domain::Due{*day, std::nullopt};
    const auto time = readTime(parts.back());
    return time ? std::optional(domain::Due{*day, time}) : std::nullopt;
}

} // namespace

QDate dayFrom(const QString& text, QDate today) {
    if (const auto day = readDay(text.trimmed(), today))
        return *day;
    throw UsageError(Words::tr("“%1” is not a day. Write 2026-11-26, today, tomorrow or +3d.").arg(text));
}

std::optional<domain::Due> writtenDue(const QString& text, QDate today) { return readDue(text, today); }

domain::Due dueFrom(const QString& text, QDate today) {
    if (const auto due = readDue(text, today))
        return *due;
    throw UsageError(
        Words::tr("“%1” is not a day with or without a time. Write 2026-11-26, \"2026-11-26 15:00\", tomorrow or +3d.")
            .arg(text));
}

Moment momentFrom(const QString& text, const Clock& clock) {
    const QString trimmed = text.trimmed();
    if (trimmed.compare("now"_L1, Qt::CaseInsensitive) == 0)
        return clock.now();
    if (const auto time = readTime(trimmed))
        return Moment::fromDateTime(QDateTime(clock.today(), *time, clock.zone()));
    if (const auto due = readDue(trimmed, clock.today()))
        return Moment::fromDateTime(due->time ? QDateTime(due->date, *due->time, clock.zone())
                                              : due->date.startOfDay(clock.zone()));
    if (const auto moment = Moment::parse(trimmed, clock.zone()))
        return *moment;
    throw UsageError(Words::tr("“%1” is not a date and time. Write \"2026-11-21 14:05\", 14:05 or ISO 8601.").arg(text));
}

int daysFrom(const QString& text) {
    const auto days = readDays(text.trimmed());
    if (!days || *days < 0)
        throw UsageError(Words::tr("“%1” is not a number of days. Write 30d or 4w.").arg(text));
    return *days;
}

QString shownDay(QDate date) { return QLocale().toString(date, u"ddd d MMM yyyy"); }

QString shownTime(QTime time) {
    // Some locales' short form has seconds, which no promise has.
    return QLocale().toString(time, QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
}

QString shownDue(const domain::Due& due) {
    return due.time ? shownDay(due.date) + u' ' + shownTime(*due.time) : shownDay(due.date);
}

QString shownMoment(Moment moment, const QTimeZone& zone) {
    const QDateTime local = moment.in(zone);
    return shownDay(local.date()) + u' ' + shownTime(local.time());
}

QString isoMoment(Moment moment, const QTimeZone& zone) {
    const QDateTime local = moment.in(zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace rapport::cli
