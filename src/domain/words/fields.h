#pragma once

#include "rapport/core/text.h"

#include <algorithm>

/// Small helpers that every record's normalised() and problemWith() share.
namespace rapport::domain {

[[nodiscard]] inline bool isBlank(const QString& text) {
    return std::all_of(text.cbegin(), text.cend(), [](QChar unit) { return unit.isSpace(); });
}

/// Normalises one-line fields in place.
template <typename... Lines>
void normaliseLines(Lines&... lines) {
    ((lines = text::normalisedLine(lines)), ...);
}

/// Normalises fields that keep their line breaks, in place.
template <typename... Blocks>
void normaliseBlocks(Blocks&... blocks) {
    ((blocks = text::normalised(blocks)), ...);
}

} // namespace rapport::domain
