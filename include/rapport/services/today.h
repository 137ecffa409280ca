#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/carelist.h"
#include "rapport/storage/caselist.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/goallist.h"
#include "rapport/storage/milestonelist.h"
#include "rapport/storage/planlist.h"
#include "rapport/storage/reminders.h"
#include "rapport/storage/rhythms.h"
#include "rapport/storage/waiting.h"

namespace rapport::services {

/// What to do now, in this order. Lists hold at most `Today::shown` rows; the counts say how many there are.
struct Today {
    static constexpr int shown = 100;
    static constexpr int goalsShown = 3; ///< a reminder for the next call, no list to be worked off
    QDate date;
    std::vector<storage::CommitmentRow> overdue;   ///< ours
    std::vector<storage::CommitmentRow> due;       ///< ours, today and not past
    std::vector<storage::PlanRow> plans;           ///< planned for today or before, and not done
    std::vector<storage::MilestoneRow> milestones; ///< belated to the next 14 days, by lead days, not greeted
    std::vector<storage::DriftingRow> drifting;    ///< key customers
    /// Due at a time within a quarter of an hour, or came due and was not dismissed: of whoever works here, else everybody's.
    std::vector<storage::ReminderRow> reminders;
    std::vector<storage::CaseRow> cases;        ///< open ones that wait on us, or whose customer is to hear how it stands
    std::vector<storage::NeedRow> needs;        ///< due within a week or past
    std::vector<storage::ExpiryRow> expiries;   ///< to be warned of, or there
    std::vector<storage::RhythmRow> rhythms;    ///< key customers whose next contact by their rhythm is due
    std::vector<storage::FeedbackRow> feedback; ///< answered, and the customer was not told yet what came of it
    std::vector<storage::GestureRow> gestures;  ///< planned for today or before
    std::vector<storage::GoalRow> goals;        ///< to be asked about, the longest unasked; at most goalsShown
    qint64 overdueCount = 0;
    qint64 dueCount = 0;
    qint64 planCount = 0;
    qint64 milestoneCount = 0;
    qint64 driftingCount = 0;
    qint64 caseCount = 0;
    std::vector<storage::WaitingRow> waiting; ///< customers who wait for our answer, key ones first
    qint64 waitingCount = 0;
    qint64 needCount = 0;
    qint64 expiryCount = 0;
    qint64 feedbackCount = 0;
    qint64 gestureCount = 0;
};
[[nodiscard]] QFuture<Today> today(const Workspace& workspace, const storage::CancelToken& token = {});

/// The numbers beside the pages' names.
struct PageCounts {
    qint64 today = 0;
    qint64 customers = 0;
    qint64 overdue = 0;
    qint64 milestones = 0;
    qint64 cases = 0; ///< that wait on us, or of which an update is owed
};
[[nodiscard]] QFuture<PageCounts> pageCounts(const Workspace& workspace);

} // namespace rapport::services
