#pragma once

#include <QString>

namespace rapport::presentation {

/// What a stored column means, which says how its value is read.
enum class ColumnMeaning { Text, Word, YesNo, Day, MomentInTime, Staff, Customer, Field, Tag, Signal, Picture, Amount };

struct ColumnWords {
    QString name; ///< for people: "due day"
    ColumnMeaning meaning = ColumnMeaning::Text;
};

/// Empty for columns that mean nothing to a reader: identifiers, positions and what is derived.
[[nodiscard]] std::optional<ColumnWords> columnWords(const QString& table, const QString& column);
/// The record's kind for people: "Commitment", "Phone or address".
[[nodiscard]] QString tableWords(const QString& table);
/// One of the fixed words of the store in words for people: `no_answer` is "no answer".
[[nodiscard]] QString fixedWords(const QString& key);

} // namespace rapport::presentation
