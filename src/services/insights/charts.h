#pragma once

#include "rapport/domain/staff.h"
#include "rapport/services/insights.h"
#include "rapport/storage/commitmentlist.h"
#include "services/common/days.h"

/// One function a chart that counts, and one that opens a bar.
namespace rapport::services {

struct ChartQuestion {
    storage::ReadSession& session;
    domain::Period days;
    std::optional<StaffId> figuresOf; ///< whose promises and answers; empty: everybody's
    Moment now;
    QTimeZone zone;
};
struct BarQuestion {
    ChartGroup group;
    QString series;
    int limit;
};

[[nodiscard]] ChartData promisesByWeek(const ChartQuestion& asked);
[[nodiscard]] ChartData promisesByStaff(const ChartQuestion& asked);
[[nodiscard]] ChartData responseByStaff(const ChartQuestion& asked);
[[nodiscard]] ChartData spread(const ChartQuestion& asked);
[[nodiscard]] ChartData signalsByWeek(const ChartQuestion& asked);
[[nodiscard]] ChartData casesByStep(const ChartQuestion& asked);
[[nodiscard]] ChartData channels(const ChartQuestion& asked);
[[nodiscard]] ChartData drifting(const ChartQuestion& asked);
[[nodiscard]] ChartData milestones(const ChartQuestion& asked);
[[nodiscard]] ChartData netScores(const ChartQuestion& asked);
[[nodiscard]] ChartData referrals(const ChartQuestion& asked);

using FigureRows = std::vector<storage::FigureRow>;
[[nodiscard]] FigureRows promiseBar(const ChartQuestion& asked, const BarQuestion& bar);
[[nodiscard]] FigureRows responseBar(const ChartQuestion& asked, const BarQuestion& bar);
[[nodiscard]] FigureRows spreadBar(const ChartQuestion& asked, const BarQuestion& bar);
[[nodiscard]] FigureRows signalBar(const ChartQuestion& asked, const BarQuestion& bar);
[[nodiscard]] FigureRows caseBar(const ChartQuestion& asked, const BarQuestion& bar);
[[nodiscard]] FigureRows channelBar(const ChartQuestion& asked, const BarQuestion& bar);
[[nodiscard]] FigureRows driftBar(const ChartQuestion& asked, const BarQuestion& bar);
[[nodiscard]] FigureRows milestoneBar(const ChartQuestion& asked, const BarQuestion& bar);
[[nodiscard]] FigureRows netScoreBar(const ChartQuestion& asked, const BarQuestion& bar);
[[nodiscard]] FigureRows referralBar(const ChartQuestion& asked, const BarQuestion& bar);

/// Members whose figures may be seen, by name.
[[nodiscard]] std::vector<domain::StaffMember> membersSeen(const ChartQuestion& asked);
/// Of a report, the member with this name.
[[nodiscard]] domain::PromiseCount promisesOf(const storage::PromiseReport& report, const QString& member);

/// The days cut into weeks from Monday on, or into months; the first and the last may be shorter.
[[nodiscard]] std::vector<ChartGroup> weeksOf(const domain::Period& days);
[[nodiscard]] std::vector<ChartGroup> monthsOf(const domain::Period& days);
/// Series with these keys and a 0 for each group.
[[nodiscard]] ChartData emptyChart(std::vector<ChartGroup> groups, const QStringList& keys);

} // namespace rapport::services
