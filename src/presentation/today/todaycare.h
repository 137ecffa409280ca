#pragma once

#include "rapport/presentation/today.h"

namespace rapport::presentation {

struct TodayCareSection {
    TodaySection section = TodaySection::Needs;
    QString title;
    std::vector<ListRow> rows;
    qint64 count = 0; ///< how many there are
};
/// Needs and rhythms, deadlines, gestures that are planned, feedback to close; those without anything too.
[[nodiscard]] std::vector<TodayCareSection> todayCare(const services::Today& today, const QTimeZone& zone,
                                                      const domain::Permissions& permissions);

} // namespace rapport::presentation
