#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/insights.h"

#include <QFuture>
#include <QStringList>
#include <array>

/// The charts of the business: facts that were logged, counted; each bar opens the records it counts.
namespace rapport::services {

enum class Chart {
    PromisesByWeek,
    PromisesByStaff,
    ResponseByStaff, ///< in hours
    SignalsByWeek,
    CasesByStep, ///< open now, by age
    Channels,
    Drifting, ///< now, by tier
    Milestones,
    Referrals
};
inline constexpr std::array charts{Chart::PromisesByWeek, Chart::PromisesByStaff, Chart::ResponseByStaff,
                                   Chart::SignalsByWeek,  Chart::CasesByStep,     Chart::Channels,
                                   Chart::Drifting,       Chart::Milestones,      Chart::Referrals};

/// One kind of bar, with a value for each of the chart's groups.
struct ChartSeries {
    QString key; ///< "kept_on_time", "unhappy", "in" …
    std::vector<double> values;
};
/// What a group of bars stands for: days for charts over time, else a key or a staff member's name.
struct ChartGroup {
    domain::Period days; ///< invalid days for what is no time
    QString key;
    StaffId member; ///< of charts by staff
};
struct ChartData {
    Chart chart = Chart::PromisesByWeek;
    std::vector<ChartGroup> groups;
    std::vector<ChartSeries> series;
    [[nodiscard]] bool isEmpty() const; ///< every value is 0
};

/// What was logged on these days, both included, in the workspace's zone; what is so now for CasesByStep and Drifting. Whoever
/// may not see others' figures (Act::SeeFigures) gets their own promises and answers.
[[nodiscard]] QFuture<ChartData> chartData(const Workspace& workspace, Chart chart, const domain::Period& days,
                                           const storage::CancelToken& token = {});
/// What one bar counts, latest first; at most `limit`.
[[nodiscard]] QFuture<std::vector<storage::FigureRow>> chartRows(const Workspace& workspace, Chart chart, const ChartGroup& group,
                                                                 const QString& series, const domain::Period& days, int limit);

} // namespace rapport::services
