#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/interaction.h"
#include "rapport/services/editing.h"
#include "rapport/services/workspace.h"

namespace rapport::services {

struct LoggedInteraction {
    InteractionId interaction;
    std::vector<CommitmentId> commitments;
};

/// Saves an interaction with the commitments made in it, in one change: all or nothing. Author, uid, creation time and the
/// commitments' interaction are filled in; a commitment without an owner is the actor's. `topics` are added to what each of the
/// customers likes to talk about.
[[nodiscard]] QFuture<LoggedInteraction> logInteraction(const Workspace& workspace, const domain::Interaction& interaction,
                                                        const std::vector<domain::Commitment>& commitments,
                                                        const QStringList& topics = {});
/// With the private notes that who is working may see. Of these, their own is saved with the rest; others' are theirs.
[[nodiscard]] QFuture<domain::Interaction> loadInteraction(const Workspace& workspace, InteractionId id);
/// What was edited, beside what others did since it was `base` (see editing.h).
[[nodiscard]] QFuture<SaveOutcome<InteractionId, domain::Interaction>>
updateInteraction(const Workspace& workspace, const domain::Interaction& base, const domain::Interaction& mine);
/// There is nothing to answer to it: nobody waits for that any more (P17).
[[nodiscard]] QFuture<void> settleInteraction(const Workspace& workspace, InteractionId id);
/// The customer confirmed what we understood (P2). Throws Error(InvalidInput) where nothing was written down.
[[nodiscard]] QFuture<void> confirmInteraction(const Workspace& workspace, InteractionId id);
[[nodiscard]] QFuture<void> removeInteraction(const Workspace& workspace, InteractionId id);

} // namespace rapport::services
