#pragma once

#include <QString>
#include <optional>

namespace rapport::domain {

/// A number that can be dialled.
struct PhoneNumber {
    QString digits;             ///< ASCII digits, as dialled; without what makes it international
    bool international = false; ///< with the country's code first
    QString extension;          ///< digits; empty for none
};

/// Reads a number as people type it: "+49 (0)30 12 34-5", "0049 …", "(020) 7946 0018 ext. 12". Empty for anything that would have
/// to be guessed at: letters, control characters, too few or too many digits.
[[nodiscard]] std::optional<PhoneNumber> phoneNumberFrom(const QString& typed);

} // namespace rapport::domain
