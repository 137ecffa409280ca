#pragma once

#include "rapport/core/moment.h"
#include "rapport/domain/customer.h"

#include <QTimeZone>

namespace rapport::presentation {

/// What is pointed out when we contact a customer at `at` (P18): another channel than the one they prefer, or a time outside
/// their best hours, as their clock shows it. Empty where both suit or nothing is known, and for what came from them. A letter,
/// an e-mail and a message wait to be read: hours say nothing of them.
[[nodiscard]] QString contactHint(const domain::Customer& customer, domain::Channel channel, domain::Direction direction,
                                  Moment at, const QTimeZone& ours);

} // namespace rapport::presentation
