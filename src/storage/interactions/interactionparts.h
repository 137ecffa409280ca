#pragma once

#include "rapport/domain/interaction.h"
#include "rapport/storage/session.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

#include <functional>

namespace rapport::storage {

/// A row that hangs on an interaction, and the table it is of.
struct InteractionPart {
    const Table* table;
    std::vector<Value> values;
};
/// What an interaction was for, the steps of its playbook and what was told in it. None for most.
[[nodiscard]] std::vector<InteractionPart> partsOf(const domain::Interaction& interaction, InteractionId id);

/// Writes those of a new interaction, or brings those of a known one up to date.
void saveParts(WriteSession& session, const domain::Interaction& interaction, InteractionId id, bool isNew);

/// Gives them to the interactions that have these ids, in one statement for all. `place` finds one.
void loadParts(Connection& connection, const std::vector<InteractionId>& ids,
               const std::function<domain::Interaction&(InteractionId)>& place);

} // namespace rapport::storage
