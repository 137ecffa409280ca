#pragma once

#include "cli/context.h"
#include "rapport/services/quickentry.h"

namespace rapport::cli {

/// TEXT read as the quick-entry line is, in the locale's order of day and month.
[[nodiscard]] domain::QuickEntry readText(const Context& context, const QString& text, services::LineFor purpose,
                                          const QList<domain::ChipRole>& but = {});
/// TEXT as it stands.
[[nodiscard]] domain::QuickEntry justWords(const QString& text);
/// A day with or without a time, in the command line's forms (see when.h) or in words. Throws UsageError.
[[nodiscard]] domain::Due dueInWords(const Context& context, const QString& text);

} // namespace rapport::cli
