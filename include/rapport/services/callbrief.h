#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/legs.h"
#include "rapport/domain/rhythm.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/carelist.h"
#include "rapport/storage/caselist.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/lasttalks.h"
#include "rapport/storage/milestonelist.h"

#include <QFuture>

namespace rapport::services {

/// What to know of a customer before a call (P6, P8).
struct CallBrief {
    domain::Customer customer;
    QString name;                                    ///< as it is shown
    QString organisation;                            ///< as it is shown
    std::vector<storage::CommitmentRow> commitments; ///< open ones, ours first, each by due moment
    std::vector<storage::MilestoneRow> milestones;   ///< near today, by day
    std::vector<storage::CaseRow> cases;             ///< open ones, the most pressing first
    std::vector<domain::Signal> lastSignals;         ///< the latest, the newest first; domain::trendLength of them
    storage::LastTalks last;
    std::optional<QDate> nextPlanned; ///< the day of the next contact that is planned
    domain::Legs legs;                ///< how the relationship stands
    std::optional<domain::Rhythm> rhythm;
    std::vector<storage::NeedRow> needs;      ///< open ones, by day
    std::vector<storage::ExpiryRow> expiries; ///< of which the customer is to be warned, by day
};
inline constexpr int briefMilestonesBack = domain::belatedDays; ///< days: what is older is no longer spoken of
inline constexpr int briefMilestonesAhead = 30;                 ///< days

/// One read. Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<CallBrief> callBrief(const Workspace& workspace, CustomerId id, const storage::CancelToken& token = {});

} // namespace rapport::services
