#pragma once

#include "rapport/exchange/csvreader.h"

#include <span>

namespace rapport::exchange {

/// A column header as programs write it, in the form of headerWords(), and what it means.
struct HeaderWord {
    const char* words;
    Field field;
    const char* label = "";
};
[[nodiscard]] std::span<const HeaderWord> personWords();
[[nodiscard]] std::span<const HeaderWord> phoneWords();
[[nodiscard]] std::span<const HeaderWord> ownWords();

} // namespace rapport::exchange
