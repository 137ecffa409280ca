#pragma once

#include "rapport/domain/words.h"

#include <algorithm>
#include <array>

/// For the files that list the fixed words of some enums: each gives a static `wordsOf(Enum)` for every one of them, and
/// instantiates key() and fromKey().
namespace rapport::domain {

template <typename Enum>
struct Word {
    Enum value;
    QString key;
};
template <typename Enum, std::size_t size>
using Words = std::array<Word<Enum>, size>;

template <typename Enum>
QString key(Enum value) {
    const auto& words = wordsOf(value);
    const auto found = std::find_if(words.begin(), words.end(), [value](const Word<Enum>& word) { return word.value == value; });
    return found == words.end() ? QString() : found->key;
}

template <typename Enum>
std::optional<Enum> fromKey(QAnyStringView key) {
    const auto& words = wordsOf(Enum{});
    const auto found = std::find_if(words.begin(), words.end(), [key](const Word<Enum>& word) { return word.key == key; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

} // namespace rapport::domain
