#include "exchange/text/dates.h"

#include <QLocale>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

/// Two digits below this are of this century.
constexpr int thisCentury = 30;

bool isDateCharacter(QChar c) { return (c >= u'0' && c <= u'9') || c == u'-' || c == u'/' || c == u'.'; }

/// The date of `1980-05-17T00:00:00Z` and `5/17/1980 0:00`.
QString withoutTime(const QString& text) {
    qsizetype end = 0;
    while (end < text.size() && isDateCharacter(text[end]))
        ++end;
    if (end == text.size() || end < 4)
        return text;
    const bool timeFollows = text[end] == u'T' || (text[end] == u' ' && text.mid(end + 1).contains(u':'));
    return timeFollows ? text.left(end) : text;
}

std::optional<int> number(const QString& digits) {
    bool good = false;
    const int value = digits.toInt(&good);
    return good && digits.size() <= 4 ? std::optional(value) : std::nullopt;
}

int fullYear(const QString& digits, int year) {
    if (digits.size() > 2)
        return year;
    return year < thisCentury ? 2000 + year : 1900 + year;
}

std::optional<PartialDate> ofParts(int year, int month, int day) {
    return PartialDate::of(year > 0 ? std::optional(year) : std::nullopt, month, day);
}

std::optional<bool> dayComesFirst(int first, int second, QChar separator, std::optional<bool> dayFirst) {
    if (first > 12 && second <= 12)
        return true;
    if (second > 12 && first <= 12)
        return false;
    if (first == second)
        return true;
    return separator == u'.' ? true : dayFirst;
}

/// 1980/5/7, 7.5.1980, 5/7/80.
std::optional<PartialDate> numeric(const QString& text, std::optional<bool> dayFirst) {
    const auto separatorAt = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'/' || c == u'.' || c == u'-'; });
    if (separatorAt == text.end())
        return {};
    const QChar separator = *separatorAt;
    const QStringList parts = text.split(separator);
    if (parts.size() != 3)
        return {};
    const auto a = number(parts[0].trimmed());
    const auto b = number(parts[1].trimmed());
    const auto c = number(parts[2].trimmed());
    if (!a || !b || !c)
        return {};
    if (parts[0].size() == 4)
        return ofParts(*a, *b, *c);
    const auto first = dayComesFirst(*a, *b, separator, dayFirst);
    if (!first)
        return {};
    const int year = *c == 0 ? 0 : fullYear(parts[2].trimmed(), *c);
    return *first ? ofParts(year, *b, *a) : ofParts(year, *a, *b);
}

std::optional<PartialDate> withMonthName(const QString& text) {
    static const std::array<QString, 10> formats{u"d MMMM yyyy"_s,        u"MMMM d, yyyy"_s,    u"d MMM yyyy"_s, u"MMM d, yyyy"_s,
                                                 u"d. MMMM yyyy"_s,       u"MMMM d yyyy"_s,     u"MMM d yyyy"_s, u"d-MMM-yyyy"_s,
                                                 u"dddd, MMMM d, yyyy"_s, u"ddd, MMM d, yyyy"_s};
    if (text.size() < 8 || text.size() > 40 || !std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }))
        return {};
    for (const QString& format : formats) {
        const QDate date = QLocale::c().toDate(text, format);
        if (date.isValid())
            return PartialDate::of(date);
    }
    return {};
}

} // namespace

bool meansNoDate(const QString& text) {
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c == u'0' || c == u'/' || c == u'-' || c == u'.' || c.isSpace(); });
}

std::optional<PartialDate> parseDate(const QString& text, std::optional<bool> dayFirst) {
    // Nearly all are written as they should be.
    if (const auto iso = PartialDate::parse(text))
        return iso;
    const QString date = withoutTime(text.trimmed());
    if (meansNoDate(date))
        return {};
    // 0000-05-17 is how some say that the year is not known.
    if (date.startsWith("0000-"_L1))
        return PartialDate::parse(u"--"_s + date.mid(5));
    if (const auto iso = PartialDate::parse(date))
        return iso;
    if (const auto found = numeric(date, dayFirst))
        return found;
    return withMonthName(date);
}

PartialDate withoutYear(const PartialDate& date) {
    return PartialDate::of(std::nullopt, date.month(), date.day()).value_or(date);
}

} // namespace rapport::exchange
