#pragma once

#include "rapport/services/editing.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/milestonelist.h"

namespace rapport::services {

/// Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<domain::Milestone> loadMilestone(const Workspace& workspace, MilestoneId id);
[[nodiscard]] QFuture<MilestoneId> saveMilestone(const Workspace& workspace, const domain::Milestone& milestone);
/// What was edited, beside what others did since it was `base` (see editing.h).
[[nodiscard]] QFuture<SaveOutcome<MilestoneId, domain::Milestone>>
updateMilestone(const Workspace& workspace, const domain::Milestone& base, const domain::Milestone& mine);
[[nodiscard]] QFuture<void> removeMilestone(const Workspace& workspace, MilestoneId id);

/// What a greeting for this row starts with: channel and words, belated after the day, in the customer's language where we have
/// one (English, German, French, Spanish).
struct GreetingDraft {
    domain::Channel channel = domain::Channel::Call;
    QString words;
    int year = 0; ///< of the occurrence greeted
    bool belated = false;
};
[[nodiscard]] GreetingDraft greetingDraft(const storage::MilestoneRow& row, const QString& givenName, const QString& language,
                                          QDate today);

/// Marks the occurrence around today as greeted and logs it as an interaction, in one change.
/// Throws Error(InvalidInput) when that year is already greeted.
[[nodiscard]] QFuture<void> greet(const Workspace& workspace, MilestoneId id, domain::Channel channel, const QString& words);

} // namespace rapport::services
