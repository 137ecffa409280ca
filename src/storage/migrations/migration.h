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

} // namespace rapport::storage
