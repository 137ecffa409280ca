#pragma once

#include "exchange/vcard/ascii.h"
#include "exchange/vcard/contentline.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace rapport::exchange {

/// Texts that come again with many contacts (names, towns, organisations, tags), so that these share one. A new one takes the
/// place of another: memory is bounded.
class WordCache {
public:
    /// What is worth to be looked for: numbers and long texts hardly come again.
    [[nodiscard]] static bool mayComeAgain(std::string_view value) {
        constexpr size_t longest = 40;
        return !value.empty() && value.size() <= longest && !ascii::isDigit(value.front());
    }
    /// As trimmedText(); of a value that may come again.
    [[nodiscard]] const QString& text(std::string_view value) {
        Entry& entry = m_entries[placeOf(value)];
        if (entry.value != value) {
            entry.value = value;
            entry.text = trimmedText(value);
        }
        return entry.text;
    }

private:
    struct Entry {
        std::string value;
        QString text;
    };
    static constexpr unsigned placeBits = 10;

    template <typename Bits>
    [[nodiscard]] static std::uint64_t bitsAt(const char* place) {
        Bits bits = 0;
        std::memcpy(&bits, place, sizeof bits);
        return bits;
    }

    /// From the length, the first and the last letters: enough to spread words, and quick.
    [[nodiscard]] static size_t placeOf(std::string_view value) {
        const char* const first = value.data();
        const char* const last = first + value.size();
        std::uint64_t mixed = value.size();
        if (value.size() >= 8)
            mixed += bitsAt<std::uint64_t>(first) ^ (bitsAt<std::uint64_t>(last - 8) * 5);
        else if (value.size() >= 4)
            mixed += bitsAt<std::uint32_t>(first) ^ (bitsAt<std::uint32_t>(last - 4) << 24U);
        else
            mixed += bitsAt<std::uint8_t>(first) ^ (bitsAt<std::uint8_t>(last - 1) << 24U);
        return static_cast<size_t>((mixed * 0x9E3779B97F4A7C15ULL) >> (64 - placeBits));
    }

    std::array<Entry, size_t{1} << placeBits> m_entries;
};

} // namespace rapport::exchange
