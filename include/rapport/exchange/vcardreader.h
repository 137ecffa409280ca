#pragma once

#include "rapport/exchange/contactreader.h"

namespace rapport::exchange {

/// vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350) as programs really write them: folding in every dialect,
/// quoted-printable, declared and undeclared charsets, base64 photos, groups with X-ABLabel, nested and unended cards, vendors'
/// dates. A property with no field of ours is kept in Customer::foreign as it stood. A photo that is an address is never opened.
[[nodiscard]] std::unique_ptr<ContactReader> makeVCardReader(QIODevice& device, ContactReader::OnProblem onProblem);

} // namespace rapport::exchange
