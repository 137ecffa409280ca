#pragma once

#include "storage/engine/dialect.h"

#include <vector>

namespace rapport::storage {

/// A derived column and the expression it is worked out by, from the row named `c` (customer), `k` (commitment), `p` (planned
/// interaction), `m` (milestone) or `q` (contact point). The rules are those of rapport/domain/cadence.h, milestone.h, reminder.h
/// and matchkey.h; a test holds one against the other.
struct DerivedColumn {
    QString name;
    QString expression;
};

/// Columns that change together, so that only their indexes are written.
struct DerivedGroup {
    QString table;
    QString alias;
    QString customerColumn; ///< which says whose row it is
    std::vector<DerivedColumn> columns;
};

namespace derived {
[[nodiscard]] DerivedGroup names(const Dialect& dialect);    ///< customer: organisation_shown, tags_shown
[[nodiscard]] DerivedGroup contacts(const Dialect& dialect); ///< customer: last_contact_at, waits_since, next_touch, red_from
[[nodiscard]] DerivedGroup cadences(const Dialect& dialect); ///< of these, what follows from cadences: the last two
[[nodiscard]] DerivedGroup promises(const Dialect& dialect); ///< customer: open_commitments, next_due_at
/// customer: legs_until, which says that the legs are to be judged anew. Whatever touches a customer may change them; not among
/// all(), because what is to stand there is not SQL's to say (src/storage/legs).
[[nodiscard]] DerivedGroup unjudged();
[[nodiscard]] DerivedGroup commitments(const Dialect& dialect);         ///< commitment: tier, active, redated, redatings
[[nodiscard]] DerivedGroup reminders(const Dialect& dialect);           ///< commitment: remind_at
[[nodiscard]] DerivedGroup plannedInteractions(const Dialect& dialect); ///< planned_interaction: active
[[nodiscard]] DerivedGroup contactPoints(const Dialect& dialect);       ///< contact_point: match_key
[[nodiscard]] DerivedGroup milestones(const Dialect& dialect); ///< milestone: month_day, leap_day, greeted_year, tier, active
[[nodiscard]] std::vector<DerivedGroup> all(const Dialect& dialect);
/// The customers whose touch follows a tier's or a tag's cadence, as a condition about `c`; `is` compares tier or tag id.
[[nodiscard]] QString ofTier(const QString& is);
[[nodiscard]] QString withTag(const QString& is);
} // namespace derived

/// Sets the group's columns in rows that `condition` (SQL about the alias) names.
[[nodiscard]] QString updateSql(const DerivedGroup& group, const QString& condition);
/// Counts, for each of the group's columns in order, the rows in which it differs from what it derives from.
[[nodiscard]] QString countDifferentSql(const DerivedGroup& group, const Dialect& dialect);

} // namespace rapport::storage
