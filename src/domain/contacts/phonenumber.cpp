#include "domain/contacts/phonenumber.h"

#include "rapport/core/text.h"

#include <QRegularExpression>
#include <algorithm>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTyped = 80;
constexpr qsizetype fewestDigits = 3;
constexpr qsizetype mostDigits = 20;

bool isBracket(QChar unit) { return unit == u'(' || unit == u')'; }

bool isFiller(QChar unit) {
    return unit == u'-' || unit == u'.' || unit == u'/' || unit == u'\u2010' || unit == u'\u2011' || unit == u'\u2013' ||
           unit.category() == QChar::Separator_Space ||
           unit.category() == QChar::Other_Format; // direction marks that address books copy along
}

/// "+49(0)30…" is dialled +4930…: takes off what makes it international, and tells whether there was such.
bool prefixTakenOff(QString& number) {
    QString bare = number;
    bare.removeIf(isBracket);
    const qsizetype prefix = bare.startsWith(u'+') ? 1 : bare.startsWith("00"_L1) ? 2 : 0;
    if (prefix > 0)
        number.remove("(0)"_L1);
    number.removeIf(isBracket);
    number.remove(0, prefix);
    return prefix > 0;
}

/// What stands after "ext." and the like, taken off the number.
QString extensionTakenOff(QString& number) {
    static const QRegularExpression written(uR"(\s*(?:;ext=|,|\b(?:extension|ext\.?|durchwahl|dw\.?|poste)|x|#)\s*(\d{1,8})$)"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    const auto found = written.match(number);
    if (!found.hasMatch())
        return {};
    number.truncate(found.capturedStart());
    return text::digits(found.captured(1));
}

} // namespace

std::optional<PhoneNumber> phoneNumberFrom(const QString& typed) {
    if (typed.size() > longestTyped)
        return std::nullopt;
    QString number = typed;
    if (number.startsWith("tel:"_L1, Qt::CaseInsensitive))
        number.remove(0, 4);
    PhoneNumber read;
    read.extension = extensionTakenOff(number);
    number.removeIf(isFiller);
    read.international = prefixTakenOff(number);
    read.digits = text::digits(number);
    const bool plain = std::all_of(number.cbegin(), number.cend(), [](QChar unit) { return unit.isDigit(); });
    const bool fits = read.digits.size() >= fewestDigits && read.digits.size() <= mostDigits;
    return plain && fits ? std::optional(read) : std::nullopt;
}

} // namespace rapport::domain
