#pragma once

#include <QHash>
#include <vector>

namespace rapport::storage {

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
