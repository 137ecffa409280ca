#pragma once

#include <QString>
#include <QStringList>

namespace rapport::text {

/// Text as it is stored: NFC, without NUL, lone surrogates replaced by U+FFFD, line ends as \n. Idempotent. Everything that
/// enters a store passes here once, because PostgreSQL refuses NUL and SQLite keeps it but counts wrong (trap T6).
[[nodiscard]] QString normalised(const QString& raw);
/// As normalised(), and white space at both ends removed and line breaks turned into spaces: for one-line fields.
[[nodiscard]] QString normalisedLine(const QString& raw);

/// Text as it is compared and searched: lower case without accents ("Győző Ørsted ß" → "gyozo orsted ss"), compatibility forms
/// as plain ones ("ﬁ" → "fi", full-width letters), typographic apostrophes and hyphens as typed ones, invisible formatting
/// dropped, white space folded to one space and removed at both ends. Vowel signs of Indic scripts and voicing marks of kana are
/// letters, not accents, and stay. Idempotent.
[[nodiscard]] QString folded(const QString& text);
/// The ASCII digits of a phone number; digits of other scripts are turned into these.
[[nodiscard]] QString digits(const QString& text);
/// The words of a folded text, split at anything that is neither letter, mark nor digit.
[[nodiscard]] QStringList words(const QString& foldedText);
/// At most `limit` UTF-16 units, never cutting a surrogate pair; an ellipsis in place of what was cut. Empty for a limit
/// below 1.
[[nodiscard]] QString elided(const QString& text, int limit);

} // namespace rapport::text
