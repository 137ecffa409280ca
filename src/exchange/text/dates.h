#pragma once

#include "rapport/core/partialdate.h"

namespace rapport::exchange {

/// Reads the dates programs write where ISO 8601 was asked for: a time behind them, slashes or dots, single digits, month names
/// in English. Empty when it cannot be read one way only; `dayFirst` decides between 3/4 and 4/3 where it is given.
[[nodiscard]] std::optional<PartialDate> parseDate(const QString& text, std::optional<bool> dayFirst = {});
/// Whether `text` stands for no date at all: empty, zeros, `0/0/00`.
[[nodiscard]] bool meansNoDate(const QString& text);
/// The same day without its year; the date itself when nothing else is known.
[[nodiscard]] PartialDate withoutYear(const PartialDate& date);

} // namespace rapport::exchange
