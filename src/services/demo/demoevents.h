#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/milestone.h"
#include "services/demo/demoworld.h"

namespace rapport::services {

/// What happened with a sample customer, latest first; the first one is two-way and as long ago as the standing says.
[[nodiscard]] std::vector<domain::Interaction> demoInteractions(DemoWorld& world, const DemoStanding& standing,
                                                                CustomerId customer);

/// What was promised, ours and theirs, in every state there is. `talks` are the customer's interactions with their ids, latest
/// first.
[[nodiscard]] std::vector<domain::Commitment> demoCommitments(DemoWorld& world, const DemoStanding& standing, CustomerId customer,
                                                              const std::vector<domain::Interaction>& talks);

/// Milestones with the greetings given so far; the greetings' milestone is not set.
struct DemoMilestone {
    domain::Milestone milestone;
    std::optional<domain::Greeting> greeting;
};
[[nodiscard]] std::vector<DemoMilestone> demoMilestones(DemoWorld& world, const DemoStanding& standing, bool person);

} // namespace rapport::services
