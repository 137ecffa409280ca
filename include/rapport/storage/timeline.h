#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"
#include "rapport/storage/session.h"

#include <variant>
#include <vector>

namespace rapport::storage {

struct TimelineInteraction {
    domain::Interaction interaction;
    QStringList otherCustomers; ///< names of those who were there too
    QStringList noteAuthors;    ///< names, as interaction.privateNotes
};
struct TimelineCommitment {
    CommitmentId id;
    QString words;
    domain::Promiser promiser = domain::Promiser::We;
    domain::CommitmentOutcome outcome = domain::CommitmentOutcome::Open;
    bool closed = false; ///< this entry is its end, not its beginning
};
struct TimelineGreeting {
    domain::Greeting greeting;
    domain::MilestoneKind kind = domain::MilestoneKind::Birthday;
    QString label;
};

/// A commitment, or the customer, went to another staff member.
struct TimelineHandover {
    CommitmentId id; ///< invalid: the customer
    QString words;   ///< of the commitment
    QString from;    ///< name; empty: it was nobody's
    QString to;      ///< empty: the customer is nobody's now
    QString note;
};

/// A case was opened or closed.
struct TimelineCase {
    CaseId id;
    QString words;
    bool closed = false; ///< this entry is its end, not its beginning
};

struct TimelineEntry {
    Moment at;
    QString author;
    std::variant<TimelineInteraction, TimelineCommitment, TimelineGreeting, TimelineHandover, TimelineCase> what;
};

/// Everything that happened with a customer, newest first, strictly before `before` where given: at least `limit` entries where
/// there are so many, and those of the last one's moment besides, so that the next page begins before it.
/// Private notes are those that `reader` may see; nobody sees none.
[[nodiscard]] std::vector<TimelineEntry> timeline(ReadSession& session, CustomerId customer, std::optional<Moment> before,
                                                  int limit, StaffId reader = {});

/// The latest interactions with anybody, newest first, without those whose customers are all in the trash; `otherCustomers` names
/// everybody who was there.
[[nodiscard]] std::vector<TimelineEntry> latestInteractions(ReadSession& session, int limit, StaffId reader = {});

} // namespace rapport::storage
