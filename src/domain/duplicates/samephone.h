#pragma once

#include "rapport/domain/duplicates.h"

namespace rapport::domain {

enum class PhoneMatch { Other, Nearly, Same };
/// By libphonenumber, without a country of our own: a national writing meets an international one whose end it is. What is too
/// short to be a number is the same as nothing (trap T8).
[[nodiscard]] PhoneMatch phoneMatch(const Likeness::Phone& one, const Likeness::Phone& other);

} // namespace rapport::domain
