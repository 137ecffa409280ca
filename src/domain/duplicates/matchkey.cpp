#include "rapport/domain/matchkey.h"

#include <QList>

namespace rapport::domain {

namespace {

constexpr qsizetype fewestDigits = 5;
constexpr qsizetype keptDigits = 7;
constexpr qsizetype longestAddress = 254; // RFC 5321, 4.5.3.1.3, less its brackets

/// The value of an ASCII, Arabic-Indic, Persian or full-width digit; -1 for anything else.
int digitOf(QChar character) {
    const char16_t c = character.unicode();
    for (const char16_t zero : {u'0', u'\u0660', u'\u06F0', u'\uFF10'}) {
        if (c >= zero && c <= zero + 9)
            return c - zero;
    }
    return -1;
}

bool endsNumber(QChar character) {
    const char16_t c = character.unicode();
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u';' || c == u',' || c == u'#';
}

QString keyOfNumber(const QString& value) {
    QString digits;
    for (const QChar c : value) {
        if (const int digit = digitOf(c); digit >= 0)
            digits += QChar(u'0' + digit);
        else if (!digits.isEmpty() && endsNumber(c))
            break;
    }
    return digits.size() < fewestDigits ? QString() : digits.right(keptDigits);
}

QString keyOfAddress(QString value) {
    if (!value.contains(u'@') || (value.size() > longestAddress && value.toUcs4().size() > longestAddress))
        return {};
    for (QChar& c : value) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    }
    return value;
}

} // namespace

QString matchKeyOf(ContactKind kind, const QString& value) {
    switch (kind) {
    case ContactKind::Phone:
        return keyOfNumber(value);
    case ContactKind::Email:
        return keyOfAddress(value);
    case ContactKind::Link:
    case ContactKind::InstantMessage:
        break;
    }
    return {};
}

} // namespace rapport::domain
