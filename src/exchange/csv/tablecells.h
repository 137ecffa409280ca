#pragma once

#include "rapport/exchange/csvreader.h"

namespace rapport::exchange {

// What stands in one cell of a table; "" for a column that such a record does not have.

[[nodiscard]] QString cellOf(const ContactRecord& record, const ColumnMeaning& column);
[[nodiscard]] QString cellOf(const ActivityRecord& record, Field column);

} // namespace rapport::exchange
