#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/milestone.h"
#include "rapport/domain/plannedinteraction.h"
#include "rapport/storage/session.h"

#include <functional>

namespace rapport::storage {

/// An open commitment as a calendar outside shows it. Of the commitment there is what is a column of its own; without its
/// re-datings, of which `moved` says how many there are.
struct ScheduledCommitment {
    domain::Commitment commitment;
    QString customerUid;
    QString customerName;
    QString ownerName;
    QString madeByName;
    int moved = 0;
    std::optional<Moment> movedAt; ///< the latest
    QString careNote;              ///< of the customer
    QString notes;                 ///< of the interaction in which it was promised; private ones are never among them
};
/// An open planned interaction.
struct ScheduledPlan {
    domain::PlannedInteraction plan;
    QString customerUid;
    QString customerName;
    QString ownerName;
    QString madeByName;
    QString careNote;
};
/// A milestone with a month and a day.
struct YearlyMilestone {
    domain::Milestone milestone;
    domain::LeapDayRule leapDay = domain::LeapDayRule::February28;
    QString customerUid;
    QString customerName;
    QString careNote;
};

// Of all active customers, in the order of their ids, one at a time: for stores of any size. The order is the same every time.
void eachOpenCommitment(ReadSession& session, const std::function<void(const ScheduledCommitment&)>& take);
void eachOpenPlan(ReadSession& session, const std::function<void(const ScheduledPlan&)>& take);
void eachYearlyMilestone(ReadSession& session, const std::function<void(const YearlyMilestone&)>& take);

} // namespace rapport::storage
