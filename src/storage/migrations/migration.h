#pragma once

#include <QString>
#include <vector>

namespace rapport::storage {

/// One step from schema version - 1 to `version`; its SQL says in store_info, `readable_by`, who may still read the result.
struct Migration {
    int version;
    QString sql;
};

/// The steps of this program, in order: resources/migrations/sqlite.
[[nodiscard]] std::vector<Migration> migrations();
/// Those of an office's server, which begin where files had come to when there were servers: resources/migrations/postgresql.
[[nodiscard]] std::vector<Migration> officeMigrations();

} // namespace rapport::storage
