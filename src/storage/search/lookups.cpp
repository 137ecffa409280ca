#include "storage/search/lookups.h"

namespace rapport::storage {

std::vector<qint64> idsOf(Connection& connection, const Lookup& lookup) {
    std::vector<qint64> ids;
    if (lookup.isEmpty())
        return ids;
    auto statement = connection.prepare(lookup.sql);
    int place = 0;
    for (const Value& value : lookup.values)
        statement.bind(++place, value);
    while (statement.step())
        ids.push_back(statement.number(0));
    return ids;
}

} // namespace rapport::storage
