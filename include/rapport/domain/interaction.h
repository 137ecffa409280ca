#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/domain/words.h"

#include <optional>
#include <vector>

namespace rapport::domain {

/// Something that happened with one or more customers.
struct Interaction {
    InteractionId id;
    QString uid;
    std::vector<CustomerId> customers; ///< at least one, each once
    Moment at;
    QString zone; ///< IANA id of the zone `at` was meant in
    Channel channel = Channel::Call;
    Direction direction = Direction::Out;
    Outcome outcome = Outcome::Reached;
    std::optional<int> minutes; ///< duration
    QString notes;
    QString customerWords;  ///< what the customer said, in their words
    QString understood;     ///< what we understood (P2)
    bool confirmed = false; ///< whether the customer confirmed it
    std::optional<Signal> signal;
    StaffId author;
    Moment createdAt;
    friend bool operator==(const Interaction&, const Interaction&) = default;
};

/// Two-way means the customer was there: reached, on any channel, or they came to us. A message left or a letter sent is not.
/// Cadence counts from these (product words, "Cadence").
[[nodiscard]] bool isTwoWay(const Interaction& interaction);
[[nodiscard]] QString problemWith(const Interaction& interaction, Moment now);
[[nodiscard]] Interaction normalised(Interaction interaction);

} // namespace rapport::domain
