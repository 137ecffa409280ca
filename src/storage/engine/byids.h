#pragma once

#include "storage/engine/connection.h"
#include "storage/engine/jsonlist.h"

#include <QHash>
#include <vector>

namespace rapport::storage {

/// Asks for many records at once by their ids. In `sql` %1 is what they are read from, a table with a column `value`:
/// "… FROM %1 j CROSS JOIN customer c ON c.id = j.value". It has no other parameters.
template <typename Ids>
[[nodiscard]] Statement askedByIds(Connection& connection, const QString& sql, const Ids& ids) {
    auto statement = connection.prepare(sql.arg(connection.dialect().numbersInParameter()));
    statement.bindAll(jsonListOfIds(ids));
    return statement;
}

/// The rows found, in the order of the ids that they were asked by; ids that are gone are left out.
template <typename IdType, typename Row>
[[nodiscard]] std::vector<Row> inOrder(const std::vector<IdType>& ids, const QHash<qint64, Row>& found) {
    std::vector<Row> rows;
    rows.reserve(ids.size());
    for (const IdType id : ids) {
        if (const auto row = found.constFind(id.value()); row != found.cend())
            rows.push_back(*row);
    }
    return rows;
}

} // namespace rapport::storage
