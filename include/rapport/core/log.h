#pragma once

#include <QString>

/// The program's log: spdlog behind four functions, so that no other layer sees its headers. Personal data (names, numbers,
/// words) is logged at debug level only. Safe from any thread; silent until start() was called.
namespace rapport::log {

/// Logs to `file`, rotating at 1 MB with 3 kept. `level` as in $RAPPORT_LOG (trace … off); an unknown level means info.
/// A folder that cannot be written is no failure: logging then stays off.
void start(const QString& file, const QString& level);
/// $XDG_STATE_HOME/rapport/rapport.log
[[nodiscard]] QString defaultFile();

void debug(const QString& message);
void info(const QString& message);
void warning(const QString& message);
void error(const QString& message);

} // namespace rapport::log
