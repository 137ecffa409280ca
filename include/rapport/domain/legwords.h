#pragma once

#include "rapport/domain/legs.h"

/// How the legs are said to people, translated; the same in the window and on the command line. Nothing here has a date in it:
/// dates are written by whoever shows them.
namespace rapport::domain {

[[nodiscard]] QString word(Leg leg);         ///< "trust"
[[nodiscard]] QString word(Weakest weakest); ///< "trust", "none", "unknown"
[[nodiscard]] QString word(LegState state);  ///< "weak", "watch", "good", "unknown"
/// "3 of 5 kept on time", "1 overdue", "33 days, ideal 30".
[[nodiscard]] QString textOf(const LegFact& fact);
/// What the state comes from, in few words: "3 of 5 kept, 1 overdue"; "nothing entered yet" where nothing is known.
[[nodiscard]] QString sentenceOf(const LegReading& reading);
/// "call back about the boiler part, and say why it is late".
[[nodiscard]] QString textOf(const NextAct& next);

} // namespace rapport::domain
