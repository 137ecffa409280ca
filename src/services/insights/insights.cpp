#include "rapport/services/insights.h"

#include "services/insights/charts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rapport::services {

using storage::ReadSession;

namespace {

using Maker = ChartData (*)(const ChartQuestion&);
using Opener = std::vector<storage::FigureRow> (*)(const ChartQuestion&, const BarQuestion&);

struct Kind {
    Maker make;
    Opener open;
};

const Kind& kindOf(Chart chart) {
    static const std::map<Chart, Kind> kinds{{Chart::PromisesByWeek, {promisesByWeek, promiseBar}},
                                             {Chart::PromisesByStaff, {promisesByStaff, promiseBar}},
                                             {Chart::ResponseByStaff, {responseByStaff, responseBar}},
                                             {Chart::Spread, {spread, spreadBar}},
                                             {Chart::SignalsByWeek, {signalsByWeek, signalBar}},
                                             {Chart::CasesByStep, {casesByStep, caseBar}},
                                             {Chart::Channels, {channels, channelBar}},
                                             {Chart::Drifting, {drifting, driftBar}},
                                             {Chart::Milestones, {milestones, milestoneBar}},
                                             {Chart::NetScore, {netScores, netScoreBar}},
                                             {Chart::Referrals, {referrals, referralBar}}};
    return kinds.at(chart);
}

/// Whose figures may be seen: everybody's where it is empty.
std::optional<StaffId> figuresOf(const Workspace& workspace) {
    const bool all = workspace.permissions.may(domain::Act::SeeFigures, domain::Whose::Others);
    return all ? std::nullopt : std::optional(workspace.actor);
}

} // namespace

bool ChartData::isEmpty() const {
    const bool figures = chart == Chart::Spread || chart == Chart::NetScore;
    return std::all_of(series.begin(), series.end(), [figures](const ChartSeries& one) {
        return std::all_of(one.values.begin(), one.values.end(),
                           [figures](double value) { return figures ? std::isnan(value) : value == 0; });
    });
}

QFuture<ChartData> chartData(const Workspace& workspace, Chart chart, const domain::Period& days,
                             const storage::CancelToken& token) {
    const auto read = [chart, days, of = figuresOf(workspace), now = workspace.clock.now(),
                       zone = workspace.clock.zone()](ReadSession& session) {
        ChartData data = kindOf(chart).make({session, days, of, now, zone});
        data.chart = chart;
        return data;
    };
    return workspace.store.read(read, token);
}

QFuture<std::vector<storage::FigureRow>> chartRows(const Workspace& workspace, Chart chart, const ChartGroup& group,
                                                   const QString& series, const domain::Period& days, int limit) {
    const auto read = [chart, bar = BarQuestion{group, series, limit}, days, of = figuresOf(workspace),
                       now = workspace.clock.now(), zone = workspace.clock.zone()](ReadSession& session) {
        return kindOf(chart).open({session, days, of, now, zone}, bar);
    };
    return workspace.store.read(read);
}

} // namespace rapport::services
