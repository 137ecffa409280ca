#pragma once

#include "rapport/domain/interaction.h"
#include "rapport/storage/session.h"

#include <chrono>
#include <vector>

/// The clock that an approach of a customer's starts (P17): it runs until our answer is logged. What wants an answer, and what is
/// one, is said in docs/legs.md.
namespace rapport::storage {

inline constexpr std::chrono::days longestWait{365}; ///< what waits longer is not listed any more

/// A customer who waits for our answer.
struct WaitingRow {
    CustomerId customer;
    QString name;
    QString organisation;
    domain::Tier tier = domain::Tier::Regular;
    StaffId owner;
    QString ownerName;
    Moment since;
    InteractionId interaction; ///< the approach that waits longest
    domain::Channel channel = domain::Channel::Email;
    QString subject; ///< its notes, else the customer's words; first line
};
/// Key customers first, then those who wait longest.
[[nodiscard]] std::vector<WaitingRow> waitingCustomers(ReadSession& session, Moment now, int limit);
[[nodiscard]] qint64 countWaiting(ReadSession& session, Moment now);

/// An approach and how it was answered.
struct ApproachRow {
    InteractionId interaction;
    CustomerId customer;
    QString customerName;
    Moment at;
    InteractionId answer;             ///< invalid while there is none
    StaffId answeredBy;               ///< who logged the answer
    std::optional<Moment> answeredAt; ///< empty while it waits
};
/// Approaches from one moment on, before another, that want an answer; oldest first. Of several before one answer the first
/// counts.
[[nodiscard]] std::vector<ApproachRow> approaches(ReadSession& session, Moment from, Moment before);

} // namespace rapport::storage
