#pragma once

#include "rapport/storage/session.h"

#include <QTimeZone>

namespace rapport::services {

/// Throws Error(NoSuchRecord), and Error(InvalidInput) for who wants no mailings or was asked less than their days ago.
void refuseToAsk(storage::ReadSession& session, CustomerId customer, QDate today, const QTimeZone& zone);

} // namespace rapport::services
