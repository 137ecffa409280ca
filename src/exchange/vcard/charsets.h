#pragma once

#include "exchange/text/linesource.h"
#include "exchange/vcard/contentline.h"

namespace rapport::exchange {

/// Turns what stands in a card into UTF-8: quoted-printable, a declared charset, or, undeclared, what the file's beginning
/// suggests.
class Charsets {
public:
    /// The beginning of the file is looked at when something is not UTF-8.
    explicit Charsets(const LineSource& source)
        : m_source(source) {}

    /// The line's value as UTF-8, still escaped. `storage` keeps it where it had to be converted.
    [[nodiscard]] std::string_view utf8(const ContentLine& line, std::string& storage);
    /// Bytes of which nothing is declared.
    [[nodiscard]] QString text(std::string_view bytes);

private:
    std::string_view converted(const ContentLine& line, std::string& storage);
    QString guessed(std::string_view bytes);

    const LineSource& m_source;
    QString m_guess;
};

} // namespace rapport::exchange
