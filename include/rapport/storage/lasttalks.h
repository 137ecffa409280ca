#pragma once

#include "rapport/domain/interaction.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

/// An interaction and who logged it, by name. Without its customers and private notes.
struct Talk {
    domain::Interaction interaction;
    QString author;
};

/// What to have in mind when a customer is called: the latest of each kind, empty where there never was one.
struct LastTalks {
    std::optional<Talk> contact;       ///< two-way (domain::isTwoWay)
    std::optional<Talk> signal;        ///< with a signal
    std::optional<Talk> customerWords; ///< with what the customer said
};
[[nodiscard]] LastTalks lastTalks(ReadSession& session, CustomerId customer);
/// The latest signals of a customer, the newest first; at most `limit`.
[[nodiscard]] std::vector<domain::Signal> lastSignals(ReadSession& session, CustomerId customer, int limit);

} // namespace rapport::storage
