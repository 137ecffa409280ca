#pragma once

#include <QStringList>

namespace rapport::cli {

/// Reads the command line (without the program's name), does what it says and gives the exit code.
[[nodiscard]] int run(const QStringList& arguments);

} // namespace rapport::cli
