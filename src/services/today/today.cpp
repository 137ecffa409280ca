#include "rapport/services/today.h"

namespace rapport::services {

using storage::CommitmentFilter;
using storage::DueRange;
using storage::ReadSession;

namespace {

CommitmentFilter ours(DueRange range) {
    CommitmentFilter filter;
    filter.range = range;
    filter.promiser = domain::Promiser::We;
    return filter;
}

storage::PlanFilter untilToday(QDate today) {
    storage::PlanFilter filter;
    filter.to = today;
    return filter;
}

storage::Reminded remindedOf(const Workspace& workspace) {
    return workspace.actor.isValid() ? storage::Reminded(workspace.actor) : std::nullopt;
}

} // namespace

QFuture<Today> today(const Workspace& workspace, const storage::CancelToken& token) {
    const Moment now = workspace.clock.now();
    const QTimeZone zone = workspace.clock.zone();
    return workspace.store.read(
        [now, zone, whose = remindedOf(workspace)](ReadSession& session) {
            Today result;
            result.date = now.dateIn(zone);
            result.overdue = commitmentRows(session, ours(DueRange::Overdue), now, zone, Today::shown);
            result.overdueCount = countCommitments(session, ours(DueRange::Overdue), now, zone);
            result.due = commitmentRows(session, ours(DueRange::Today), now, zone, Today::shown);
            result.dueCount = countCommitments(session, ours(DueRange::Today), now, zone);
            result.plans = planRows(session, untilToday(result.date), now, Today::shown);
            result.planCount = countPlans(session, untilToday(result.date));
            result.milestones = milestonesToGreet(session, result.date, Today::shown);
            result.milestoneCount = countMilestonesToGreet(session, result.date);
            result.drifting = driftingCustomers(session, result.date, {domain::Tier::Key, {}}, Today::shown);
            result.driftingCount = countDrifting(session, result.date, {domain::Tier::Key, {}});
            result.cases = caseRows(session, {.oursBy = result.date}, Today::shown);
            result.caseCount = countCases(session, {.oursBy = result.date});
            result.waiting = waitingCustomers(session, now, Today::shown);
            result.waitingCount = countWaiting(session, now);
            result.reminders = remindersNow(session, whose, now, zone, Today::shown);
            return result;
        },
        token);
}

QFuture<PageCounts> pageCounts(const Workspace& workspace) {
    const Moment now = workspace.clock.now();
    const QTimeZone zone = workspace.clock.zone();
    return workspace.store.read([now, zone](ReadSession& session) {
        const QDate date = now.dateIn(zone);
        PageCounts counts;
        counts.customers = countCustomers(session, {}, now, zone);
        counts.overdue = countCommitments(session, ours(DueRange::Overdue), now, zone);
        counts.milestones = countMilestonesToGreet(session, date);
        counts.cases = countCases(session, {.oursBy = date});
        counts.today = counts.overdue + counts.cases + countWaiting(session, now) + countPlans(session, untilToday(date)) +
                       countCommitments(session, ours(DueRange::Today), now, zone) + counts.milestones +
                       countDrifting(session, date, {domain::Tier::Key, {}});
        return counts;
    });
}

} // namespace rapport::services
