#pragma once

#include "rapport/domain/recurrence.h"

namespace rapport::domain {

/// Whether `day` is one of those that the parts of the rule name, whatever its frequency and interval.
[[nodiscard]] bool namesDay(const Recurrence& rule, QDate day);
/// The most days that a rule names within one of its months, or years where it is yearly. It looks no further once there are
/// `enough`: years of days take their time.
[[nodiscard]] int mostDaysNamed(const Recurrence& rule, int enough);

} // namespace rapport::domain
