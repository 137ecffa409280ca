#pragma once

#include "rapport/domain/promiserate.h"

#include <QString>

namespace rapport::presentation {

/// The period a promise-keeping rate is asked for: the last days up to today, or days of the user's choice.
struct PromisePeriod {
    int lastDays = 30; ///< 0: from `own`
    domain::Period own;

    [[nodiscard]] domain::Period on(QDate today) const;
    /// "in the last 30 days", "from Sun 1 Nov to Fri 20 Nov"
    [[nodiscard]] QString words(QDate today) const;
};

} // namespace rapport::presentation
