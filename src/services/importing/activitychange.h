#pragma once

#include "rapport/domain/differences.h"
#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"
#include "rapport/domain/plannedinteraction.h"

/// What a list of an import's changes shows of the records that are with a customer.
namespace rapport::services {

/// Its words on one line, or its kind where it has none.
[[nodiscard]] QString titleOf(const domain::Interaction& interaction);
[[nodiscard]] QString titleOf(const domain::Commitment& commitment);
[[nodiscard]] QString titleOf(const domain::PlannedInteraction& plan);
[[nodiscard]] QString titleOf(const domain::Milestone& milestone);

// The fields that differ, by the keys of mergedFields, with their texts.
[[nodiscard]] std::vector<domain::Difference> differencesIn(const domain::Interaction& before, const domain::Interaction& after);
[[nodiscard]] std::vector<domain::Difference> differencesIn(const domain::Commitment& before, const domain::Commitment& after);
[[nodiscard]] std::vector<domain::Difference> differencesIn(const domain::PlannedInteraction& before,
                                                            const domain::PlannedInteraction& after);
[[nodiscard]] std::vector<domain::Difference> differencesIn(const domain::Milestone& before, const domain::Milestone& after);

} // namespace rapport::services
