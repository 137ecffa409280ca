#pragma once

#include "rapport/exchange/csvreader.h"

namespace rapport::exchange {

/// How many columns of a header are known words.
[[nodiscard]] int knownColumns(const QStringList& header);
/// A header as it is compared: folded, its words separated by one space: "e mail 1 value".
[[nodiscard]] QString headerWords(const QString& header);
/// Before the name of a field of the business's own.
[[nodiscard]] const QString& ownFieldPrefix();
/// What a single header says by itself, whatever stands beside it.
[[nodiscard]] ColumnMeaning meaningOf(const QString& header);

} // namespace rapport::exchange
