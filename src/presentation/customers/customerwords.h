#pragma once

#include "rapport/domain/customer.h"

namespace rapport::presentation {

/// "+36 30 123 4567 (mobile)".
[[nodiscard]] QString contactText(const domain::ContactPoint& point);
/// On one line.
[[nodiscard]] QString addressText(const domain::PostalAddress& address);

} // namespace rapport::presentation
