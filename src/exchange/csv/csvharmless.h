#pragma once

#include <QString>

namespace rapport::exchange {

/// Whether a spreadsheet would take the cell for a formula: = + - @, a tab or a carriage return come first, behind apostrophes or
/// not. Such a cell is written with one apostrophe more, and read with one less, so that any text comes back as it was.
[[nodiscard]] bool isDangerous(const QString& cell);
/// Whether it begins with such an apostrophe.
[[nodiscard]] bool isMadeHarmless(const QString& cell);

} // namespace rapport::exchange
