#pragma once

#include "rapport/domain/commitment.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

namespace rapport::domain {

/// What a piece of the line was read as.
enum class ChipRole { Due, Happened, Recurrence, Kind, Customer, Topic, Urgent, Signal };

/// A piece of the line and what it was read as. `start` and `length` count UTF-16 units of the line as it was given.
/// `value`: Due and Happened `2026-11-26` or `2026-11-26T15:00`; Recurrence an RRULE; Kind and Signal the keys of words.h and
/// `-`, `0`, `+`; Customer and Topic the words without their mark; Urgent `urgent`.
struct Chip {
    qsizetype start = 0;
    qsizetype length = 0;
    ChipRole role = ChipRole::Due;
    QString value;
    friend bool operator==(const Chip&, const Chip&) = default;
};

/// Which of the two comes first in `12/3`.
enum class DateOrder { DayFirst, MonthFirst };

struct QuickEntryContext {
    Moment now;
    QTimeZone zone;
    DateOrder order = DateOrder::DayFirst;
    /// Pieces of the line that the user turned back into words: nothing that touches one is read.
    std::vector<std::pair<qsizetype, qsizetype>> words = {}; ///< start, length
};

struct QuickEntry {
    QString text;                       ///< what is left: the words
    std::optional<CommitmentKind> kind; ///< empty where the words do not tell
    std::optional<Due> due;             ///< with a recurrence its first date
    std::optional<Due> happened;        ///< a past moment: when the interaction took place
    QString recurrence;                 ///< RRULE; empty for none
    bool urgent = false;
    std::optional<Signal> signal;
    QStringList customers;   ///< as typed after @
    QStringList topics;      ///< as typed after #
    std::vector<Chip> chips; ///< in the order of the line; none overlap
};

/// Reads a line as people write it: English, German, French and Spanish at once. Weeks run from Monday to Sunday. What can be
/// read in two ways is read as what comes next; where the words tell of the past, as what was last. Text between quotation marks
/// is never read. Never throws; linear in the length of the line.
[[nodiscard]] QuickEntry readQuickEntry(const QString& line, const QuickEntryContext& context);

} // namespace rapport::domain
