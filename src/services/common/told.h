#pragma once

#include "rapport/domain/interaction.h"
#include "rapport/services/redating.h"
#include "rapport/storage/session.h"

namespace rapport::services {

/// Logs that the customer was told something, now and by who is working: by what is written a message left, else reached. With
/// what it was for and which answers were given in it. Throws Error(InvalidInput).
InteractionId saveTold(storage::WriteSession& session, CustomerId customer, const Telling& telling, const QTimeZone& zone,
                       const std::vector<domain::Aim>& aims = {}, const std::vector<domain::ToldAnswer>& answers = {});

} // namespace rapport::services
