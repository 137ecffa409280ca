#include "exchange/vcard/ascii.h"
#include "exchange/vcard/imaddress.h"
#include "exchange/vcard/properties.h"

#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange::properties {

namespace {

using domain::ContactKind;

struct Service {
    std::string_view property;
    const char* label;
};
constexpr std::array services{
    Service{"X-AIM", "aim"},
    Service{"X-JABBER", "jabber"},
    Service{"X-ICQ", "icq"},
    Service{"X-MSN", "msn"},
    Service{"X-YAHOO", "yahoo"},
    Service{"X-SKYPE", "skype"},
    Service{"X-SKYPE-USERNAME", "skype"},
    Service{"X-GOOGLE-TALK", "google talk"},
    Service{"X-GOOGLETALK", "google talk"},
    Service{"X-GADUGADU", "gadu-gadu"},
    Service{"X-GROUPWISE", "groupwise"},
    Service{"X-QQ", "qq"},
    Service{"X-SIP", "sip"},
    Service{"X-MATRIX", "matrix"},
    Service{"X-TELEGRAM", "telegram"},
    Service{"X-WHATSAPP", "whatsapp"},
    Service{"X-SIGNAL", "signal"},
    Service{"X-KADDRESSBOOK-X-IMADDRESS", ""},
};
constexpr std::string_view kdeMessaging = "X-MESSAGING/";

/// What stands between "X-messaging/" and "-All".
QString kdeService(std::string_view upperName) {
    upperName.remove_prefix(kdeMessaging.size());
    return QString::fromLatin1(QByteArrayView(upperName.substr(0, upperName.find('-')))).toLower();
}

bool hasScheme(const QString& value, QLatin1StringView scheme) {
    return value.size() >= scheme.size() && value[scheme.size() - 1] == u':' && value.startsWith(scheme, Qt::CaseInsensitive);
}

QString withoutScheme(QString value, QLatin1StringView scheme) {
    if (hasScheme(value, scheme))
        value.remove(0, scheme.size());
    return value;
}

} // namespace

bool phone(CardDraft& draft, const Property& property) {
    QString number = property.text();
    if (!draft.ours && hasScheme(number, "tel:"_L1)) {
        number = number.mid(4);
        number.replace(";ext="_L1, " ext. "_L1, Qt::CaseInsensitive);
    }
    draft.addPoint(ContactKind::Phone, labelOf(property.line), std::move(number), property);
    return true;
}

bool email(CardDraft& draft, const Property& property) {
    QString address = draft.ours ? property.text() : withoutScheme(property.text(), "mailto:"_L1);
    draft.addPoint(ContactKind::Email, labelOf(property.line), std::move(address), property);
    return true;
}

bool link(CardDraft& draft, const Property& property) {
    draft.addPoint(ContactKind::Link, labelOf(property.line), property.text(), property);
    return true;
}

bool socialProfile(CardDraft& draft, const Property& property) {
    const QString user = QString::fromUtf8(QByteArrayView(property.line.parameter("X-USER")));
    QString value = property.text();
    if (value.isEmpty() || value == "x-apple:"_L1)
        value = user;
    draft.addPoint(ContactKind::Link, labelOf(property.line), value, property);
    return true;
}

bool messenger(CardDraft& draft, const Property& property) {
    const QString value = messengerValue(property.text());
    QString label = QString::fromUtf8(QByteArrayView(property.line.parameter("X-SERVICE-TYPE"))).toLower();
    const QString& place = labelOf(property.line);
    if (label.isEmpty() || value.startsWith(label + u':', Qt::CaseInsensitive))
        label = place;
    else if (!place.isEmpty())
        label = place + u' ' + label;
    draft.addPoint(ContactKind::InstantMessage, label, value, property);
    return true;
}

bool isNamedMessenger(std::string_view upperName) {
    return upperName.starts_with(kdeMessaging) ||
           std::any_of(services.begin(), services.end(), [upperName](const Service& each) { return each.property == upperName; });
}

bool namedMessenger(CardDraft& draft, const Property& property) {
    const std::string upperName = ascii::uppered(property.line.name);
    QString label;
    if (upperName.starts_with(kdeMessaging)) {
        label = kdeService(upperName);
    } else {
        const auto* const service =
            std::find_if(services.begin(), services.end(), [&](const Service& each) { return each.property == upperName; });
        label = QLatin1StringView(service->label);
    }
    const QString& place = labelOf(property.line);
    if (!place.isEmpty())
        label = label.isEmpty() ? place : place + u' ' + label;
    // KDE puts several addresses into one value, with a character for private use between them.
    for (const QString& value : property.text().split(QChar(0xE000), Qt::SkipEmptyParts))
        draft.addPoint(ContactKind::InstantMessage, label, withoutScheme(value.trimmed(), "sip:"_L1), property);
    return true;
}

bool address(CardDraft& draft, const Property& property) {
    const auto parts = splitValue(property.value, ';');
    const auto part = [&](size_t index) {
        if (index >= parts.size() || parts[index].empty())
            return QString();
        return draft.ours ? unescaped(parts[index]) : property.joined(parts[index], u", "_s);
    };
    domain::PostalAddress address{labelOf(property.line), part(0), part(1), part(2), part(3), part(4), part(5), part(6)};
    for (size_t i = 7; i < parts.size(); ++i) {
        if (const QString more = part(i); !more.isEmpty())
            address.country += (address.country.isEmpty() ? u""_s : u", "_s) + more;
    }
    // Some put the whole address where only a suite or a flat belongs.
    if (!draft.ours && address.street.isEmpty() && address.extended.contains(u'\n'))
        std::swap(address.street, address.extended);
    if (address.isEmpty())
        address.street = unescaped(property.line.parameter("LABEL")).trimmed();
    if (address.isEmpty())
        return true;
    draft.addMember(property.line.group, CardDraft::Part::Address, draft.record.customer.addresses.size());
    draft.record.customer.addresses.push_back(std::move(address));
    return true;
}

bool formattedAddress(CardDraft& draft, const Property& property) {
    draft.formattedAddresses.emplace_back(labelOf(property.line), property.text());
    draft.formattedAddressLines.append(asItStood(property));
    return true;
}

} // namespace rapport::exchange::properties
