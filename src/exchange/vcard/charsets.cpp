#include "exchange/vcard/charsets.h"

#include "exchange/text/encoding.h"
#include "exchange/vcard/ascii.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

/// In these every byte means something, so that decoding never tells a wrong declaration; valid UTF-8 does.
bool takesAnyByte(std::string_view charset) {
    static constexpr std::array prefixes{"ISO-8859", "ISO_8859", "WINDOWS-125", "CP125", "LATIN", "KOI8", "US-ASCII", "ASCII"};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [charset](const char* prefix) { return ascii::startsWith(charset, prefix); });
}

bool isQuotedPrintable(const ContentLine& line) {
    return line.hasWord("ENCODING", "QUOTED-PRINTABLE") || line.hasWord("ENCODING", "Q");
}

/// Fewer bytes than this beyond ASCII tell statistics nothing.
bool tooFewToGuess(std::string_view bytes) {
    return std::count_if(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }) < 6;
}

} // namespace

QString Charsets::guessed(std::string_view bytes) {
    const std::string_view sample = m_source.sample();
    if (m_guess.isEmpty() && !sample.empty() && !isUtf8(sample, true))
        m_guess = detectEncoding(sample);
    if (!m_guess.isEmpty()) {
        if (const auto text = decodedExactly(bytes, m_guess))
            return *text;
    }
    const QString encoding = tooFewToGuess(bytes) ? u"Windows-1252"_s : detectEncoding(bytes);
    return TextDecoder(encoding).decode(bytes, true);
}

QString Charsets::text(std::string_view bytes) {
    return isUtf8(bytes) ? QString::fromUtf8(QByteArrayView(bytes)) : guessed(bytes);
}

std::string_view Charsets::utf8(const ContentLine& line, std::string& storage) {
    if (!line.facts.plain)
        line.facts.plain = !isQuotedPrintable(line) && line.parameter("CHARSET").empty();
    const bool isText = *line.facts.plain && (isAscii(line.value) || isUtf8(line.value));
    return isText ? line.value : converted(line, storage);
}

std::string_view Charsets::converted(const ContentLine& line, std::string& storage) {
    std::string_view bytes = line.value;
    const std::string_view charset = line.parameter("CHARSET");
    if (isQuotedPrintable(line)) {
        storage = decodedQuotedPrintable(bytes);
        bytes = storage;
    }
    const bool shifts = ascii::startsWith(charset, "ISO-2022");
    const bool valid = !shifts && isUtf8(bytes);
    if (valid && (charset.empty() || isAscii(bytes) || ascii::startsWith(charset, "UTF") || takesAnyByte(charset)))
        return bytes;
    const QString name = QString::fromLatin1(QByteArrayView(charset));
    const auto declared = charset.empty() ? std::nullopt : decodedExactly(bytes, name);
    if (!declared && valid)
        return bytes;
    const QByteArray text = (declared ? *declared : guessed(bytes)).toUtf8();
    storage.assign(text.constData(), static_cast<size_t>(text.size()));
    return storage;
}

} // namespace rapport::exchange
