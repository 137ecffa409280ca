#pragma once

#include "exchange/vcard/carddraft.h"

namespace rapport::exchange {

/// The parameter that marks a line as one that was kept as it stood, although there is a field for its property.
inline constexpr std::string_view foreignMark = "X-RAPPORT-FOREIGN=1";
[[nodiscard]] bool isMarkedForeign(const ContentLine& line);
/// A parameter of ours as text, with what RFC 6868 escapes resolved.
[[nodiscard]] QString ownParameter(const ContentLine& line, std::string_view upperName);

/// For the properties that VCardWriter writes beyond the standard, by their names in capitals; null for other names.
[[nodiscard]] Handler ownHandler(std::string_view upperName);

} // namespace rapport::exchange
