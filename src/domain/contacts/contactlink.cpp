#include "rapport/domain/contactlink.h"

#include "domain/contacts/contacturls.h"
#include "rapport/core/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace rapport::domain {

using namespace Qt::StringLiterals;
using Way = ContactLink::Way;

namespace {

struct ContactWords {
    Q_DECLARE_TR_FUNCTIONS(ContactWords)
};

/// What is to be said, and to whom.
struct Outgoing {
    const Customer& customer;
    const QString& subject;
    const QString& body;
};

bool isLabelled(const ContactPoint& point, std::initializer_list<QLatin1StringView> words) {
    const QString label = text::folded(point.label);
    return std::any_of(words.begin(), words.end(), [&label](QLatin1StringView word) { return label.contains(word); });
}

bool isMobile(const ContactPoint& point) {
    return isLabelled(point, {"mobil"_L1, "movil"_L1, "cell"_L1, "handy"_L1, "portable"_L1, "sms"_L1});
}

/// Those of a kind, preferred ones first, else in their order.
std::vector<ContactPoint> pointsOf(const Customer& customer, ContactKind kind) {
    std::vector<ContactPoint> points;
    std::copy_if(customer.contactPoints.begin(), customer.contactPoints.end(), std::back_inserter(points),
                 [kind](const ContactPoint& point) {
                     return point.kind == kind && !(kind == ContactKind::Phone && isLabelled(point, {"fax"_L1}));
                 });
    std::stable_partition(points.begin(), points.end(), [](const ContactPoint& point) { return point.preferred; });
    return points;
}

std::optional<ContactLink> byPhone(const Outgoing& message) {
    for (const ContactPoint& point : pointsOf(message.customer, ContactKind::Phone)) {
        if (const auto number = phoneNumberFrom(point.value))
            return ContactLink{Channel::Call, phoneUrl(*number), message.body, Way::Phone, point.value};
    }
    return std::nullopt;
}

std::optional<ContactLink> byMail(const Outgoing& message) {
    if (hasControls(message.subject))
        return std::nullopt;
    for (const ContactPoint& point : pointsOf(message.customer, ContactKind::Email)) {
        if (const QString address = mailAddressFrom(point.value); !address.isEmpty())
            return ContactLink{Channel::Email, mailUrl(address, message.subject, message.body), message.body, Way::Mail, address};
    }
    return std::nullopt;
}

/// The number of a WhatsApp contact: "whatsapp:+36…", "https://wa.me/36…", or a number labelled so.
std::optional<PhoneNumber> whatsAppNumber(const ContactPoint& point) {
    static constexpr std::array prefixes{"whatsapp:"_L1, "https://wa.me/"_L1, "wa.me/"_L1};
    const auto* const prefix = std::find_if(prefixes.begin(), prefixes.end(), [&point](QLatin1StringView each) {
        return point.value.startsWith(each, Qt::CaseInsensitive);
    });
    if (prefix == prefixes.end() && !isLabelled(point, {"whatsapp"_L1}))
        return std::nullopt;
    QString written = prefix == prefixes.end() ? point.value : point.value.sliced(prefix->size());
    if (prefix != prefixes.end() && !written.startsWith(u'+'))
        written.prepend(u'+'); // these are written with the country's code and without a plus
    const auto number = phoneNumberFrom(written);
    return number && number->international ? number : std::nullopt;
}

std::optional<ContactLink> byWhatsApp(const Outgoing& message) {
    for (const auto kind : {ContactKind::InstantMessage, ContactKind::Phone, ContactKind::Link}) {
        for (const ContactPoint& point : pointsOf(message.customer, kind)) {
            if (const auto number = whatsAppNumber(point))
                return ContactLink{Channel::Message, whatsAppUrl(*number, message.body), message.body, Way::WhatsApp,
                                   point.value};
        }
    }
    return std::nullopt;
}

std::optional<ContactLink> bySms(const Outgoing& message) {
    auto phones = pointsOf(message.customer, ContactKind::Phone);
    std::stable_partition(phones.begin(), phones.end(),
                          [](const ContactPoint& point) { return point.preferred || isMobile(point); });
    for (const ContactPoint& point : phones) {
        const auto number = phoneNumberFrom(point.value);
        if (number && number->extension.isEmpty())
            return ContactLink{Channel::Message, smsUrl(*number, message.body), message.body, Way::Sms, point.value};
    }
    return std::nullopt;
}

QString postalAddress(const Customer& customer) {
    if (customer.addresses.empty())
        return {};
    const PostalAddress& address = customer.addresses.front();
    QStringList parts{address.street, u"%1 %2"_s.arg(address.postalCode, address.locality).trimmed(), address.country};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

ContactLink copied(const Outgoing& message, Channel channel) {
    ContactLink link{channel, {}, message.body, Way::Clipboard};
    if (channel == Channel::Visit || channel == Channel::Letter || channel == Channel::Meeting)
        link.address = postalAddress(message.customer);
    return link;
}

/// What can be opened for a channel, the best first.
std::vector<ContactLink> opened(const Outgoing& message, Channel channel) {
    std::vector<ContactLink> links;
    const auto add = [&links](std::optional<ContactLink> link) {
        if (link)
            links.push_back(*std::move(link));
    };
    if (channel == Channel::Call)
        add(byPhone(message));
    if (channel == Channel::Email)
        add(byMail(message));
    if (channel == Channel::Message) {
        add(byWhatsApp(message));
        add(bySms(message));
    }
    return links;
}

/// Why a channel has nothing to be opened.
QString reason(const Outgoing& message, Channel channel) {
    const QString name = displayNameOf(message.customer);
    const bool phone = !pointsOf(message.customer, ContactKind::Phone).empty();
    const bool mail = !pointsOf(message.customer, ContactKind::Email).empty();
    switch (channel) {
    case Channel::Call:
        return phone ? ContactWords::tr("No number of %1 can be dialled as it is written.").arg(name)
                     : ContactWords::tr("No phone number of %1 is known.").arg(name);
    case Channel::Email:
        if (hasControls(message.subject))
            return ContactWords::tr("The subject holds a control character, which no e-mail may have.");
        return mail ? ContactWords::tr("No e-mail address of %1 can be written to as it stands.").arg(name)
                    : ContactWords::tr("No e-mail address of %1 is known.").arg(name);
    case Channel::Message:
        return ContactWords::tr("No number of %1 is known that takes messages.").arg(name);
    case Channel::Visit:
    case Channel::Letter:
    case Channel::Meeting:
        break;
    }
    return {};
}

/// What stands in for a channel, in this order.
std::vector<Channel> standIns(Channel channel) {
    switch (channel) {
    case Channel::Call:
        return {Channel::Message, Channel::Email};
    case Channel::Email:
        return {Channel::Message, Channel::Call};
    case Channel::Message:
        return {Channel::Email, Channel::Call};
    case Channel::Visit:
    case Channel::Letter:
    case Channel::Meeting:
        break;
    }
    return {};
}

QString insteadBy(Way way) {
    switch (way) {
    case Way::Mail:
        return ContactWords::tr("It goes by e-mail instead.");
    case Way::Phone:
        return ContactWords::tr("It goes by phone instead.");
    case Way::Sms:
        return ContactWords::tr("It goes by SMS instead.");
    case Way::WhatsApp:
        return ContactWords::tr("It goes by WhatsApp instead.");
    case Way::Clipboard:
        break;
    }
    return ContactWords::tr("The words are copied instead.");
}

ContactLink instead(ContactLink link, const QString& why) {
    link.why = why + u' ' + insteadBy(link.way);
    return link;
}

} // namespace

ContactLink contactLink(const Customer& customer, Channel preferred, const QString& subject, const QString& body) {
    const Outgoing message{customer, subject, body};
    if (auto links = opened(message, preferred); !links.empty())
        return links.front();
    const QString why = reason(message, preferred);
    if (why.isEmpty())
        return copied(message, preferred);
    for (const Channel other : standIns(preferred)) {
        if (auto links = opened(message, other); !links.empty())
            return instead(links.front(), why);
    }
    return instead(copied(message, preferred), why);
}

std::vector<ContactLink> contactLinks(const Customer& customer, const QString& subject, const QString& body) {
    const Outgoing message{customer, subject, body};
    std::vector<ContactLink> all;
    using enum Channel;
    for (const Channel channel : {Call, Email, Visit, Message, Letter, Meeting}) {
        auto links = opened(message, channel);
        if (links.empty()) {
            const QString why = reason(message, channel);
            links.push_back(why.isEmpty() ? copied(message, channel) : instead(copied(message, channel), why));
        }
        all.insert(all.end(), links.begin(), links.end());
    }
    return all;
}

} // namespace rapport::domain
