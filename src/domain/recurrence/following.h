#pragma once

#include "rapport/domain/repetition.h"

#include <algorithm>

namespace rapport::domain {

/// The next one of a series when `ended` ended on `day`, at `at`: open, without id and uid. What a record has beside that to tell
/// how it went is for `forget` to clear.
template <typename Record, typename Forget>
[[nodiscard]] std::optional<Record> following(const Record& ended, QDate day, Moment at, Forget forget) {
    const auto repetition = afterwards(repetitionOf(ended), day);
    if (!repetition)
        return {};
    Record next = ended;
    next.id = {};
    next.uid.clear();
    next.due.date = repetition->planned;
    next.recurrence = repetition->rule;
    next.anchor = repetition->anchor;
    next.planned = repetition->planned;
    next.closedAt.reset();
    next.createdAt = at;
    forget(next);
    return next;
}

/// The day that `at` is where the record is meant.
template <typename Record>
[[nodiscard]] QDate dayOf(const Record& record, Moment at) {
    return at.dateIn(zoneNamed(record.zone));
}

/// The day on which one that is left out at `at` counts as ended.
template <typename Record>
[[nodiscard]] QDate dayOfSkipping(const Record& skipped, Moment at) {
    return std::max(repetitionOf(skipped).planned, dayOf(skipped, at));
}

} // namespace rapport::domain
