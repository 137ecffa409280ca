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
    if (m_guess.isEmpty() && !m_sample.empty() && !isUtf8(m_sample, true))
        m_guess = detectEncoding(m_sample);
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
    std::string_view bytes = line.value;
    if (!line.facts.encoding)
        line.facts.encoding = {isQuotedPrintable(line), !line.parameter("CHARSET").empty()};
    const auto [quotedPrintable, declaresCharset] = *line.facts.encoding;
    const std::string_view charset = declaresCharset ? line.parameter("CHARSET") : std::string_view();
    if (quotedPrintable) {
        storage = decodedQuotedPrintable(bytes);
        bytes = storage;
    }
    const bool shifts = ascii::startsWith(charset, "ISO-2022");
    if (!shifts && isAscii(bytes))
        return bytes;
    const bool valid = !shifts && isUtf8(bytes);
    if (valid && (charset.empty() || ascii::startsWith(charset, "UTF") || takesAnyByte(charset)))
        return bytes;
    const QString name = QString::fromLatin1(QByteArrayView(charset));
    const auto declared = charset.empty() ? std::nullopt : decodedExactly(bytes, name);
    if (!declared && valid)
        return bytes;
    const QByteArray converted = (declared ? *declared : guessed(bytes)).toUtf8();
    storage.assign(converted.constData(), static_cast<size_t>(converted.size()));
    return storage;
}

} // namespace rapport::exchange
