#pragma once

#include "rapport/domain/expiry.h"
#include "rapport/domain/feedback.h"
#include "rapport/domain/gesture.h"
#include "rapport/domain/need.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

namespace rapport::storage {

/// Where a record of care is kept: `table()`, its values in the order of the table's columns, and the record of a row that
/// begins with `id` and these.
template <typename Record>
struct CareRows;

template <>
struct CareRows<domain::Need> {
    static const Table& table() { return tables::need(); }
    static std::vector<Value> values(const domain::Need& need);
    static domain::Need from(const RowView& row);
};
template <>
struct CareRows<domain::Expiry> {
    static const Table& table() { return tables::expiry(); }
    static std::vector<Value> values(const domain::Expiry& expiry);
    static domain::Expiry from(const RowView& row);
};
template <>
struct CareRows<domain::Gesture> {
    static const Table& table() { return tables::gesture(); }
    static std::vector<Value> values(const domain::Gesture& gesture);
    static domain::Gesture from(const RowView& row);
};
template <>
struct CareRows<domain::Feedback> {
    static const Table& table() { return tables::feedback(); }
    static std::vector<Value> values(const domain::Feedback& feedback);
    static domain::Feedback from(const RowView& row);
};

/// `id` and the columns of the record's table, of the table called `r`.
template <typename Record>
[[nodiscard]] const QString& careColumns() {
    static const QString columns = QStringLiteral("r.id, r.") + CareRows<Record>::table().columns.join(QStringLiteral(", r."));
    return columns;
}

} // namespace rapport::storage
