#pragma once

#include <QString>

namespace rapport::storage {

/// What a line of a list shows of a longer text.
[[nodiscard]] inline QString firstLine(const QString& text) { return text.trimmed().section(QLatin1Char('\n'), 0, 0).trimmed(); }

} // namespace rapport::storage
