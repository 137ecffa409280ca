#include "exchange/text/encoding.h"

#include <array>
#include <uchardet/uchardet.h>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

unsigned char byteAt(std::string_view bytes, size_t index) { return static_cast<unsigned char>(bytes[index]); }

/// How many bytes follow a lead byte; -1 when it cannot lead.
int trailCount(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 2;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 3;
    return -1;
}

/// The second byte has a narrower range after some lead bytes: no overlong forms, no surrogates, nothing past U+10FFFF.
bool fitsSecond(unsigned char lead, unsigned char second) {
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return second >= 0x80 && second <= 0xBF;
    }
}

/// UTF-16 without a mark shows in ASCII's zeros on every other byte.
std::optional<QString> bareUtf16(std::string_view sample) {
    const size_t pairs = sample.size() / 2;
    if (pairs < 4)
        return {};
    size_t evenZeros = 0;
    size_t oddZeros = 0;
    for (size_t i = 0; i + 1 < sample.size(); i += 2) {
        evenZeros += sample[i] == '\0' ? 1U : 0U;
        oddZeros += sample[i + 1] == '\0' ? 1U : 0U;
    }
    if (oddZeros * 10 > pairs * 7 && evenZeros * 10 < pairs)
        return u"UTF-16LE"_s;
    if (evenZeros * 10 > pairs * 7 && oddZeros * 10 < pairs)
        return u"UTF-16BE"_s;
    return {};
}

QString guessedByStatistics(std::string_view sample) {
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                                                  &uchardet_delete);
    uchardet_handle_data(detector.get(), sample.data(), sample.size());
    uchardet_data_end(detector.get());
    const QString name = QString::fromLatin1(uchardet_get_charset(detector.get()));
    // What is not UTF-8 by its bytes is not made so by a guess, and a guess that explains the bytes badly is none.
    if (name.isEmpty() || name == "ASCII"_L1 || name.startsWith("UTF-"_L1))
        return u"Windows-1252"_s;
    return decodedExactly(sample, name) || sample.size() > 64 ? name : u"Windows-1252"_s;
}

} // namespace

bool isUtf8(std::string_view bytes, bool mayBeCut) {
    for (size_t i = asciiPrefix(bytes); i < bytes.size(); i += asciiPrefix(bytes.substr(i))) {
        const unsigned char lead = byteAt(bytes, i++);
        const int trail = trailCount(lead);
        if (trail < 0)
            return false;
        for (int n = 0; n < trail; ++n, ++i) {
            if (i >= bytes.size())
                return mayBeCut;
            const unsigned char byte = byteAt(bytes, i);
            if (n == 0 ? !fitsSecond(lead, byte) : (byte & 0xC0U) != 0x80U)
                return false;
        }
    }
    return true;
}

std::optional<ByteOrderMark> byteOrderMark(std::string_view beginning) {
    if (beginning.starts_with("\xEF\xBB\xBF"))
        return ByteOrderMark{u"UTF-8"_s, 3};
    if (beginning.starts_with(std::string_view("\xFF\xFE\0\0", 4)))
        return ByteOrderMark{u"UTF-32LE"_s, 4};
    if (beginning.starts_with(std::string_view("\0\0\xFE\xFF", 4)))
        return ByteOrderMark{u"UTF-32BE"_s, 4};
    if (beginning.starts_with("\xFF\xFE"))
        return ByteOrderMark{u"UTF-16LE"_s, 2};
    if (beginning.starts_with("\xFE\xFF"))
        return ByteOrderMark{u"UTF-16BE"_s, 2};
    return {};
}

QString detectEncoding(std::string_view sample) {
    if (const auto mark = byteOrderMark(sample))
        return mark->encoding;
    if (const auto utf16 = bareUtf16(sample))
        return *utf16;
    if (isUtf8(sample, true))
        return u"UTF-8"_s;
    return guessedByStatistics(sample);
}

} // namespace rapport::exchange
