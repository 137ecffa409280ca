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

qint64 countCare(ReadSession& session, QDate today) {
    return countNeeds(session, {.dueOn = today}) + countExpiries(session, {.dueOn = today}) +
           countFeedback(session, {.which = storage::FeedbackFilter::Which::ToClose}) +
           countGestures(session, {.state = domain::GestureState::Planned, .to = today});
}

/// How many key customers' rhythms are looked at: all of a small business, a moment's work of a large one.
constexpr int rhythmsLookedAt = 200;

void addCare(ReadSession& session, Today& today, const QTimeZone& zone) {
    const storage::NeedFilter needs{.dueOn = today.date};
    today.needs = needRows(session, needs, Today::shown);
    today.needCount = countNeeds(session, needs);
    const storage::ExpiryFilter expiries{.dueOn = today.date};
    today.expiries = expiryRows(session, expiries, Today::shown);
    today.expiryCount = countExpiries(session, expiries);
    today.rhythms = dueRhythms(session, today.date, zone, rhythmsLookedAt);
    const storage::FeedbackFilter feedback{.which = storage::FeedbackFilter::Which::ToClose};
    today.feedback = feedbackRows(session, feedback, Today::shown);
    today.feedbackCount = countFeedback(session, feedback);
    const storage::GestureFilter gestures{.state = domain::GestureState::Planned, .to = today.date};
    today.gestures = gestureRows(session, gestures, Today::shown);
    today.gestureCount = countGestures(session, gestures);
    today.goals = goalsToConfirm(session, today.date, Today::goalsShown);
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
            addCare(session, result, zone);
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
        counts.today = countCare(session, date) + counts.overdue + counts.cases + countWaiting(session, now) +
                       countPlans(session, untilToday(date)) + countCommitments(session, ours(DueRange::Today), now, zone) +
                       counts.milestones + countDrifting(session, date, {domain::Tier::Key, {}});
        return counts;
    });
}

} // namespace rapport::services
