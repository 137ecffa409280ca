#pragma once

#include <QString>

namespace rapport::storage {

/// Our SQL, which is spelt as SQLite reads it, as PostgreSQL reads it: `?` and `?3` become $1 and $3, `INDEXED BY index` goes (a
/// server chooses by itself), and `CROSS JOIN x ON`, which fixes an order for SQLite, becomes JOIN. What stands in quotes stays.
[[nodiscard]] QString toPostgres(const QString& sql);

} // namespace rapport::storage
