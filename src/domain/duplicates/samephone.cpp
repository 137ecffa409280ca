#include "domain/duplicates/samephone.h"

#include <algorithm>
#include <bitset>
#include <phonenumbers/phonenumberutil.h>
#include <set>

namespace rapport::domain {

using i18n::phonenumbers::PhoneNumberUtil;

namespace {

constexpr qsizetype longestTyped = 80;

/// libphonenumber knows no country here, and so not that 00 leads out of it.
std::string written(const QString& typed) {
    const QString number = typed.trimmed();
    return (number.startsWith(QStringLiteral("00")) ? u'+' + number.mid(2) : number).toStdString();
}

bool isInternational(const Likeness::Phone& phone) {
    const QStringView number = QStringView(phone.typed).trimmed();
    return number.startsWith(u'+') || number.startsWith(QStringLiteral("00"));
}

constexpr size_t beyondCodes = 1000;

bool isCallingCode(int code) {
    static const std::bitset<beyondCodes> all = [] {
        std::set<int> codes;
        PhoneNumberUtil::GetInstance()->GetSupportedCallingCodes(&codes);
        std::bitset<beyondCodes> known;
        for (const int each : codes)
            known.set(static_cast<size_t>(each));
        return known;
    }();
    return all.test(static_cast<size_t>(code));
}

/// 44 of "+44 20 …"; 0 where no country has it. No code is the beginning of another (ITU-T E.164).
int callingCode(const QString& digits) {
    constexpr qsizetype longestCode = 3;
    const qsizetype begin = digits.startsWith(QStringLiteral("00")) ? 2 : 0;
    int code = 0;
    for (qsizetype i = begin; i < std::min(digits.size(), begin + longestCode); ++i) {
        code = code * 10 + digits[i].digitValue();
        if (isCallingCode(code))
            return code;
    }
    return 0;
}

/// Both say their countries, and these are two. Most of those who have the same last digits are told apart by this, a hundred
/// times faster than by libphonenumber.
bool inOtherCountries(const Likeness::Phone& one, const Likeness::Phone& other) {
    if (!isInternational(one) || !isInternational(other))
        return false;
    const int country = callingCode(one.digits);
    const int otherCountry = callingCode(other.digits);
    return country != otherCountry && country != 0 && otherCountry != 0;
}

} // namespace

PhoneMatch phoneMatch(const Likeness::Phone& one, const Likeness::Phone& other) {
    if (one.matchKey.isEmpty() || one.matchKey != other.matchKey || one.typed.size() > longestTyped ||
        other.typed.size() > longestTyped)
        return PhoneMatch::Other;
    if (one.digits == other.digits && isInternational(one) == isInternational(other))
        return PhoneMatch::Same; // as nearly always: without asking
    if (inOtherCountries(one, other))
        return PhoneMatch::Other;
    switch (PhoneNumberUtil::GetInstance()->IsNumberMatchWithTwoStrings(written(one.typed), written(other.typed))) {
    case PhoneNumberUtil::EXACT_MATCH:
    case PhoneNumberUtil::NSN_MATCH:
        return PhoneMatch::Same;
    case PhoneNumberUtil::SHORT_NSN_MATCH:
        return PhoneMatch::Nearly;
    default:
        return PhoneMatch::Other;
    }
}

} // namespace rapport::domain
