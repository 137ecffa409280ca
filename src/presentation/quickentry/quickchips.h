#pragma once

#include "rapport/presentation/quickline.h"

namespace rapport::presentation {

/// What is needed to say what a piece was read as.
struct ChipWords {
    QString line;
    QTimeZone zone;         ///< ours
    QString customerZone;   ///< IANA id; empty for ours
    const Mention* mention; ///< of a customer's chip; null while it is looked for
    QDate start;            ///< the first day of what repeats
};
[[nodiscard]] QuickChip inWords(const domain::Chip& chip, const ChipWords& words);
/// A chip's value as a day with or without a time.
[[nodiscard]] domain::Due dueOf(const QString& value);

} // namespace rapport::presentation
