#pragma once

#include "domain/quickentry/phrase.h"

namespace rapport::domain::quickentry {

/// The day and time that a phrase means, taken as the next or the last one by `sense`. Empty where there is no such day.
[[nodiscard]] std::optional<Due> dueOf(const Scope& scope, const Phrase& phrase, Sense sense);
/// Whether it is before now, days without a time before today.
[[nodiscard]] bool isOver(const Scope& scope, const Due& due);

/// The first date of a rule after now; of `from` on where it is valid.
[[nodiscard]] Due firstOf(const Scope& scope, const Repeat& repeat, std::optional<QTime> time, QDate from);
/// `FREQ=MONTHLY;BYMONTHDAY=-1`
[[nodiscard]] QString ruleOf(const Repeat& repeat);

/// The day of a feast in a year.
[[nodiscard]] QDate feastIn(Feast feast, int year);
/// The nth (-1: last) weekday of the month of `month`; weekday 0 is any day. Invalid where there is none.
[[nodiscard]] QDate nthOf(QDate month, int nth, int weekday);

} // namespace rapport::domain::quickentry
