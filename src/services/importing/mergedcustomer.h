#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/milestone.h"

namespace rapport::services {

/// The stored customer with the fields of a card over it. What the card lacks stays: nothing is removed, lists are joined, notes
/// that were added to are kept. Both are normalised.
[[nodiscard]] domain::Customer merged(domain::Customer stored, const domain::Customer& card);

/// The stored customer with what a card of the same person adds, where it is not known that the card is the newer one: what is
/// stored stays, what is missing is filled in, lists are joined; another job title or organisation goes to the notes. The same
/// card once more adds nothing.
[[nodiscard]] domain::Customer filledIn(domain::Customer stored, const domain::Customer& card);
[[nodiscard]] std::vector<domain::Milestone> filledIn(std::vector<domain::Milestone> stored,
                                                      const std::vector<domain::Milestone>& card);

/// The stored milestones with the card's over them: a birthday, anniversary or founding has its date replaced, unless that says
/// more of the same day; others are added.
/// Those that are new have no id.
[[nodiscard]] std::vector<domain::Milestone> merged(std::vector<domain::Milestone> stored,
                                                    const std::vector<domain::Milestone>& card);

} // namespace rapport::services
