#include "exchange/signature/pieces.h"

#include "rapport/core/text.h"
#include "rapport/domain/postaladdress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::exchange::signature {

using domain::PostalAddress;

namespace {

bool isStreet(const QString& part) {
    static const QRegularExpression street(u"(street|\\broad\\b|\\bavenue\\b|\\bav(e|enue)?\\b\\.?|\\blane\\b|\\bdrive\\b|"
                                           u"\\bsquare\\b|\\b(st|rd|ln|dr|blvd|sq)\\b\\.?|"
                                           "stra(ss|ß)e|str\\.|weg\\b|platz\\b|gasse\\b|allee\\b|ring\\b|ufer\\b|damm\\b|"
                                           "\\brue\\b|\\bboulevard\\b|\\bbd\\b|\\bplace\\b|"
                                           "\\bchemin\\b|\\bquai\\b|\\bimpasse\\b|\\broute\\b|\\butca\\b|\\bu\\.|\\but\\b|\\bút("
                                           "ja)?\\b|\\btér\\b|\\bkörút\\b|\\bkrt\\b|"
                                           "\\bköz\\b|\\bsétány\\b|\\bcalle\\b|\\bplaza\\b|\\bhouse\\b)"_s,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression number(u"\\d"_s);
    return part.size() < 80 && number.match(part).hasMatch() && street.match(part).hasMatch();
}

/// "10115 Berlin", "H-1051 Budapest", "London SW1A 2AA", "Springfield, IL 62701".
bool takeTown(const QString& part, PostalAddress& address) {
    static const QRegularExpression codeFirst(
        u"^(?:(?:[A-Z]{1,3})[- ])?(\\d{4,5})\\s+(\\p{L}[\\p{L}\\s.'’/-]{1,40}?)(?:\\s+(?:cedex)(?:\\s+\\d+)?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression british(u"^(?:(\\p{L}[\\p{L}\\s.'-]*?)[\\s,]+)?([A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2})$"_s);
    static const QRegularExpression american(u"^(?:(\\p{L}[\\p{L}\\s.'-]*?),?\\s+)?([A-Z]{2})\\s+(\\d{5}(?:-\\d{4})?)$"_s);
    if (const auto match = codeFirst.match(part); match.hasMatch()) {
        address.postalCode = match.captured(1);
        address.locality = match.captured(2).trimmed();
    } else if (const auto uk = british.match(part); uk.hasMatch()) {
        address.postalCode = uk.captured(2);
        address.locality = uk.captured(1).isEmpty() ? address.locality : uk.captured(1);
    } else if (const auto us = american.match(part); us.hasMatch()) {
        address.locality = us.captured(1).isEmpty() ? address.locality : us.captured(1);
        address.region = us.captured(2);
        address.postalCode = us.captured(3);
    } else {
        return false;
    }
    return true;
}

bool isCountry(const QString& part) {
    static const QRegularExpression code(u"^[A-Z]{2}$"_s);
    return part.size() > 3 && code.match(domain::countryCode(part)).hasMatch();
}

} // namespace

bool takeAddress(const QString& piece, PostalAddress& address) {
    // In France a comma follows the number: "14, rue de la Paix".
    static const QRegularExpression number(u"^(\\d+\\s?(?:bis|ter)?),\\s*(?=\\p{L})"_s);
    PostalAddress read = address;
    QStringList unknown;
    bool known = false;
    for (const QString& each : QString(piece).replace(number, u"\\1 "_s).split(u',', Qt::SkipEmptyParts)) {
        const QString part = each.trimmed();
        if (takeTown(part, read)) {
            known = true;
        } else if (read.street.isEmpty() && isStreet(part)) {
            read.street = part;
            known = true;
        } else if (isCountry(part) && (known || !address.isEmpty())) {
            read.country = part;
            known = true;
        } else {
            unknown << part;
        }
    }
    // "High St 1, Springfield, IL 62701": the town stands between what is known.
    if (known && unknown.size() == 1 && read.locality.isEmpty() && !read.street.isEmpty())
        read.locality = unknown.takeFirst();
    if (!known || unknown.size() > 1)
        return false;
    if (!unknown.isEmpty())
        read.extended = unknown.first();
    address = read;
    return true;
}

} // namespace rapport::exchange::signature
