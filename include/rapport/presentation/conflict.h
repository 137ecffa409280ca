#pragma once

#include "rapport/services/customers.h"

#include <QStringList>
#include <vector>

/// What is said where two people edit one record: who changed it, and what each made of the fields that both changed.
namespace rapport::presentation {

/// One field that both changed differently; values in words, empty for nothing.
struct ConflictLine {
    QString field; ///< its key, as in domain::mergedFields
    QString label; ///< "care note"
    QString base;
    QString mine;
    QString theirs;
    friend bool operator==(const ConflictLine&, const ConflictLine&) = default;
};

struct Conflict {
    QString title; ///< "Anna Kovács changed this at 14:05"
    std::vector<ConflictLine> lines;
};

[[nodiscard]] Conflict inWords(const services::EditConflict<services::CustomerRecord>& conflict, Moment now,
                               const QTimeZone& zone);
[[nodiscard]] Conflict inWords(const services::EditConflict<domain::Interaction>& conflict, Moment now, const QTimeZone& zone);
[[nodiscard]] Conflict inWords(const services::EditConflict<domain::Commitment>& conflict, Moment now, const QTimeZone& zone);
[[nodiscard]] Conflict inWords(const services::EditConflict<domain::Milestone>& conflict, Moment now, const QTimeZone& zone);

/// "Anna Kovács changed this at 14:05", with the day where it was not today; nobody is "somebody".
[[nodiscard]] QString changedSentence(const std::optional<services::LastChange>& last, Moment now, const QTimeZone& zone);
/// The quiet line in an editor whose record changes elsewhere.
enum class Elsewhere {
    Shown,   ///< nothing was typed: what is stored now is shown
    Waits,   ///< what was typed stays; saving brings both together
    Trashed, ///< moved to the trash, where saving changes it
    Removed, ///< saving what was typed adds it anew
    Gone     ///< removed, and nothing here could be added anew
};
[[nodiscard]] QString elsewhereSentence(Elsewhere what, const std::optional<services::LastChange>& last, Moment now,
                                        const QTimeZone& zone);

} // namespace rapport::presentation
