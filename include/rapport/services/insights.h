#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/insights.h"

#include <QFuture>
#include <QStringList>
#include <array>
#include <limits>

/// The charts of the business: facts that were logged, counted; each bar opens the records it counts.
namespace rapport::services {

enum class Chart {
    PromisesByWeek,
    PromisesByStaff,
    ResponseByStaff, ///< in hours
    Spread,          ///< members side by side: hours to answer, shares of promises kept and of steps done in percent
    SignalsByWeek,
    CasesByStep, ///< open now, by age
    Channels,
    Drifting, ///< now, by tier
    Milestones,
    NetScore, ///< of feedback, −100 to 100
    Referrals
};
inline constexpr std::array charts{Chart::PromisesByWeek, Chart::PromisesByStaff, Chart::ResponseByStaff, Chart::Spread,
                                   Chart::SignalsByWeek,  Chart::CasesByStep,     Chart::Channels,        Chart::Drifting,
                                   Chart::Milestones,     Chart::NetScore,        Chart::Referrals};

/// A figure of nothing: no promise came due, nobody answered.
inline constexpr double noFigure = std::numeric_limits<double>::quiet_NaN();

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
    std::vector<ChartSeries> beside = {}; ///< no bars: the counts that shares, medians and scores are of
    [[nodiscard]] bool isEmpty() const;   ///< every count is 0, and there is no figure
};

/// What was logged on these days, both included, in the workspace's zone; what is so now for CasesByStep and Drifting. Whoever
/// may not see others' figures (Act::SeeFigures) gets their own promises and answers.
[[nodiscard]] QFuture<ChartData> chartData(const Workspace& workspace, Chart chart, const domain::Period& days,
                                           const storage::CancelToken& token = {});
/// What one bar counts, or what its figure is of, latest first; at most `limit`.
[[nodiscard]] QFuture<std::vector<storage::FigureRow>> chartRows(const Workspace& workspace, Chart chart, const ChartGroup& group,
                                                                 const QString& series, const domain::Period& days, int limit);

} // namespace rapport::services
