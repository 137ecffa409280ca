#pragma once

#include "rapport/domain/customer.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

namespace rapport::storage {

// A customer as rows: values in the order of the table's columns. One place for saving, importing and loading.

/// What lists show and sort by, worked out once.
struct ShownName {
    QString shown;
    QString sortKey;
};
[[nodiscard]] ShownName shownNameOf(const domain::Customer& customer);

[[nodiscard]] std::vector<Value> customerValues(const domain::Customer& customer, const ShownName& name);
/// The customer of a row selected by customerColumns(); without its parts.
[[nodiscard]] domain::Customer customerFrom(const RowView& row);
/// `id` and the columns of the customer table, separated by commas.
[[nodiscard]] const QString& customerColumns();

/// One child table's rows of a customer, as they should be, in order.
struct PartRows {
    const Table* table;
    std::vector<std::vector<Value>> rows;
};
/// All child tables but tags, which are shared.
[[nodiscard]] std::vector<PartRows> partRows(const domain::Customer& customer, CustomerId id);
[[nodiscard]] std::vector<Value> contactPointValues(const domain::ContactPoint& point, CustomerId id, int position);
[[nodiscard]] std::vector<Value> addressValues(const domain::PostalAddress& address, CustomerId id, int position);
/// Of columns from `first` on, in the order of the table: words, said_on, confirmed_on; at, author_id, from_id, to_id, note;
/// purpose, given, said_on, words.
[[nodiscard]] domain::Goal goalFrom(const RowView& row, int first);
[[nodiscard]] domain::Handover handoverFrom(const RowView& row, int first);
[[nodiscard]] domain::Consent consentFrom(const RowView& row, int first);
void loadParts(Connection& connection, domain::Customer& customer);

} // namespace rapport::storage
