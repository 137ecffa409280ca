#pragma once

#include "domain/quickentry/phrase.h"

/// What readers of times have in common.
namespace rapport::domain::quickentry {

/// An hour of twelve; false where there is no such time.
[[nodiscard]] bool setTwelve(int hour, int minute, int half, Phrase& phrase);
/// What is said of an hour without am and pm: a small one may be in the afternoon.
[[nodiscard]] ClockSpec clockOf(int hour, int minute, bool written24);
/// What follows says which part of the day an hour is in: `8 tonight`, `3 in the afternoon`.
[[nodiscard]] bool isPartAhead(const Line& line, int i);

int readSpoken(const Scope& scope, int i, Phrase& phrase);   ///< half past four, quarter to 5, halb zehn
int readCompact(const Scope& scope, int i, Phrase& phrase);  ///< 1030, 330 p.m.
int readTwoWords(const Scope& scope, int i, Phrase& phrase); ///< at three twenty

} // namespace rapport::domain::quickentry
