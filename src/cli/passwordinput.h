#pragma once

#include <QString>

namespace rapport::cli {

/// The first line of standard input; asked for without being shown where that is a terminal. Never an argument: those are seen by
/// every user of the machine. Throws UsageError when there is none.
[[nodiscard]] QString passwordFor(const QString& login);

} // namespace rapport::cli
