#pragma once

#include "rapport/domain/greetingtemplate.h"
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

/// By whom, and what is known of earlier greetings.
struct GreetingBy {
    QString sender;   ///< the name of who greets
    QString language; ///< where the customer's is not known, or nothing is written in it
    std::vector<domain::GreetingTemplate> own = {};
    QStringList said = {}; ///< to this customer on this milestone, the latest first
};

/// What a greeting for this row starts with: channel and words, belated after the day, in the customer's language where there is
/// a template in it, with other words than last year.
struct GreetingDraft {
    domain::Channel channel = domain::Channel::Call;
    QString words;
    int year = 0; ///< of the occurrence greeted
    bool belated = false;
    domain::GreetingHold hold = domain::GreetingHold::None; ///< why it should wait
};
[[nodiscard]] GreetingDraft greetingDraft(const storage::MilestoneRow& row, const domain::Customer& customer,
                                          const GreetingBy& by, QDate today);

/// All that is needed to greet.
struct GreetingOccasion {
    storage::MilestoneRow row; ///< `next` is the day greeted for
    domain::Customer customer;
    GreetingDraft draft;
};
/// Throws Error(NoSuchRecord), and Error(InvalidInput) for a date without a day to greet on.
[[nodiscard]] GreetingOccasion greetingOccasion(storage::ReadSession& session, MilestoneId id, StaffId sender,
                                                const QString& language, QDate today);

enum class HeldBack { Respect, Overrule };
/// Marks the occurrence around today as greeted and logs it as an interaction, in one change. Throws Error(InvalidInput) when
/// that year is already greeted, and, unless that is overruled, for who wants no greetings or has a complaint open.
[[nodiscard]] QFuture<void> greet(const Workspace& workspace, MilestoneId id, domain::Channel channel, const QString& words,
                                  HeldBack heldBack = HeldBack::Respect);

} // namespace rapport::services
