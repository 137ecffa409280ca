#pragma once

#include "rapport/storage/commitmentlist.h"

namespace rapport::storage {

/// The due moments that a range takes: from `from` on, before `before`.
struct DueBounds {
    std::optional<Moment> from;
    std::optional<Moment> before;
};

/// Overdue, today, this week (to its Sunday) and later follow each other without gap or overlap.
[[nodiscard]] DueBounds boundsOf(DueRange range, Moment now, const QTimeZone& zone);

} // namespace rapport::storage
