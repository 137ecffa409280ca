#pragma once

#include "rapport/domain/permissions.h"
#include "rapport/services/interactions.h"
#include "rapport/storage/session.h"

namespace rapport::services {

/// What logInteraction does, as part of a change that does more.
LoggedInteraction saveLogged(storage::WriteSession& session, const domain::Interaction& interaction,
                             const std::vector<domain::Commitment>& commitments, const QStringList& topics, const QTimeZone& zone,
                             const domain::Permissions& allowed);

} // namespace rapport::services
