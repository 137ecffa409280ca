#pragma once

#include "rapport/core/error.h"

namespace rapport::storage {

/// The error that a user sees for `code`: what happened to the store, and what to do. `detail` is for the log; it carries no
/// values.
[[nodiscard]] Error storageError(ErrorCode code, const QString& detail);

} // namespace rapport::storage
