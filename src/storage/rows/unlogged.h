#pragma once

#include "storage/engine/connection.h"

namespace rapport::storage {

/// Call where something is written that the history does not tell and other programs that have the file open are to hear of; they
/// look at this count. On a server they hear by NOTIFY.
inline void countUnlogged(Connection& connection) {
    if (!connection.isServer())
        connection.execute(QStringLiteral("INSERT INTO store_info VALUES ('unlogged', '1') "
                                          "ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"));
}

} // namespace rapport::storage
