#pragma once

#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

#include <QJsonObject>

namespace rapport::storage {

/// A row's recorded columns, in the order of Table::columns.
using Row = std::vector<Value>;

/// Values as the change log writes them: numbers and texts as JSON's own, NULL as null, bytes as {"base64": "…"}.
[[nodiscard]] QJsonValue toJson(const Value& value);
[[nodiscard]] Value fromJson(const QJsonValue& json);
[[nodiscard]] QJsonObject toJson(const Table& table, const Row& row);
/// Columns that are not named are NULL.
[[nodiscard]] Row rowFromJson(const Table& table, const QJsonObject& json);

[[nodiscard]] QString compact(const QJsonObject& json);
[[nodiscard]] QJsonObject parsed(const QString& text);

} // namespace rapport::storage
