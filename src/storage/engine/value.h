#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QTime>
#include <optional>
#include <variant>

namespace rapport::storage {

/// What a column holds: nothing, a whole number, text, or bytes. No reals: nothing here is a fraction.
using Value = std::variant<std::monostate, qint64, QString, QByteArray>;

// Values of the domain as column values. An invalid id and an empty optional are NULL.
[[nodiscard]] inline Value toValue(qint64 number) { return number; }
[[nodiscard]] inline Value toValue(int number) { return qint64{number}; }
[[nodiscard]] inline Value toValue(bool flag) { return qint64{flag ? 1 : 0}; }
[[nodiscard]] inline Value toValue(const QString& text) { return text; }
[[nodiscard]] inline Value toValue(Moment moment) { return moment.msecs(); }
[[nodiscard]] inline Value toValue(QDate date) { return date.isValid() ? Value(date.toString(Qt::ISODate)) : Value(); }
[[nodiscard]] inline Value toValue(QTime time) {
    return time.isValid() ? Value(time.toString(QStringLiteral("HH:mm"))) : Value();
}
template <typename Tag>
[[nodiscard]] Value toValue(Id<Tag> id) {
    return id.isValid() ? Value(id.value()) : Value();
}
template <typename T>
[[nodiscard]] Value toValue(const std::optional<T>& value) {
    return value ? toValue(*value) : Value();
}

} // namespace rapport::storage
