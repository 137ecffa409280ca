#pragma once

#include "rapport/domain/plannedinteraction.h"
#include "rapport/services/interactions.h"
#include "rapport/services/workspace.h"

/// Interactions planned ahead. Who may do what is as for commitments; each is one change, which one undo takes back together with
/// the next of a series that it made.
namespace rapport::services {

/// Fills in uid, maker, owner, zone and creation time where they are missing.
[[nodiscard]] QFuture<PlannedInteractionId> addPlan(const Workspace& workspace, const domain::PlannedInteraction& plan);
[[nodiscard]] QFuture<domain::PlannedInteraction> loadPlan(const Workspace& workspace, PlannedInteractionId id);

// Each throws Error(NoSuchRecord), and Error(InvalidInput) when it is no longer planned.

/// Throws Error(InvalidInput) too when somebody changed it since it was `base`.
[[nodiscard]] QFuture<void> updatePlan(const Workspace& workspace, const domain::PlannedInteraction& base,
                                       const domain::PlannedInteraction& mine);
[[nodiscard]] QFuture<void> movePlan(const Workspace& workspace, PlannedInteractionId id, const domain::Due& to);
/// It is not to be; a series ends with it.
[[nodiscard]] QFuture<void> dropPlan(const Workspace& workspace, PlannedInteractionId id);
/// This one of the series is left out.
[[nodiscard]] QFuture<void> skipPlan(const Workspace& workspace, PlannedInteractionId id);
/// It happened: the interaction is logged with the commitments made in it, and the plan closed.
[[nodiscard]] QFuture<LoggedInteraction> logPlanned(const Workspace& workspace, PlannedInteractionId id,
                                                    const domain::Interaction& interaction,
                                                    const std::vector<domain::Commitment>& commitments,
                                                    const QStringList& topics = {});

} // namespace rapport::services
