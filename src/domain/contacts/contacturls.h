#pragma once

#include "domain/contacts/phonenumber.h"

#include <QUrl>

namespace rapport::domain {

/// Whether a text holds a control character (line breaks and tabs among them), or a line separator.
[[nodiscard]] bool hasControls(const QString& text);
/// The address of "anna@x.hu", "mailto:anna@x.hu" or "Anna <anna@x.hu>"; empty where it is none that mail could be sent to.
[[nodiscard]] QString mailAddressFrom(const QString& typed);

/// RFC 6068. `subject` is without control characters.
[[nodiscard]] QUrl mailUrl(const QString& address, const QString& subject, const QString& body);
[[nodiscard]] QUrl phoneUrl(const PhoneNumber& number);                    ///< RFC 3966
[[nodiscard]] QUrl smsUrl(const PhoneNumber& number, const QString& body); ///< RFC 5724
/// Of an international number.
[[nodiscard]] QUrl whatsAppUrl(const PhoneNumber& number, const QString& body);

} // namespace rapport::domain
