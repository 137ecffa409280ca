#pragma once

#include <exception>

namespace rapport::storage {

/// What is being handled, as the Error that a future carries: anything else than an Error is a defect of ours.
[[nodiscard]] std::exception_ptr currentFailure();

} // namespace rapport::storage
