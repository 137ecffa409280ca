#include "rapport/domain/postaladdress.h"

#include "domain/words/fields.h"
#include "rapport/core/text.h"

#include <QHash>
#include <array>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

/// Names as folded, separated by commas; the code in lower case is one of them by itself.
struct Country {
    QStringView code;
    QStringView names;
};

constexpr std::array<Country, 17> countries{{
    {u"DE", u"germany,deutschland,allemagne,alemania,federal republic of germany"},
    {u"AT", u"austria,osterreich,autriche"},
    {u"CH", u"switzerland,schweiz,suisse,suiza,svizzera"},
    {u"US", u"united states,usa,united states of america,u.s.a.,u.s.,vereinigte staaten,etats-unis,estados unidos,america"},
    {u"CA", u"canada,kanada"},
    {u"AU", u"australia,australien,australie"},
    {u"GB", u"united kingdom,uk,great britain,england,scotland,wales,northern ireland,grossbritannien,vereinigtes konigreich,"
            "royaume-uni,angleterre,reino unido,inglaterra"},
    {u"IE", u"ireland,eire,irland,irlande,irlanda"},
    {u"FR", u"france,frankreich,francia"},
    {u"ES", u"spain,espana,spanien,espagne"},
    {u"IT", u"italy,italia,italien,italie"},
    {u"HU", u"hungary,magyarorszag,ungarn,hongrie,hungria"},
    {u"NL", u"netherlands,the netherlands,nederland,niederlande,pays-bas,paises bajos,holland"},
    {u"BE", u"belgium,belgie,belgique,belgien,belgica"},
    {u"PL", u"poland,polska,polen,pologne,polonia"},
    {u"PT", u"portugal"},
    {u"DK", u"denmark,danmark,danemark,dinamarca"},
}};

/// Codes are names too.
QHash<QString, QString> codesByName() {
    QHash<QString, QString> codes;
    for (const Country& one : countries) {
        const QString code = one.code.toString();
        codes.insert(code.toLower(), code);
        for (const QString& name : one.names.toString().split(u','))
            codes.insert(name, code);
    }
    return codes;
}

QString joined(const QStringList& parts, const QString& between) {
    QStringList some;
    for (const QString& part : parts) {
        if (!isBlank(part))
            some << part.trimmed();
    }
    return some.join(between);
}

/// What stands between the receiver and the town.
QStringList streetLines(const PostalAddress& address) { return {address.street, address.extended, address.poBox}; }

QStringList inOrderOf(const QString& code, const PostalAddress& address) {
    const auto town = [&](const QStringList& parts) { return joined(parts, u" "_s); };
    QStringList lines = streetLines(address);
    if (code == "US"_L1 || code == "CA"_L1 || code == "AU"_L1) {
        const QString place =
            code == "US"_L1 ? joined({address.locality, address.region}, u", "_s) : town({address.locality, address.region});
        return lines << town({place, address.postalCode});
    }
    if (code == "GB"_L1 || code == "IE"_L1)
        return lines << address.locality << address.region << address.postalCode;
    if (code == "HU"_L1)
        return QStringList{address.locality} + lines << address.postalCode;
    if (code == "FR"_L1)
        return lines << town({address.postalCode, address.locality.toUpper()});
    lines << town({address.postalCode, address.locality});
    const bool regionIsWritten = (code == "ES"_L1 || code == "IT"_L1) && address.region != address.locality;
    if (regionIsWritten && !isBlank(address.region))
        lines.last() += u" (%1)"_s.arg(address.region.trimmed());
    return lines;
}

/// Countries that are not in the table are written as they were typed, region and all.
QStringList ordered(const QString& code, const PostalAddress& address) {
    QStringList lines = inOrderOf(code, address);
    const bool known = std::any_of(countries.begin(), countries.end(), [&](const Country& one) { return one.code == code; });
    if (!known)
        lines << address.region;
    return lines;
}

} // namespace

QString countryCode(const QString& country) {
    static const QHash<QString, QString> codes = codesByName();
    const QString folded = text::folded(country);
    return codes.value(folded, folded.toUpper());
}

QStringList addressLines(const PostalAddress& address, const QString& home) {
    const QString code = countryCode(isBlank(address.country) ? home : address.country);
    QStringList lines;
    for (const QString& part : ordered(code, address)) {
        for (const QString& line : part.split(u'\n')) {
            if (!isBlank(line))
                lines << text::normalisedLine(line);
        }
    }
    if (!lines.isEmpty() && !isBlank(address.country) && code != countryCode(home))
        lines << text::normalisedLine(address.country).toUpper();
    return lines;
}

QStringList receiverLines(const Customer& customer) {
    QStringList lines{text::normalisedLine(displayNameOf(customer))};
    const QString organisation = text::normalisedLine(customer.organisationName);
    if (customer.kind == CustomerKind::Person && !organisation.isEmpty() && organisation != lines.first())
        lines << organisation;
    return lines;
}

} // namespace rapport::domain
