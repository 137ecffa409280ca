#pragma once

#include <QString>

namespace rapport::presentation {

/// An amount in hundredths as the user's locale writes numbers, without a currency: there is one, the business's own. Whole
/// amounts have no decimals.
[[nodiscard]] QString amountText(qint64 hundredths);

} // namespace rapport::presentation
