#include "rapport/core/partialdate.h"

#include <array>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

constexpr int leapYear = 2000; // stands in for a year that is unknown, so that 29 February can be written

struct Parts {
    std::optional<int> year, month, day;
};

bool takeDigit(std::optional<int>& number, QChar digit) {
    if (digit < u'0' || digit > u'9')
        return false;
    number = number.value_or(0) * 10 + (digit.unicode() - u'0');
    return true;
}

/// Reads a text of the shape's length; false where it does not fit. `y`, `m` and `d` stand for digits, a hyphen for itself.
bool read(QStringView text, QStringView shape, Parts& parts) {
    for (qsizetype i = 0; i < shape.size(); ++i) {
        if (shape[i] == u'-') {
            if (text[i] != u'-')
                return false;
            continue;
        }
        std::optional<int>& part = shape[i] == u'y' ? parts.year : shape[i] == u'm' ? parts.month : parts.day;
        if (!takeDigit(part, text[i]))
            return false;
    }
    return true;
}

constexpr std::array<QStringView, 8> forms = {u"yyyy-mm-dd", u"yyyymmdd", u"yyyy-mm", u"yyyy",
                                              u"--mm-dd",    u"--mmdd",   u"--mm",    u"---dd"};

} // namespace

std::optional<PartialDate> PartialDate::of(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    const bool nothing = !year && !month && !day;
    const bool unwritable = year && day && !month;
    if (nothing || unwritable || (year && (*year < 1 || *year > 9999)))
        return std::nullopt;
    // January stands in for an unknown month: every day there can be is in it.
    if (!QDate::isValid(year.value_or(leapYear), month.value_or(1), day.value_or(1)))
        return std::nullopt;
    PartialDate date;
    date.m_year = year;
    date.m_month = month;
    date.m_day = day;
    return date;
}

std::optional<PartialDate> PartialDate::of(QDate date) {
    if (!date.isValid())
        return std::nullopt;
    return of(date.year(), date.month(), date.day());
}

std::optional<PartialDate> PartialDate::parse(QStringView text) {
    for (const QStringView shape : forms) {
        Parts parts;
        if (shape.size() == text.size() && read(text, shape, parts))
            return of(parts.year, parts.month, parts.day);
    }
    return std::nullopt;
}

std::optional<int> PartialDate::monthDay() const {
    if (!m_month || !m_day)
        return std::nullopt;
    return *m_month * 100 + *m_day;
}

std::optional<QDate> PartialDate::fullDate() const {
    if (!m_year || !m_month || !m_day)
        return std::nullopt;
    return QDate(*m_year, *m_month, *m_day);
}

QString PartialDate::toString() const {
    const auto padded = [](int value, int width) { return QString::number(value).rightJustified(width, u'0'); };
    QString text = m_year ? padded(*m_year, 4) : u"-"_s;
    if (m_month)
        text += u'-' + padded(*m_month, 2);
    else if (m_day)
        text += u'-';
    if (m_day)
        text += u'-' + padded(*m_day, 2);
    return text;
}

} // namespace rapport
