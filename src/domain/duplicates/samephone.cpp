#include "domain/duplicates/samephone.h"

#include <phonenumbers/phonenumberutil.h>

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
    const QString number = phone.typed.trimmed();
    return number.startsWith(u'+') || number.startsWith(QStringLiteral("00"));
}

} // namespace

PhoneMatch phoneMatch(const Likeness::Phone& one, const Likeness::Phone& other) {
    if (one.matchKey.isEmpty() || one.matchKey != other.matchKey || one.typed.size() > longestTyped ||
        other.typed.size() > longestTyped)
        return PhoneMatch::Other;
    if (one.digits == other.digits && isInternational(one) == isInternational(other))
        return PhoneMatch::Same; // as nearly always: without asking
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
