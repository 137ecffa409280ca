#pragma once

#include "rapport/exchange/contactreader.h"

namespace rapport::exchange {

/// vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350) as programs really write them: folding in every dialect,
/// quoted-printable, declared and undeclared charsets, base64 photos, groups with X-ABLabel, nested and unended cards, vendors'
/// dates, cards in mails, glued together or indented. Every card that says anything is a contact. A property with no field of ours
/// is kept in Customer::foreign as it stood; what VCardWriter wrote is read to the letter. No more than 10,000 properties a card,
/// 1,000 tags and 12 MB a line are read, and what is left out is reported. A photo that is an address is never opened.
[[nodiscard]] std::unique_ptr<ContactReader> makeVCardReader(QIODevice& device, ContactReader::OnProblem onProblem);

} // namespace rapport::exchange
