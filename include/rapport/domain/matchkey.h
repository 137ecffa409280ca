#pragma once

#include "rapport/domain/words.h"

namespace rapport::domain {

/// What two writings of one phone number or e-mail address have in common, by which a store finds them; null for what cannot be
/// told apart by it. Of a number its last seven digits (all of five or six; of fewer, as of 112, nothing), so that the national
/// and the international writing meet; digits after a letter, comma, semicolon or # are an extension. Of an address of at most
/// 254 characters the address, A–Z in small letters. Equal keys are a reason to look closer, no more.
///
/// A server's rapport_match_key (resources/migrations/postgresql/0004.sql) is the same rule; a test holds one against the other.
[[nodiscard]] QString matchKeyOf(ContactKind kind, const QString& value);

} // namespace rapport::domain
