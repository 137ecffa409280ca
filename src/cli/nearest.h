#pragma once

#include <QStringList>

namespace rapport::cli {

/// The one of `known` (not empty) that `typed` most probably stands for: fewest letters to add, remove, change or swap.
[[nodiscard]] QString nearest(const QString& typed, const QStringList& known);

} // namespace rapport::cli
