#include "rapport/domain/samepoint.h"

#include "rapport/core/text.h"
#include "rapport/domain/matchkey.h"

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

Likeness::Phone phoneOf(const ContactPoint& point) {
    return {point.value, text::digits(point.value), matchKeyOf(point.kind, point.value)};
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

PointMatch phoneMatch(const Likeness::Phone& one, const Likeness::Phone& other) {
    if (one.matchKey.isEmpty() || one.matchKey != other.matchKey || one.typed.size() > longestTyped ||
        other.typed.size() > longestTyped)
        return PointMatch::Other;
    if (one.digits == other.digits && isInternational(one) == isInternational(other))
        return PointMatch::Same; // as nearly always: without asking
    if (inOtherCountries(one, other))
        return PointMatch::Other;
    switch (PhoneNumberUtil::GetInstance()->IsNumberMatchWithTwoStrings(written(one.typed), written(other.typed))) {
    case PhoneNumberUtil::EXACT_MATCH:
    case PhoneNumberUtil::NSN_MATCH:
        return PointMatch::Same;
    case PhoneNumberUtil::SHORT_NSN_MATCH:
        return PointMatch::Nearly;
    default:
        return PointMatch::Other;
    }
}

PointMatch pointMatch(const ContactPoint& one, const ContactPoint& other) {
    if (one.kind != other.kind)
        return PointMatch::Other;
    if (one.value == other.value)
        return PointMatch::Same;
    if (one.kind == ContactKind::Email)
        return one.value.compare(other.value, Qt::CaseInsensitive) == 0 ? PointMatch::Same : PointMatch::Other;
    if (one.kind != ContactKind::Phone)
        return PointMatch::Other;
    const Likeness::Phone first = phoneOf(one);
    const Likeness::Phone second = phoneOf(other);
    const bool sameDigits = !first.matchKey.isEmpty() && first.matchKey == second.matchKey && first.digits == second.digits;
    return sameDigits ? PointMatch::Same : phoneMatch(first, second);
}

ContactPoint* samePoint(std::vector<ContactPoint>& points, const ContactPoint& wanted) {
    ContactPoint* best = nullptr;
    for (ContactPoint& each : points) {
        if (each.kind != wanted.kind)
            continue;
        const bool written = each.value == wanted.value;
        if (written && each.label == wanted.label)
            return &each;
        const bool better = !best || (written && best->value != wanted.value);
        if (better && pointMatch(each, wanted) == PointMatch::Same)
            best = &each;
    }
    return best;
}

} // namespace rapport::domain
