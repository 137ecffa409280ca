#pragma once

#include "rapport/domain/case.h"
#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"
#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"
#include "rapport/domain/plannedinteraction.h"
#include "rapport/domain/reminder.h"
#include "rapport/storage/session.h"

#include <functional>

/// All records of a store, whole and of every state, in the order of their ids, a few hundred in memory at a time. What `take`
/// throws ends it. With `only`, those of that customer. Customers: see wholecustomers.h.
namespace rapport::storage {

/// An entry of the ledger of reminders (reminders.h).
struct LedgerEntry {
    Moment dueAt;
    domain::ReminderStage stage = domain::ReminderStage::At;
    Moment raisedAt;
    std::optional<Moment> dismissedAt;
    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

struct NamedTag {
    QString name;
    std::optional<domain::Cadence> cadence;
    friend bool operator==(const NamedTag&, const NamedTag&) = default;
};
/// Of unused tags too.
[[nodiscard]] std::vector<NamedTag> everyTag(ReadSession& session);
void eachRelation(ReadSession& session, const std::function<void(const domain::Relation&)>& take, CustomerId only = {});
/// With the private notes that `reader` may see.
void eachInteraction(ReadSession& session, StaffId reader, const std::function<void(const domain::Interaction&)>& take,
                     CustomerId only = {});
void eachCommitment(ReadSession& session,
                    const std::function<void(const domain::Commitment&, const std::vector<LedgerEntry>&)>& take,
                    CustomerId only = {});
/// Greetings by year.
void eachMilestone(ReadSession& session,
                   const std::function<void(const domain::Milestone&, const std::vector<domain::Greeting>&)>& take,
                   CustomerId only = {});
void eachCase(ReadSession& session, const std::function<void(const domain::Case&)>& take, CustomerId only = {});
void eachPlan(ReadSession& session, const std::function<void(const domain::PlannedInteraction&)>& take, CustomerId only = {});

/// How many there are of all of these and of customers, for progress.
[[nodiscard]] qint64 countRecords(ReadSession& session);

// What records are called in every store; "" and an invalid id for what is not there.
[[nodiscard]] QString uidOf(ReadSession& session, CustomerId id);
[[nodiscard]] QString uidOf(ReadSession& session, StaffId id);
[[nodiscard]] QString uidOf(ReadSession& session, InteractionId id);
[[nodiscard]] QString uidOf(ReadSession& session, CommitmentId id);
[[nodiscard]] QString uidOf(ReadSession& session, AnswerId id);
[[nodiscard]] QString uidOf(ReadSession& session, PlaybookId id);
[[nodiscard]] AnswerId answerOfUid(ReadSession& session, const QString& uid);
[[nodiscard]] PlaybookId playbookOfUid(ReadSession& session, const QString& uid);

} // namespace rapport::storage
