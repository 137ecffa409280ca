#pragma once

#include "rapport/domain/duplicates.h"

/// Whether two writings mean one phone or one address: the one rule for finding duplicates, merging, and importing.
namespace rapport::domain {

enum class PointMatch { Other, Nearly, Same };
/// By libphonenumber, without a country of our own: a national writing meets an international one whose end it is; Nearly where
/// one lacks the area code or an extension. What is too short to be a number is the same as nothing (trap T8).
[[nodiscard]] PointMatch phoneMatch(const Likeness::Phone& one, const Likeness::Phone& other);
/// Of what one customer, or who is taken for one, is reached by: phones as above, and the same digits are the same number whether
/// a + stands before them or not; e-mail addresses whatever the size of their letters; anything else letter for letter.
[[nodiscard]] PointMatch pointMatch(const ContactPoint& one, const ContactPoint& other);
/// The one of `points` that says what `wanted` says, the likest first: the same label too, the same writing, another writing.
/// Null where there is none.
[[nodiscard]] ContactPoint* samePoint(std::vector<ContactPoint>& points, const ContactPoint& wanted);

} // namespace rapport::domain
