#pragma once

#include "rapport/storage/session.h"

#include <QTimeZone>

namespace rapport::services {

/// Our promise to thank `referrer` for having sent `customer`, due on the second day from now. Made once for the two of them,
/// whatever becomes of it or of who is entered as the referrer in between.
void promiseThanks(storage::WriteSession& session, CustomerId customer, CustomerId referrer, const QTimeZone& zone);

} // namespace rapport::services
