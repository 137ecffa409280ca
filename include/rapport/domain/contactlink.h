#pragma once

#include "rapport/domain/customer.h"

#include <QUrl>

namespace rapport::domain {

/// How words reach a customer: an address that a program of the user's opens, or words to be copied.
struct ContactLink {
    enum class Way { Mail, Phone, Sms, WhatsApp, Clipboard };
    Channel channel = Channel::Call; ///< what an interaction by it is logged as
    QUrl url;                        ///< mailto:, tel:, sms: or https://wa.me/; empty for Clipboard
    QString text;                    ///< the words: to be said in a call, to be copied, or those that the address carries
    Way way = Way::Clipboard;
    QString address = {}; ///< the number or address as typed; empty where none is known
    QString why = {}; ///< a translated sentence: why it is not what was asked for, or why there is nothing to open; else empty
    friend bool operator==(const ContactLink&, const ContactLink&) = default;
};

/// By the preferred channel; where that is not possible by the next that is, saying why. The point of contact is the preferred
/// one of its kind, else the first that can be used: a fax is not called, a number is plain digits (with + ( ) - . / spaces and
/// an extension), an address has one @. Control characters are in no number, address or subject (trap T2): what holds one is not
/// used. Messages go by WhatsApp where the customer has that, else by SMS. Visits, letters and meetings are words to be copied.
/// Addresses are written by RFC 6068 (mailto), 3966 (tel) and 5724 (sms); line breaks of the body are %0D%0A, its other control
/// characters left out.
[[nodiscard]] ContactLink contactLink(const Customer& customer, Channel preferred, const QString& subject, const QString& body);
/// Every way there is, to choose from: one or more for each channel in the order of Channel, the best of a channel first.
[[nodiscard]] std::vector<ContactLink> contactLinks(const Customer& customer, const QString& subject, const QString& body);

} // namespace rapport::domain
