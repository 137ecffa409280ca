#pragma once

#include "rapport/domain/commitment.h"

namespace rapport::domain {

/// Whether it can be stored.
[[nodiscard]] inline bool isWritable(const Due& due) {
    return due.date.isValid() && due.date.year() >= 1 && due.date.year() <= 9999 && (!due.time || due.time->isValid());
}

inline void toTheMinute(Due& due) {
    if (due.time && due.time->isValid())
        due.time = QTime(due.time->hour(), due.time->minute());
}

} // namespace rapport::domain
