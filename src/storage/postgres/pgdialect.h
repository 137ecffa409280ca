#pragma once

#include "storage/engine/dialect.h"

namespace rapport::storage {

[[nodiscard]] const Dialect& postgresDialect();

} // namespace rapport::storage
