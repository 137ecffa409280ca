#include "rapport/services/week.h"

#include "services/week/gaps.h"

namespace rapport::services {

using namespace domain;
using storage::ReadSession;

namespace {

/// A member who may not see others' figures sees their own.
std::optional<StaffId> promisesOf(const Workspace& workspace) {
    return workspace.permissions.may(Act::SeeFigures, Whose::Others) ? std::nullopt : std::optional(workspace.actor);
}

GapQuery gapQuery(const Workspace& workspace, int limit) {
    return {workspace.clock.now(), workspace.clock.zone(), promisesOf(workspace), limit};
}

std::vector<WeekActCheck> checked(storage::WeekRecords records) {
    std::vector<WeekActCheck> acts;
    for (const WeekAct act : weekActs) {
        auto& rows = records.of(act);
        acts.push_back({act, tickOf(rows.count), std::move(rows), {}});
    }
    return acts;
}

WeekSummary summaryOf(ReadSession& session, const storage::WeekQuery& query, Moment now, const QTimeZone& zone) {
    const auto records = weekRecords(session, query, now, zone);
    WeekSummary summary{query.week, {}};
    for (size_t i = 0; i < weekActs.size(); ++i)
        summary.ticks[i] = tickOf(records.acts[i].count);
    return summary;
}

} // namespace

int WeekSummary::done() const { return static_cast<int>(std::count(ticks.begin(), ticks.end(), WeekTick::Done)); }

int WeekSummary::known() const {
    return static_cast<int>(ticks.size()) - static_cast<int>(std::count(ticks.begin(), ticks.end(), WeekTick::Unknown));
}

QFuture<WeeklyCheck> weeklyCheck(const Workspace& workspace, const WeekAsked& asked, const storage::CancelToken& token) {
    return workspace.store.read(
        [asked, query = gapQuery(workspace, asked.gaps)](ReadSession& session) {
            WeeklyCheck check;
            check.week = weekOf(asked.of);
            check.today = query.now.dateIn(query.zone);
            check.atHand = contains(check.week, check.today);
            check.promisesOf = query.promisesOf;
            auto records = weekRecords(session, {check.week, query.promisesOf, asked.rows}, query.now, query.zone);
            check.redated = records.redated;
            check.cut = records.cut;
            check.acts = checked(std::move(records));
            for (WeekActCheck& act : check.acts) {
                if (check.atHand)
                    act.gaps = gapsOf(session, act.act, query);
            }
            return check;
        },
        token);
}

QFuture<std::vector<WeekSummary>> weeksBefore(const Workspace& workspace, QDate of, int weeks,
                                              const storage::CancelToken& token) {
    return workspace.store.read(
        [of, weeks, query = gapQuery(workspace, 0)](ReadSession& session) {
            std::vector<WeekSummary> summaries;
            for (int back = 1; back <= weeks; ++back) {
                const Week week = weekOf(of.addDays(-7 * qint64{back}));
                summaries.push_back(summaryOf(session, {week, query.promisesOf, 0}, query.now, query.zone));
            }
            return summaries;
        },
        token);
}

QFuture<std::vector<WeekGap>> weekGaps(const Workspace& workspace, std::optional<WeekAct> act, int limit,
                                       const storage::CancelToken& token) {
    return workspace.store.read(
        [act, query = gapQuery(workspace, limit)](ReadSession& session) {
            std::vector<WeekGap> gaps;
            for (const WeekAct each : weekActs) {
                if (act && *act != each)
                    continue;
                const auto ofAct = gapsOf(session, each, query);
                gaps.insert(gaps.end(), ofAct.begin(), ofAct.end());
            }
            return gaps;
        },
        token);
}

} // namespace rapport::services
