#pragma once

#include <QByteArrayView>
#include <QString>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

namespace rapport::exchange {

/// How many bytes from the beginning on are ASCII.
[[nodiscard]] inline size_t asciiPrefix(std::string_view bytes) {
    constexpr size_t step = sizeof(std::uint64_t);
    const auto isPlain = [bytes](size_t at) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, step);
        return (word & 0x8080808080808080ULL) == 0;
    };
    size_t at = 0;
    while (at + step <= bytes.size() && isPlain(at))
        at += step;
    // The rest at once, with some of what was looked at before it.
    if (at > 0 && at + step > bytes.size() && isPlain(bytes.size() - step))
        return bytes.size();
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0x80U) == 0)
        ++at;
    return at;
}
[[nodiscard]] inline bool isAscii(std::string_view bytes) { return asciiPrefix(bytes) == bytes.size(); }
/// Whether `bytes` are UTF-8 throughout (RFC 3629: nothing overlong, no surrogates). With `mayBeCut` they may end inside a
/// sequence.
[[nodiscard]] bool isUtf8(std::string_view bytes, bool mayBeCut = false);

struct ByteOrderMark {
    QString encoding;
    int size = 0;
};
[[nodiscard]] std::optional<ByteOrderMark> byteOrderMark(std::string_view beginning);

/// The encoding of a sample that says nothing of it: a mark, the zeros of UTF-16, valid UTF-8, else what uchardet finds, else
/// Windows-1252, in which every byte means something. The sample may be cut anywhere.
[[nodiscard]] QString detectEncoding(std::string_view sample);

/// Bytes to text, a piece at a time. A sequence cut between two pieces is kept for the next.
class TextDecoder {
public:
    explicit TextDecoder(const QString& encoding);
    ~TextDecoder();
    TextDecoder(const TextDecoder&) = delete;
    TextDecoder& operator=(const TextDecoder&) = delete;

    /// Whether the encoding is known here; otherwise everything is read as Windows-1252.
    [[nodiscard]] bool isKnown() const;
    /// What cannot be read becomes U+FFFD.
    [[nodiscard]] QString decode(std::string_view bytes, bool atEnd);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The whole of `bytes` at once; empty when they are not valid in `encoding`, or it is not known.
[[nodiscard]] std::optional<QString> decodedExactly(std::string_view bytes, const QString& encoding);

} // namespace rapport::exchange
