#pragma once

#include "rapport/domain/customer.h"

namespace rapport::presentation {

/// "+36 30 123 4567 (mobile)".
[[nodiscard]] QString contactText(const domain::ContactPoint& point);
/// On one line.
[[nodiscard]] QString addressText(const domain::PostalAddress& address);

/// "mailings (on the order form, Fri 20 Nov)", without whether they agreed.
[[nodiscard]] QString consentText(const domain::Consent& consent, QDate today);
/// "said 5 months ago", "still true 2 weeks ago"; "" where no day is known.
[[nodiscard]] QString goalDay(const domain::Goal& goal, QDate today);
/// In quotes, with "still true?" where a year has passed, else with its day.
[[nodiscard]] QString goalText(const domain::Goal& goal, QDate today);

} // namespace rapport::presentation
