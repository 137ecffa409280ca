#pragma once

#include "rapport/presentation/rowlistmodel.h"
#include "rapport/services/today.h"

namespace rapport::presentation {

/// ListRow::section on Today.
enum class TodaySection {
    Overdue,
    Due,
    Waiting,
    Cases,
    Planned,
    Milestones,
    Drifting,
    Needs,
    Rhythms, ///< under the heading of needs; the id of a row is the customer's
    Deadlines,
    Gestures,
    Feedback,
    Goals ///< the id of a row is the customer's
};

/// What rows of the page may offer: done, redate, assign, step, greet, plan, settle, warn, confirm, log, and what planActions()
/// has besides.
[[nodiscard]] RowActions todayActions();
/// The page in its order; where a section was cut, a link row says how many more there are.
[[nodiscard]] std::vector<ListRow> todayRows(const services::Today& today, Moment now, const QTimeZone& zone,
                                             const domain::Permissions& permissions = {});
/// "3 overdue · 4 due today · 2 to congratulate · 5 drifting"; sections without anything are left out.
[[nodiscard]] QString todaySummary(const services::Today& today);

} // namespace rapport::presentation
