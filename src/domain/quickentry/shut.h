#pragma once

#include "rapport/domain/quickentry.h"

namespace rapport::domain::quickentry {

/// Which characters of the line are no words to be read: quoted ones, addresses, numbers after #, what the user turned back into
/// words, and marks (`@customer`, `#topic`, `!`, faces), which are added to `marks` in the order of the line.
[[nodiscard]] std::vector<bool> shutPieces(const QString& line, const QuickEntryContext& context, std::vector<Chip>& marks);

} // namespace rapport::domain::quickentry
