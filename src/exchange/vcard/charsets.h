#pragma once

#include "exchange/vcard/contentline.h"

namespace rapport::exchange {

/// Turns what stands in a card into UTF-8: quoted-printable, a declared charset, or, undeclared, what the file's beginning
/// suggests.
class Charsets {
public:
    /// `sample` is the beginning of the file; looked at only when something is not UTF-8.
    void setSample(std::string_view sample) { m_sample = sample; }
    /// The line's value as UTF-8, still escaped. `storage` keeps it where it had to be converted.
    [[nodiscard]] std::string_view utf8(const ContentLine& line, std::string& storage);
    /// Bytes of which nothing is declared.
    [[nodiscard]] QString text(std::string_view bytes);

private:
    QString guessed(std::string_view bytes);

    std::string_view m_sample;
    QString m_guess;
};

} // namespace rapport::exchange
