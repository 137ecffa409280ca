#pragma once

#include "rapport/domain/commitment.h"

namespace rapport::domain {

/// A contact we mean to have: no promise, and no interaction yet.
struct PlannedInteraction {
    PlannedInteractionId id;
    QString uid;
    CustomerId customer;
    StaffId madeBy; ///< who planned it
    StaffId owner;  ///< who is to do it
    Channel channel = Channel::Call;
    QString words; ///< what about; may be empty
    Due due;
    QString zone;       ///< IANA id of the zone it is meant in
    QString recurrence; ///< RRULE; empty for none. This and the following are as for a commitment, see repetition.h
    RepeatFrom repeatFrom = RepeatFrom::Plan;
    QString series;
    QDate anchor;
    QDate planned;
    PlanState state = PlanState::Open;
    InteractionId interaction; ///< what it became; invalid for none
    Moment createdAt;
    std::optional<Moment> closedAt;
    friend bool operator==(const PlannedInteraction&, const PlannedInteraction&) = default;
};

/// The last moment at which it is still in time.
[[nodiscard]] Moment dueMoment(const PlannedInteraction& plan);

// What can be done with an open one. Each gives it as it is afterwards; throws Error(InvalidInput) when it is closed, and moved()
// also when `to` is no date.
[[nodiscard]] PlannedInteraction moved(PlannedInteraction plan, const Due& to);
[[nodiscard]] PlannedInteraction happened(PlannedInteraction plan, InteractionId interaction, Moment now);
[[nodiscard]] PlannedInteraction dropped(PlannedInteraction plan, Moment now);

/// The next one of the series, as nextOccurrence(Commitment) says; it is due at the time of this one.
[[nodiscard]] std::optional<PlannedInteraction> nextOccurrence(const PlannedInteraction& ended, Moment at);
[[nodiscard]] std::optional<PlannedInteraction> nextAfterSkipping(const PlannedInteraction& skipped, Moment at);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const PlannedInteraction& plan);
/// Texts through core's normaliser, times to the minute.
[[nodiscard]] PlannedInteraction normalised(PlannedInteraction plan);

} // namespace rapport::domain
