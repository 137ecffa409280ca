#pragma once

#include <QString>
#include <vector>

namespace rapport::storage {

/// A derived column and the expression it is worked out by, from the row named `c` (customer), `k` (commitment) or `m`
/// (milestone). The rules are those of rapport/domain/cadence.h and milestone.h; a test holds one against the other.
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
[[nodiscard]] const DerivedGroup& names();       ///< customer: organisation_shown, tags_shown
[[nodiscard]] const DerivedGroup& contacts();    ///< customer: last_contact_at, next_touch, red_from
[[nodiscard]] const DerivedGroup& promises();    ///< customer: open_commitments, next_due_at
[[nodiscard]] const DerivedGroup& commitments(); ///< commitment: tier, active, redated
[[nodiscard]] const DerivedGroup& milestones();  ///< milestone: month_day, leap_day, greeted_year, tier, active
[[nodiscard]] std::vector<const DerivedGroup*> all();
} // namespace derived

/// Sets the group's columns in rows that `condition` (SQL about the alias) names.
[[nodiscard]] QString updateSql(const DerivedGroup& group, const QString& condition);
/// Counts, for each of the group's columns in order, the rows in which it differs from what it derives from.
[[nodiscard]] QString countDifferentSql(const DerivedGroup& group);

} // namespace rapport::storage
