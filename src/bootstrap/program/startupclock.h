#pragma once

#include <QtGlobal>

namespace rapport::bootstrap {

/// Milliseconds since this process was started, the time before main() included; in steps of 10 ms, as the kernel tells it.
[[nodiscard]] qint64 msecsSinceProcessStart();

} // namespace rapport::bootstrap
