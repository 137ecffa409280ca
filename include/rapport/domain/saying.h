#pragma once

#include "rapport/domain/words.h"

/// The few words for people that rules and files need themselves: for the notes of who was merged, for calendars. Translated, in
/// lower case where they stand inside a line. rapport/presentation/words.h has these and the others.
namespace rapport::domain {

[[nodiscard]] QString word(Tier tier); ///< "key customer", "regular customer"
[[nodiscard]] QString word(Channel channel);
[[nodiscard]] QString word(MilestoneKind kind);
/// In the language itself, as ISO 639 and BCP 47 name it: "magyar" for "hu"; what is no such name as it stands.
[[nodiscard]] QString languageName(const QString& code);

/// As the beginning of a line.
[[nodiscard]] QString capitalised(const QString& words);

} // namespace rapport::domain
