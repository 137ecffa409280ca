#pragma once

#include "rapport/exchange/contactrecord.h"

#include <functional>
#include <string>

namespace rapport::exchange {

enum class VCardVersion {
    V3, ///< 3.0 (RFC 2426): what phones, Google, Apple, Outlook and desktop address books read
    V4  ///< 4.0 (RFC 6350)
};

/// Writes vCards that strict readers take: lines of at most 75 octets, folded between letters, CR LF, escaped, each property as
/// often as the version allows. What vCard has no property for stands in X-RAPPORT-… properties, so that makeVCardReader() reads
/// back what was written; labels of the user's own stand in groups with X-ABLabel, as Apple's and Google's programs know them.
/// Kept foreign lines are written as they stood, or, where the version has no place for such a line, inside X-RAPPORT-KEPT.
/// Control characters are left out: no vCard can hold them.
class VCardWriter {
public:
    explicit VCardWriter(VCardVersion version)
        : m_version(version) {}
    /// Appends one card to `out`.
    void write(const ContactRecord& contact, std::string& out);

private:
    VCardVersion m_version;
};

} // namespace rapport::exchange
